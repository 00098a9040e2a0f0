"""Tables of any kind into files, a row at a time."""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from knowledge.exporting import cp932
from knowledge.exporting.fitting import fitted
from knowledge.exporting.refusals import Loss, UnwritableFileError, UnwritableFileReason, Written
from knowledge.importing.formulas import quoted

UTF8 = "utf-8-sig"  # Excel takes UTF-8 without a mark at its start for cp932
CELL_MAX = 32_767  # characters; Excel takes no more
# Neither a sheet nor UTF-8 takes all of these.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Number:
    """A figure, and how a spreadsheet shows it."""

    value: int | float | timedelta
    number_format: str


Cell = str | int | date | datetime | Number | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name as people read it, and its width in characters of a spreadsheet."""

    name: str
    width: int = 14
    wrapped: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """What is written. Moments are naive, in the time of who reads them.

    Attributes:
        name: of the sheet.
        rows: each with a cell for every column; the first one says which row it is.
    """

    name: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[Cell]]


def write_csv_table(path: Path, table: Table, *, in_cp932: bool = False) -> Written:
    """Write a table with cells that no spreadsheet takes for formulas.

    What cp932 lacks is adapted or marked, and reported.
    """
    written = Written()
    names = [column.name for column in table.columns]
    encoding = cp932.ENCODING if in_cp932 else UTF8
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.writer(file)
        writer.writerow(_fit_all(names, names, written) if in_cp932 else names)
        for row in table.rows:
            texts = list(map(_text_of, row))
            if in_cp932:
                texts = _fit_all(names, texts, written)
            cells = zip(row, texts, strict=True)
            writer.writerow(
                [quoted(text) if isinstance(cell, str) else text for cell, text in cells]
            )
            written.rows += 1
    return written


def write_xlsx_tables(path: Path, tables: Iterable[Table]) -> list[Written]:
    """Write a sheet for each table: text stays text, days and moments are such.

    Raises:
        UnwritableFileError: there are more rows than a sheet has.
    """
    # openpyxl takes a third of a second to load, which only those who need it should wait for.
    from openpyxl import Workbook

    workbook = Workbook(write_only=True)
    written = [_write_sheet(path, workbook, table) for table in tables]
    workbook.save(path)
    return written


def losses_in(table: Table) -> Iterator[Loss]:
    """Every character that cp932 lacks, once for a cell, and where it stands."""
    for row in table.rows:
        for column, cell in zip(table.columns, row, strict=True):
            adapted, _ = cp932.adapt(_text_of(cell))
            for character in cp932.lacking(adapted):
                yield Loss(str(row[0]), column.name, character)


def _write_sheet(path: Path, workbook: object, table: Table) -> Written:
    from knowledge.exporting.xlsx_cells import MOST_ROWS, Sheet, name_columns

    written = Written()
    sheet: Sheet = workbook.create_sheet(table.name)  # type: ignore[attr-defined]
    with closing(sheet):
        name_columns(sheet, {column.name: column.width for column in table.columns})
        writer = _Row(sheet, table.columns)
        for number, row in enumerate(table.rows):
            if number == MOST_ROWS:
                raise UnwritableFileError(path, UnwritableFileReason.TOO_MANY_ROWS)
            writer.write(row)
            written.rows += 1
    return written


class _Row:
    """Writes one row after another, with the same cells."""

    def __init__(self, sheet: object, columns: Sequence[Column]) -> None:
        from knowledge.exporting import xlsx_cells as cells

        self._sheet = sheet
        self._number_cell = cells.formatted_cell
        self._put_text = cells.put_text
        self._texts = [cells.text_cell(sheet, wrapped=column.wrapped) for column in columns]
        self._days = [cells.formatted_cell(sheet, cells.DAY_FORMAT) for _ in columns]
        self._moments = [cells.formatted_cell(sheet, "yyyy-mm-dd hh:mm") for _ in columns]

    def write(self, row: Sequence[Cell]) -> None:
        shown = [self._cell(place, value) for place, value in enumerate(row)]
        self._sheet.append(shown)  # type: ignore[attr-defined]

    def _cell(self, place: int, value: Cell) -> object:
        if isinstance(value, str):
            return self._put_text(self._texts[place], _shortened(value)) if value else None
        if value is None or isinstance(value, int):
            return value
        if isinstance(value, Number):
            return self._number(value)
        cell = self._moments[place] if isinstance(value, datetime) else self._days[place]
        cell.value = value
        return cell

    def _number(self, number: Number) -> object:
        cell = self._number_cell(self._sheet, number.number_format)
        cell.value = number.value
        cell.number_format = number.number_format  # a time brings another one along
        return cell


def _fit_all(names: Sequence[str], texts: Sequence[str], written: Written) -> list[str]:
    return [fitted(texts[0], name, text, written) for name, text in zip(names, texts, strict=True)]


def _shortened(text: str) -> str:
    clean = _UNWRITABLE.sub("", text)
    return clean if len(clean) < CELL_MAX else clean[: CELL_MAX - 2] + "…"


def _text_of(cell: Cell) -> str:
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m-%d %H:%M}"
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, Number):
        return str(cell.value)
    return "" if cell is None else _UNWRITABLE.sub("", str(cell))
