"""Articles from the first sheet of an XLSX file."""

import warnings
import zlib
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from itertools import islice, repeat
from operator import is_
from pathlib import Path
from xml.etree.ElementTree import ParseError
from xml.parsers.expat import ExpatError
from zipfile import BadZipFile

from openpyxl.cell import Cell, MergedCell
from openpyxl.cell.read_only import EMPTY_CELL
from openpyxl.reader.excel import ExcelReader

from knowledge.importing.draft import Draft
from knowledge.importing.limits import MOST_COLUMNS
from knowledge.importing.progress import Progress
from knowledge.importing.refusals import (
    BadRow,
    BadRowReason,
    UnreadableFileError,
    UnreadableFileReason,
)
from knowledge.importing.table import Row, table_drafts, table_layout
from knowledge.importing.xlsx_archive import GuardedArchive, ModestFile
from knowledge.importing.xlsx_bounds import TooMuchError
from knowledge.importing.xlsx_cells import text_of

# openpyxl checks little: what a file that is broken, or no spreadsheet, makes it raise.
_BROKEN = (
    ArithmeticError,
    AttributeError,
    BadZipFile,
    EOFError,
    ExpatError,
    LookupError,
    NotImplementedError,
    OSError,
    ParseError,
    RuntimeError,  # encrypted
    TypeError,
    ValueError,
    zlib.error,
)

ROWS_AT_A_TIME = 10  # each may hold a million characters

_Cells = Sequence[Cell | MergedCell]


def xlsx_drafts(path: Path, progress: Progress) -> Iterator[Draft]:
    """Read the rows of the first sheet; of formulas, the value that was calculated last.

    Raises UnreadableFileError at once when the file as a whole cannot be read.
    """
    rows = _rows(path, progress)
    layout = table_layout(path, rows)
    return table_drafts(rows, layout, exact=False)


def _rows(path: Path, progress: Progress) -> Generator[Row | BadRow]:
    line = 0
    with ModestFile(path) as file, closing(_first_sheet(path, file, progress)) as sheet:
        while True:
            some, breaks_off = _some_rows(sheet)
            for cells in some:
                line += 1
                yield _row(line, cells)
            if breaks_off:
                yield BadRow(line + 1, BadRowReason.BREAKS_OFF)
            if breaks_off or not some:
                return


def _first_sheet(path: Path, file: ModestFile, progress: Progress) -> Generator[_Cells]:
    try:
        archive = GuardedArchive(file, Progress())
        reader = ExcelReader(file, read_only=True, data_only=True, keep_links=False)
        reader.archive = archive
        with warnings.catch_warnings(action="ignore"):
            reader.read()
        sheet = reader.wb.worksheets[0]
    except TooMuchError as error:
        raise UnreadableFileError(path, UnreadableFileReason.TOO_MUCH) from error
    except _BROKEN as error:
        raise UnreadableFileError(path, UnreadableFileReason.NOT_XLSX) from error
    sheet.reset_dimensions()  # what a sheet says of its size is often wrong
    archive.progress = progress
    return sheet.iter_rows(max_col=MOST_COLUMNS)


def _some_rows(sheet: Generator[_Cells]) -> tuple[list[_Cells], bool]:
    """Return the next rows, and whether the sheet breaks off after them."""
    rows: list[_Cells] = []
    try:
        with warnings.catch_warnings(action="ignore"):  # of dates that are none
            rows.extend(islice(sheet, ROWS_AT_A_TIME))
    except (TooMuchError, *_BROKEN):
        return rows, True
    return rows, False


def _row(line: int, cells: _Cells) -> Row:
    if all(map(is_, cells, repeat(EMPTY_CELL))):  # a sheet may have a million of these
        return Row(line, [])
    texts = [text_of(cell.value) for cell in cells]
    errors = frozenset(at for at, cell in enumerate(cells) if cell.data_type == "e")
    return Row(line, texts, errors)
