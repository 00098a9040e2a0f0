"""Articles into an XLSX file."""

from collections.abc import Iterable
from contextlib import closing
from datetime import date, datetime, time
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import Cell

from knowledge.article import Article
from knowledge.exporting.refusals import UnwritableFileError, UnwritableFileReason, Written
from knowledge.exporting.texts import texts_of
from knowledge.exporting.xlsx_cells import (
    DAY_FORMAT,
    MOST_ROWS,
    Sheet,
    formatted_cell,
    name_columns,
    put_text,
    text_cell,
)
from knowledge.importing.columns import COLUMNS

FIRST_DAY = date(1900, 3, 1)  # spreadsheets believe in a 29 February 1900
_WIDTHS = {"id": 12, "question": 40, "answer": 80, "phrasings": 40, "tags": 16, "url": 30}
_WIDTH = 14  # of the other columns; in characters of a spreadsheet
_WRAPPED = ("question", "answer", "phrasings")


def write_xlsx(path: Path, articles: Iterable[Article]) -> Written:
    """Write one sheet: all cells are text, whatever they look like, except for the days.

    Raises UnwritableFileError when there are more articles than a sheet has rows.
    """
    written = Written()
    workbook = Workbook(write_only=True)
    with closing(_new_sheet(workbook)) as sheet:
        row = _Row(sheet)
        for article in articles:
            if written.rows == MOST_ROWS:
                raise UnwritableFileError(path, UnwritableFileReason.TOO_MANY_ROWS)
            row.write(article)
            written.rows += 1
    workbook.save(path)
    return written


def _new_sheet(workbook: Workbook) -> Sheet:
    sheet: Sheet = workbook.create_sheet("articles")
    name_columns(sheet, {column: _WIDTHS.get(column, _WIDTH) for column in COLUMNS})
    return sheet


class _Row:
    """Writes one row after another, with the same cells."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._texts = {column: text_cell(sheet, wrapped=column in _WRAPPED) for column in COLUMNS}
        self._days = {
            column: formatted_cell(sheet, DAY_FORMAT) for column in ("date", "review_date")
        }

    def write(self, article: Article) -> None:
        cells = {column: self._text(column, text) for column, text in texts_of(article).items()}
        cells["date"] = self._day("date", article.dated) or cells["date"]
        cells["review_date"] = self._day("review_date", article.review_on) or cells["review_date"]
        self._sheet.append([cells[column] for column in COLUMNS])

    def _text(self, column: str, text: str) -> Cell | None:
        return put_text(self._texts[column], text) if text else None

    def _day(self, column: str, day: date | None) -> Cell | None:
        if day is None or day < FIRST_DAY:
            return None
        cell = self._days[column]
        cell.value = datetime.combine(day, time())
        return cell
