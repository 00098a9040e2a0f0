"""The office gets its reports once, on the first business day, however many processes there are."""

import dataclasses
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import select, update

from bot.call import Place
from bot.desk import Desk
from bot.letters.delivery import MakeReport, Post, ShareFiles
from bot.letters.kind import LetterKind
from bot.letters.periodic_report_content import PeriodicReportContent
from bot.periodic_report.contents import Report
from bot.periodic_report.kept import from_kept
from bot.periodic_report.scribe import NamedFile, ReportScribe
from bot.periodic_report.send import send_reports
from bot.periodic_report.span import SpanKind
from storage.letter import Letter, LetterStatus
from storage.periodic_report import PeriodicReport, ReportForm
from storage.question import Question
from tests.storage.people import YAMADA
from tests.storage.sample_year import TOKYO
from tests.storage.together import together
from tests.storage.world import World

OFFICE = "C0OFFICE"
MONDAY = datetime(2026, 11, 16, 9, 0, tzinfo=TOKYO)
LATER = datetime(2026, 11, 30, 9, 0, tzinfo=TOKYO)
BOTH: Mapping[SpanKind, time] = {SpanKind.WEEK: time(9), SpanKind.MONTH: time(9)}
WEEKLY: Mapping[SpanKind, time] = {SpanKind.WEEK: time(9)}


@pytest.fixture
def desk(world: World) -> Desk:
    begun(world, datetime(2026, 9, 1, 10, tzinfo=TOKYO))
    return dataclasses.replace(world.desk, office_channel=OFFICE)


def begun(world: World, at: datetime) -> None:
    question_id = world.asks(YAMADA, "花壇の水やりを頼みたい")
    with world.database.write() as session:
        session.execute(update(Question).filter_by(id=question_id).values(asked_at=at))
        session.execute(update(Letter).values(status=LetterStatus.DROPPED))


def written(world: World) -> list[tuple[str, date]]:
    with world.database.read() as session:
        told = session.scalars(select(PeriodicReport).order_by(PeriodicReport.id))
        return [(one.kind, one.first) for one in told]


def test_files_are_made_and_shown_together(world: World, desk: Desk) -> None:
    send_reports(desk, WEEKLY, MONDAY)
    world.post_all()
    made = [one for one in world.delivered(LetterKind.PERIODIC_FILE) if isinstance(one, MakeReport)]
    assert {one.form for one in made} == set(ReportForm)
    (shared,) = world.delivered(LetterKind.PERIODIC_SHARE)
    assert isinstance(shared, ShareFiles)
    assert shared.place == Place(OFFICE), "nobody else reads it"
    assert shared.copies == ("FREPORTpage", "FREPORTsheets", "FREPORTchart")
    assert isinstance(shared.content, PeriodicReportContent)
    report = from_kept(shared.content.figures)
    assert (report.numbers.period.first, report.as_of) == (date(2026, 11, 9), MONDAY)


def test_once_a_week_and_once_a_month_on_the_first_business_day(world: World, desk: Desk) -> None:
    send_reports(desk, BOTH, datetime(2026, 11, 30, 8, 59, tzinfo=TOKYO))
    assert written(world) == []
    for hours in range(9 * 24):
        send_reports(desk, BOTH, LATER + timedelta(hours=hours))
    assert written(world) == [
        ("week", date(2026, 11, 23)),
        ("month", date(2026, 10, 1)),  # nobody had told of it
        ("month", date(2026, 11, 1)),
        ("week", date(2026, 11, 30)),
    ]


def test_nothing_goes_out_on_a_holiday_and_the_day_afterwards_covers_it(
    world: World, desk: Desk
) -> None:
    for hour in range(24):
        send_reports(desk, WEEKLY, datetime(2026, 11, 23, hour, tzinfo=TOKYO))
        send_reports(desk, WEEKLY, datetime(2026, 11, 22, hour, tzinfo=TOKYO))
    assert written(world) == []
    send_reports(desk, WEEKLY, datetime(2026, 11, 24, 9, tzinfo=TOKYO))
    assert written(world) == [("week", date(2026, 11, 16))]


