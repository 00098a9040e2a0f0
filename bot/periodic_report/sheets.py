"""A report as a spreadsheet: a sheet for each subject."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path

from bot.periodic_report.amount import Amount, Unit
from bot.periodic_report.subject import Cell, Subject
from knowledge.exporting import tables
from knowledge.exporting.tables import Column, Number, Table, write_xlsx_tables

FORMATS = {
    Unit.COUNT: "#,##0",
    Unit.SHARE: "0.0%",
    Unit.TIME: "[h]:mm",
    Unit.HALF_DAYS: "#,##0.0",
    Unit.MEAN: "#,##0.0",
}
CHANGES = {
    **{unit: f"+{form};-{form};{form}" for unit, form in FORMATS.items()},
    # A spreadsheet shows no time below nothing: hours, as a number.
    Unit.TIME: "+#,##0.0;-#,##0.0;0.0",
}
HOUR = timedelta(hours=1)
FIRST, OTHERS, MOST = 30, 14, 80  # widths in characters
WIDE = 2  # of a Japanese character


def write_sheets(path: Path, subjects: Sequence[Subject]) -> None:
    """Write them all; text is text, whatever it looks like."""
    write_xlsx_tables(path, map(_table, subjects))


def _table(subject: Subject) -> Table:
    columns = [
        Column(name, _width(subject, place), wrapped=True)
        for place, name in enumerate(subject.columns)
    ]
    return Table(subject.sheet, columns, _rows(subject))


def _rows(subject: Subject) -> Iterator[tuple[tables.Cell, ...]]:
    for row in subject.rows:
        yield tuple(map(_cell, row.cells))


def _cell(cell: Cell) -> tables.Cell:
    return _number(cell) if isinstance(cell, Amount) else cell


def _number(amount: Amount) -> Number:
    forms = CHANGES if amount.is_change else FORMATS
    value = amount.value
    if isinstance(value, timedelta):
        return Number(value / HOUR if amount.is_change else value, forms[amount.unit])
    return Number(value / 2 if amount.unit is Unit.HALF_DAYS else value, forms[amount.unit])


def _width(subject: Subject, place: int) -> int:
    texts = [cell for row in subject.rows if isinstance(cell := row.cells[place], str)]
    longest = max((WIDE * len(one) for one in (*texts, subject.columns[place])), default=0)
    return min(max(longest + WIDE, OTHERS if place else FIRST), MOST)
