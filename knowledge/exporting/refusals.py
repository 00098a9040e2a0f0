"""What comes of writing a file; the wording for people lives elsewhere."""

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Loss:
    """A character that the encoding does not have: where it stands."""

    key: str  # of the article, or of another row
    column: str
    character: str


@dataclass(slots=True)
class Written:
    """What a file holds."""

    rows: int = 0
    adapted: int = 0  # characters that were written as a near relative, such as ～ for 〜
    losses: list[Loss] = field(default_factory=list)  # each once for a cell


class UnwritableFileReason(StrEnum):
    """Why a file cannot be written."""

    EXISTS = "exists"
    UNKNOWN_KIND = "unknown_kind"  # its name ends in none of the endings that we write
    ENCODING_IS_FOR_CSV = "encoding_is_for_csv"  # the other kinds are always UTF-8
    NOT_WRITTEN = "not_written"  # no such folder, not permitted, or the disk is full
    TOO_MANY_ROWS = "too_many_rows"  # more than a sheet has


class UnwritableFileError(Exception):
    """The file cannot be written; there is nothing of it."""

    def __init__(self, path: Path, reason: UnwritableFileReason) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason


class UnwritableTextError(Exception):
    """The encoding lacks some characters; there is no file."""

    def __init__(self, losses: list[Loss]) -> None:
        super().__init__(losses)
        self.losses = losses