def test_what_a_closed_desk_missed_is_made_up_but_not_for_ever(world: World, desk: Desk) -> None:
    send_reports(desk, WEEKLY, datetime(2026, 10, 5, 9, tzinfo=TOKYO))
    send_reports(desk, WEEKLY, datetime(2026, 10, 21, 16, tzinfo=TOKYO))
    weeks = [date(2026, 9, 28), date(2026, 10, 5), date(2026, 10, 12)]
    assert [first for _, first in written(world)] == weeks
    send_reports(desk, WEEKLY, datetime(2027, 1, 18, 9, tzinfo=TOKYO))
    assert [first for _, first in written(world)][3:] == [
        *(date(2026, 12, 21), date(2026, 12, 28), date(2027, 1, 4), date(2027, 1, 11)),
    ]


def test_late_but_never_at_night(world: World, desk: Desk) -> None:
    send_reports(desk, WEEKLY, datetime(2026, 12, 1, 17, 30, tzinfo=TOKYO))
    assert written(world) == []
    send_reports(desk, WEEKLY, datetime(2026, 12, 2, 17, 0, tzinfo=TOKYO))
    assert written(world) == [("week", date(2026, 11, 23))]


def test_what_is_switched_off_or_nobody_reads_is_not_sent(world: World, desk: Desk) -> None:
    send_reports(desk, {}, MONDAY)
    send_reports(world.desk, BOTH, MONDAY)
    assert written(world) == []


def test_a_desk_that_nobody_has_asked_yet_has_nothing_to_tell(world: World) -> None:
    begun(world, MONDAY)
    send_reports(dataclasses.replace(world.desk, office_channel=OFFICE), BOTH, MONDAY)
    assert written(world) == []


def test_of_several_processes_one_sends_it(world: World, desk: Desk) -> None:
    together([partial(send_reports, desk, BOTH, MONDAY)] * 4)
    assert sorted(written(world)) == [("month", date(2026, 10, 1)), ("week", date(2026, 11, 9))]
    world.post_all()
    assert len(world.delivered(LetterKind.PERIODIC_FILE)) == 6
    assert len(world.delivered(LetterKind.PERIODIC_SHARE)) == 2


def test_killed_before_it_was_committed_it_is_sent_by_the_next(world: World, desk: Desk) -> None:
    def dies() -> None:
        raise KeyboardInterrupt

    with world.database.write() as session:
        before = len(session.scalars(select(Letter)).all())
    killed = dataclasses.replace(desk, wake_postman=dies)
    with pytest.raises(KeyboardInterrupt):  # as late as can be: all is written
        send_reports(killed, WEEKLY, MONDAY)
    send_reports(desk, WEEKLY, MONDAY + timedelta(minutes=5))
    with world.database.read() as session:
        assert len(session.scalars(select(Letter)).all()) == before + len(ReportForm)
    assert len(written(world)) == 1


def test_where_no_file_is_taken_the_figures_come_all_the_same(world: World, desk: Desk) -> None:
    send_reports(desk, WEEKLY, MONDAY)
    for letter in _files_claimed(world):
        assert world.office.open(letter)
        world.office.dropped(letter)
    world.post_all()
    (posted,) = world.delivered(LetterKind.PERIODIC_SHARE)
    assert isinstance(posted, Post)
    assert posted.place == Place(OFFICE)


def _files_claimed(world: World) -> list[Letter]:
    found = []
    while letter := world.office.claim("me", ()):
        if letter.kind == LetterKind.PERIODIC_FILE:
            found.append(letter)
    return found


def test_the_files_tell_what_was_kept(world: World, desk: Desk, tmp_path: Path) -> None:
    told: list[Report] = []

    def write_form(report: Report, form: ReportForm, path: Path) -> NamedFile:
        told.append(report)
        path.write_bytes(form.value.encode())
        return NamedFile("x")

    send_reports(desk, WEEKLY, MONDAY)
    scribe = ReportScribe(desk, write_form)
    with world.database.read() as session:
        report_id = session.scalars(select(PeriodicReport.id)).one()
    asked = MakeReport(report_id, ReportForm.PAGE, timedelta(minutes=1))
    scribe.write(asked, tmp_path / "x")
    world.asks(YAMADA, "そのあとの質問")
    scribe.write(asked, tmp_path / "x")
    assert told[0] == told[1]
    with world.database.write() as session:
        kept = session.get_one(PeriodicReport, report_id)
        kept.figures = {"of": "an earlier version"}
    scribe.write(asked, tmp_path / "x")
    assert told[2] == told[0], "looked up anew"
    with world.database.read() as session:
        assert from_kept(session.get_one(PeriodicReport, report_id).figures) == told[0]
    assert told[0].as_of == MONDAY.astimezone(UTC)
