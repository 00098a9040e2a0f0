"""Tables: the first row names the columns, the others hold the articles."""

from collections.abc import Generator, Iterator
from pathlib import Path
from typing import NamedTuple

from knowledge.importing.draft import Draft
from knowledge.importing.layout import Layout, read_header
from knowledge.importing.refusals import (
    BadRow,
    BadRowReason,
    UnreadableFileError,
    UnreadableFileReason,
)

_HEADER_REFUSED = {
    BadRowReason.ROW_TOO_LONG: UnreadableFileReason.TOO_MANY_COLUMNS,
    BadRowReason.BREAKS_OFF: UnreadableFileReason.NOT_XLSX,
}


class Row(NamedTuple):
    """The cells of a row that starts on `line`, and where among them an error stands."""

    line: int
    cells: list[str]
    errors: frozenset[int] = frozenset()

    @property
    def is_blank(self) -> bool:
        """Say whether nothing stands in it."""
        return not any(cell.strip() for cell in self.cells)


Rows = Generator[Row | BadRow]


def table_layout(path: Path, rows: Rows) -> Layout:
    """Read up to the first row that is not blank, and take it for the header.

    Raises UnreadableFileError, and closes the file, when there is none, or it does not name the
    columns.
    """
    try:
        return _layout(path, rows)
    except UnreadableFileError:
        rows.close()
        raise


def _layout(path: Path, rows: Rows) -> Layout:
    for row in rows:
        if isinstance(row, BadRow):
            refusal = _HEADER_REFUSED.get(row.reason)
            if refusal is not None:
                raise UnreadableFileError(path, refusal)
            return read_header(path, ())
        if not row.is_blank:
            return read_header(path, row.cells)
    raise UnreadableFileError(path, UnreadableFileReason.EMPTY)


def table_drafts(rows: Rows, layout: Layout, *, exact: bool) -> Iterator[Draft]:
    """Sort the cells of the rows below the header by column.

    Args:
        rows: what is left of the table.
        layout: from the header.
        exact: refuse rows that have not as many cells as the header.
    """
    for row in rows:
        if isinstance(row, BadRow):
            yield Draft(row.line, row.reason)
        elif row.is_blank:
            yield Draft(row.line, {})
        elif exact and len(row.cells) != layout.width:
            yield Draft(row.line, BadRowReason.WRONG_NUMBER_OF_COLUMNS)
        elif not row.errors.isdisjoint(layout.positions.values()):
            yield Draft(row.line, BadRowReason.ERROR_VALUE)
        else:
            yield Draft(row.line, layout.fields(row.cells))
