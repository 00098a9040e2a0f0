"""Days in files: CSV of city halls, iCalendar of calendar programs."""

from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.calendar.duty import Duty
from bot.working_days.entry import CityDay, Entry, EntryProblem
from bot.working_days.file_row import (
    BadEntry,
    DayKindWanted,
    FileEntry,
    RowProblem,
    Usual,
)
from bot.working_days.read_csv import read_csv_days
from bot.working_days.read_ics import read_ics_days
from knowledge.importing.refusals import UnreadableFileError, UnreadableFileReason
from storage.duty_day import DayPart

TOKYO = ZoneInfo("Asia/Tokyo")
DUTY = Usual(DayKindWanted.DUTY, "みらい", 2)
FIRST = date(2026, 12, 1)
WEEKLY = "1\nDTSTART;VALUE=DATE:20261201\nRRULE:FREQ=WEEKLY;BYDAY=TU,TH;COUNT=4"
MORNINGS = "1\nDTSTART;TZID=Asia/Tokyo:20261201T083000\nDTEND;TZID=Asia/Tokyo:20261201T120000"


def csv_of(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "days.csv"
    path.write_bytes(text.encode(encoding))
    return path


def entries(path: Path, usual: Usual = Usual()) -> list[Entry]:  # noqa: B008 - it is frozen
    rows = list(read_csv_days(path, usual))
    assert [row for row in rows if isinstance(row, BadEntry)] == []
    return [row.entry for row in rows if isinstance(row, FileEntry)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932"])
@pytest.mark.parametrize(
    "day", ["2026/12/1", "2026-12-01", "令和8年12月1日", "R8.12.1", "２０２６年１２月１日"]
)
def test_a_day_however_it_is_written(tmp_path: Path, encoding: str, day: str) -> None:
    path = csv_of(tmp_path, f"日付,名称\n{day},市制記念日\n", encoding)
    assert entries(path) == [CityDay(FIRST, is_open=False, name="市制記念日")]


def test_every_kind_of_row(tmp_path: Path) -> None:
    text = (
        "日付,種別,会社,区分,人数,名称\n"
        "2026/12/1,閉庁,,,,市制記念日\n"
        "2026/12/5,開庁,,,,休日開庁\n"
        "2026/12/3,稼働,みらい,午前,３人,\n"
        "2026/12/4,duty,ひかり,,,\n"
        ",,,,,\n"
    )
    assert entries(csv_of(tmp_path, text)) == [
        CityDay(FIRST, is_open=False, name="市制記念日"),
        CityDay(date(2026, 12, 5), is_open=True, name="休日開庁"),
        Duty(date(2026, 12, 3), "みらい", DayPart.MORNING, 3),
        Duty(date(2026, 12, 4), "ひかり"),
    ]


def test_what_a_file_does_not_say_is_as_usual(tmp_path: Path) -> None:
    path = csv_of(tmp_path, "date\n2026-12-01\n")
    assert entries(path) == [CityDay(FIRST, is_open=False)]
    assert entries(path, DUTY) == [Duty(FIRST, "みらい", people=2)]
    named = csv_of(tmp_path, "date,company\n2026-12-01,ひかり\n")
    assert entries(named) == [Duty(FIRST, "ひかり")], "who names companies speaks of duty"


def test_bad_rows_are_named_by_their_line(tmp_path: Path) -> None:
    text = (
        "date,kind,part,people\n"
        "2026-12-32,closed,,\n"
        "2026-12-01,holiday,,\n"
        "2026-12-01,duty,evening,\n"
        "2026-12-01,duty,,many\n"
        "2026-12-01,duty,,,,\n"
        '2026-12-01,"duty\n'
    )
    problems: list[RowProblem | EntryProblem] = [
        RowProblem.NO_DAY,
        RowProblem.UNKNOWN_KIND,
        RowProblem.UNKNOWN_PART,
        EntryProblem.PEOPLE,
        RowProblem.BROKEN_ROW,
        RowProblem.BROKEN_ROW,
    ]
    rows = list(read_csv_days(csv_of(tmp_path, text), Usual()))
    assert rows == [BadEntry(line, problem) for line, problem in enumerate(problems, start=2)]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", UnreadableFileReason.EMPTY),
        ("name\nx\n", UnreadableFileReason.MISSING_COLUMN),
        ("date,日付\n", UnreadableFileReason.REPEATED_COLUMN),
    ],
)
def test_files_that_are_refused(tmp_path: Path, text: str, reason: UnreadableFileReason) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        list(read_csv_days(csv_of(tmp_path, text), Usual()))
    assert caught.value.reason is reason


