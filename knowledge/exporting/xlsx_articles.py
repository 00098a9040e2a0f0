"""Articles into an XLSX file."""

from collections.abc import Iterable
from contextlib import closing
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, TypeAlias

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter

from knowledge.article import Article
from knowledge.exporting.refusals import UnwritableFileError, UnwritableFileReason, Written
from knowledge.exporting.texts import texts_of
from knowledge.importing.columns import COLUMNS
from knowledge.importing.formulas import quoted_in_text_cell
from knowledge.importing.xlsx_cells import escaped

MOST_ARTICLES = 1_048_575  # a sheet has one row more, which names the columns
FIRST_DAY = date(1900, 3, 1)  # spreadsheets believe in a 29 February 1900
_WIDTHS = {"id": 12, "question": 40, "answer": 80, "phrasings": 40, "tags": 16, "url": 30}
_WIDTH = 14  # of the other columns; in characters of a spreadsheet
_WRAPPED = ("question", "answer", "phrasings")

_Sheet: TypeAlias = Any  # the types that openpyxl comes with know only half of it

_TEXT_FORMAT = "@"  # so that 001 stays 001 when somebody edits it
_DAY_FORMAT = "yyyy-mm-dd"


def write_xlsx(path: Path, articles: Iterable[Article]) -> Written:
    """Write one sheet: all cells are text, whatever they look like, except for the days.

    Raises UnwritableFileError when there are more articles than a sheet has rows.
    """
    written = Written()
    workbook = Workbook(write_only=True)
    with closing(_new_sheet(workbook)) as sheet:
        row = _Row(sheet)
        for article in articles:
            if written.articles == MOST_ARTICLES:
                raise UnwritableFileError(path, UnwritableFileReason.TOO_MANY_ROWS)
            row.write(article)
            written.articles += 1
    workbook.save(path)
    return written


def _new_sheet(workbook: Workbook) -> _Sheet:
    sheet: _Sheet = workbook.create_sheet("articles")
    sheet.freeze_panes = "A2"
    for number, column in enumerate(COLUMNS, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = _WIDTHS.get(column, _WIDTH)
    sheet.append(COLUMNS)
    return sheet


class _Row:
    """Writes one row after another, with the same cells: to give each its looks takes long."""

    def __init__(self, sheet: _Sheet) -> None:
        self._sheet = sheet
        self._texts = {column: _text_cell(sheet, column) for column in COLUMNS}
        self._days = {column: _day_cell(sheet) for column in ("date", "review_date")}

    def write(self, article: Article) -> None:
        cells = {column: self._text(column, text) for column, text in texts_of(article).items()}
        cells["date"] = self._day("date", article.dated) or cells["date"]
        cells["review_date"] = self._day("review_date", article.review_on) or cells["review_date"]
        self._sheet.append([cells[column] for column in COLUMNS])

    def _text(self, column: str, text: str) -> Cell | None:
        if not text:
            return None
        cell = self._texts[column]
        cell.value = escaped(quoted_in_text_cell(text))
        cell.data_type = "s"  # openpyxl took =1+1 for a formula, and #N/A for an error
        return cell

    def _day(self, column: str, day: date | None) -> Cell | None:
        if day is None or day < FIRST_DAY:
            return None
        cell = self._days[column]
        cell.value = datetime.combine(day, time())
        return cell


def _text_cell(sheet: _Sheet, column: str) -> Cell:
    cell = WriteOnlyCell(sheet)
    cell.number_format = _TEXT_FORMAT
    if column in _WRAPPED:
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def _day_cell(sheet: _Sheet) -> Cell:
    cell = WriteOnlyCell(sheet)
    cell.number_format = _DAY_FORMAT
    return cell
