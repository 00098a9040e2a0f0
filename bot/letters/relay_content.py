"""What one side said or sent, as it reaches the other, or does not."""

from dataclasses import dataclass

from storage.message_file import FileProblem
from storage.thread import Side


@dataclass(frozen=True, slots=True)
class AdditionContent:
    """What was added to a ticket elsewhere, in the thread of who should read it too."""

    number: int
    author: str
    text: str
    edited: bool = False  # after the reader had it


@dataclass(frozen=True, slots=True)
class RelayContent:
    """What one side said."""

    ticket_id: int
    number: int
    author: str
    side: Side  # of the author
    text: str
    can_solve: bool
    edited: bool = False  # after the reader had it
    for_another: bool = False  # by who entered the ticket for the requester
    merged_into: int | None = None  # the number of the ticket below whose card it stands


@dataclass(frozen=True, slots=True)
class FilesContent:
    """Whose files these are."""

    number: int
    author: str
    side: Side  # of the author
    for_another: bool = False  # by who entered the ticket for the requester
    addition: bool = False  # in the thread of the requester for whom they were sent
    merged_into: int | None = None  # the number of the ticket below whose card they stand


@dataclass(frozen=True, slots=True)
class FileRefusalContent:
    """Why a file was not passed on, and what to do instead."""

    name: str
    problem: FileProblem
    limit_mb: int


@dataclass(frozen=True, slots=True)
class UndeliveredContent:
    """What was said has no place any more where it could be read."""

    number: int  # of the ticket
    text: str