def ics_of(folder: Path, *events: str) -> Path:
    path = folder / "days.ics"
    shown = "".join(f"BEGIN:VEVENT\nUID:{one}\nEND:VEVENT\n" for one in events)
    text = f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n{shown}END:VCALENDAR\n"
    path.write_bytes(text.replace("\n", "\r\n").encode())
    return path


def days_of(path: Path, usual: Usual = DUTY) -> list[Entry | RowProblem | EntryProblem]:
    rows = read_ics_days(path, usual, TOKYO, FIRST)
    return [row.entry if isinstance(row, FileEntry) else row.problem for row in rows]


def duty(day: int, part: DayPart = DayPart.WHOLE, month: int = 12) -> Duty:
    return Duty(date(2026, month, day), "みらい", part, 2)


@pytest.mark.parametrize(
    ("event", "days"),
    [
        ("1\nDTSTART;VALUE=DATE:20261201", [duty(1)]),
        ("1\nDTSTART;VALUE=DATE:20261201\nDTEND;VALUE=DATE:20261203", [duty(1), duty(2)]),
        ("1\nDTSTART;VALUE=DATE:20261201\nDURATION:P2D", [duty(1), duty(2)]),
        (  # in world time: half past eight to noon in Tokyo
            "1\nDTSTART:20261130T233000Z\nDTEND:20261201T030000Z",
            [duty(1, DayPart.MORNING)],
        ),
        (
            "1\nDTSTART;TZID=Asia/Tokyo:20261201T130000\nDTEND;TZID=Asia/Tokyo:20261201T171500",
            [duty(1, DayPart.AFTERNOON)],
        ),
        ("1\nDTSTART:20261201T083000\nDTEND:20261201T171500", [duty(1)]),
        ("1\nDTSTART:20261201T083000\nDTEND:20261202T000000", [duty(1)]),
        (
            f"{WEEKLY}\nEXDATE;VALUE=DATE:20261203",
            [duty(1), duty(8), duty(10)],
        ),
        (
            f"{MORNINGS}\nRRULE:FREQ=WEEKLY;UNTIL=20261214T233000Z",
            [duty(1, DayPart.MORNING), duty(8, DayPart.MORNING)],
        ),
        ("1\nDTSTART;VALUE=DATE:20261201\nSTATUS:CANCELLED", []),
        ("1\nSUMMARY:nothing", [RowProblem.NO_DAY]),
        ("1\nDTSTART:20261201T083000\nRRULE:FREQ=SECONDLY", [RowProblem.UNKNOWN_RULE]),
        ("1\nDTSTART;VALUE=DATE:20261201\nDTEND;VALUE=DATE:20281201", [RowProblem.TOO_LONG]),
    ],
)
def test_events(tmp_path: Path, event: str, days: list[Entry]) -> None:
    assert days_of(ics_of(tmp_path, event)) == days


def test_one_of_many_that_was_moved(tmp_path: Path) -> None:
    weekly = "1\nDTSTART;VALUE=DATE:20261201\nRRULE:FREQ=WEEKLY;COUNT=3"
    moved = "1\nRECURRENCE-ID;VALUE=DATE:20261208\nDTSTART;VALUE=DATE:20261209"
    assert days_of(ics_of(tmp_path, weekly, moved)) == [duty(1), duty(15), duty(9)]


def test_closed_days_bear_their_names(tmp_path: Path) -> None:
    path = ics_of(tmp_path, "1\nDTSTART;VALUE=DATE:20261201\nSUMMARY:市制記念日")
    closed = days_of(path, Usual(DayKindWanted.CLOSED))
    assert closed == [CityDay(FIRST, is_open=False, name="市制記念日")]


def test_what_repeats_without_an_end_is_taken_for_two_years(tmp_path: Path) -> None:
    path = ics_of(tmp_path, "1\nDTSTART;VALUE=DATE:20261201\nRRULE:FREQ=MONTHLY;BYDAY=1TU")
    assert len(days_of(path)) == 24


def test_what_is_no_calendar(tmp_path: Path) -> None:
    path = tmp_path / "days.ics"
    path.write_text("hello", encoding="utf-8")
    with pytest.raises(UnreadableFileError) as caught:
        list(read_ics_days(path, DUTY, TOKYO, FIRST))
    assert caught.value.reason is UnreadableFileReason.NOT_ICS
