"""Reading days from a CSV file: the first row names the columns."""

import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from bot.calendar.duty import Duty
from bot.working_days.entry import CityDay, EntryProblem
from bot.working_days.file_row import (
    MOST_ROWS,
    BadEntry,
    DayKindWanted,
    FileEntry,
    FileRow,
    RowProblem,
    Usual,
)
from knowledge.importing.csv_rows import csv_rows
from knowledge.importing.days import read_day
from knowledge.importing.encoding import encoding_of
from knowledge.importing.progress import Progress
from knowledge.importing.refusals import BadRow, UnreadableFileError, UnreadableFileReason
from knowledge.importing.table import Row
from storage.duty_day import DayPart

# The first name of each is ours; the others stand in the lists of city halls.
COLUMNS = {
    "date": ("date", "day", "日付", "年月日", "日", "稼働日", "閉庁日"),
    "kind": ("kind", "種別", "種類", "区別"),
    "company": ("company", "会社", "会社名", "事業者"),
    "part": ("part", "区分", "時間帯", "午前午後"),
    "people": ("people", "人数", "人"),
    "name": ("name", "名称", "名前", "理由", "備考"),
}
KINDS = {
    "closed": DayKindWanted.CLOSED,
    "閉庁": DayKindWanted.CLOSED,
    "閉庁日": DayKindWanted.CLOSED,
    "休み": DayKindWanted.CLOSED,
    "休庁日": DayKindWanted.CLOSED,
    "open": DayKindWanted.OPEN,
    "開庁": DayKindWanted.OPEN,
    "開庁日": DayKindWanted.OPEN,
    "duty": DayKindWanted.DUTY,
    "稼働": DayKindWanted.DUTY,
    "稼働日": DayKindWanted.DUTY,
    "対応日": DayKindWanted.DUTY,
}
PARTS = {
    "": DayPart.WHOLE,
    "whole": DayPart.WHOLE,
    "終日": DayPart.WHOLE,
    "1日": DayPart.WHOLE,
    "全日": DayPart.WHOLE,
    "am": DayPart.MORNING,
    "morning": DayPart.MORNING,
    "午前": DayPart.MORNING,
    "pm": DayPart.AFTERNOON,
    "afternoon": DayPart.AFTERNOON,
    "午後": DayPart.AFTERNOON,
}


def read_csv_days(path: Path, usual: Usual) -> Iterator[FileRow]:
    """Read row by row: UTF-8, with or without a mark at its beginning, or cp932.

    Raises:
        UnreadableFileError: the file as a whole cannot be read.
    """
    rows = csv_rows(path, encoding_of(path), Progress())
    header = next(rows, None)
    if not isinstance(header, Row):
        raise UnreadableFileError(path, UnreadableFileReason.EMPTY)
    columns = [_column(cell) for cell in header.cells]
    _check(path, columns)
    if usual.kind is None:
        kind = DayKindWanted.DUTY if "company" in columns else DayKindWanted.CLOSED
        usual = Usual(kind, usual.company, usual.people)
    return _entries(rows, columns, usual)


def _check(path: Path, columns: list[str | None]) -> None:
    for column in COLUMNS:
        if columns.count(column) > 1:
            raise UnreadableFileError(path, UnreadableFileReason.REPEATED_COLUMN, column)
    if "date" not in columns:
        raise UnreadableFileError(path, UnreadableFileReason.MISSING_COLUMN)


def _entries(
    rows: Iterator[Row | BadRow], columns: list[str | None], usual: Usual
) -> Iterator[FileRow]:
    for number, row in enumerate(rows):
        if isinstance(row, BadRow) or len(row.cells) > len(columns) or number >= MOST_ROWS:
            yield BadEntry(row.line, RowProblem.BROKEN_ROW)
            continue
        if not row.is_blank:
            yield _entry(row.line, _given(row, columns), usual)


def _given(row: Row, columns: list[str | None]) -> dict[str, str]:
    cells = zip(columns, row.cells, strict=False)
    return {column: " ".join(cell.split()) for column, cell in cells if column}


def _entry(line: int, given: Mapping[str, str], usual: Usual) -> FileRow:
    wanted = given.get("kind", "")
    kind = KINDS.get(_plain(wanted)) if wanted else usual.kind
    if kind is None:
        return BadEntry(line, RowProblem.UNKNOWN_KIND)
    try:
        day = read_day(given.get("date", ""))
    except ValueError:
        return BadEntry(line, RowProblem.NO_DAY)
    made = _made(kind, day, given, usual)
    return FileEntry(line, made) if isinstance(made, CityDay | Duty) else BadEntry(line, made)


def _made(
    kind: DayKindWanted, day: date, given: Mapping[str, str], usual: Usual
) -> CityDay | Duty | RowProblem | EntryProblem:
    if kind is not DayKindWanted.DUTY:
        return CityDay(day, kind is DayKindWanted.OPEN, given.get("name", ""))
    part = PARTS.get(_plain(given.get("part", "")))
    if part is None:
        return RowProblem.UNKNOWN_PART
    people = _plain(given.get("people", "")).removesuffix("人") or str(usual.people)
    if not (people.isascii() and people.isdecimal()):
        return EntryProblem.PEOPLE
    return Duty(day, given.get("company", "") or usual.company, part, int(people[:4]))


def _column(header: str) -> str | None:
    wanted = _plain(header)
    return next((ours for ours, names in COLUMNS.items() if wanted in names), None)


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip().casefold()
