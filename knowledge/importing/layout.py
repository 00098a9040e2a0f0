"""Which column of a table holds what."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from knowledge.importing.columns import COLUMNS, REQUIRED
from knowledge.importing.draft import Fields
from knowledge.importing.formulas import unquoted
from knowledge.importing.limits import MOST_COLUMNS
from knowledge.importing.refusals import UnreadableFileError, UnreadableFileReason


@dataclass(frozen=True, slots=True)
class Layout:
    """The width of a table, and where in it each of our columns stands."""

    width: int
    positions: dict[str, int]

    def fields(self, row: Sequence[str]) -> Fields:
        """Return our columns of a row; cells that are missing at its end are blank."""
        return {
            column: unquoted(row[at].strip()) if at < len(row) else ""
            for column, at in self.positions.items()
        }


def read_header(path: Path, header: Sequence[str]) -> Layout:
    """Read the first row; columns may stand in any order, and others are ignored.

    Raises UnreadableFileError when a required column is missing, one of ours stands twice, or
    there are far too many.
    """
    if len(header) > MOST_COLUMNS:
        raise UnreadableFileError(path, UnreadableFileReason.TOO_MANY_COLUMNS)
    names = [name.strip().casefold() for name in header]
    for column in COLUMNS:
        count = names.count(column)
        if column in REQUIRED and count == 0:
            raise UnreadableFileError(path, UnreadableFileReason.MISSING_COLUMN, column)
        if count > 1:
            raise UnreadableFileError(path, UnreadableFileReason.REPEATED_COLUMN, column)
    ours = {name: at for at, name in enumerate(names) if name in COLUMNS}
    return Layout(width=len(names), positions=ours)
