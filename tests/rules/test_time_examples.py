"""What docs/time.md says of due times is so."""

import re
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.calendar.due import Course, dues_of
from bot.calendar.duty import Duty, DutyPlan
from bot.calendar.office_calendar import OfficeCalendar
from bot.calendar.promise import Pledge
from bot.locale import Locale
from bot.tickets.reminder_plan import Standing, plan
from handlers.views.due import explain_dues
from handlers.views.rendered import Reader
from handlers.wording.due import ALLOWANCE
from storage.duty_day import DayPart
from storage.reminder import ReminderKind
from storage.ticket import TicketStatus

TOKYO = ZoneInfo("Asia/Tokyo")
TOLD = (
    ReminderKind.UNASSIGNED,
    ReminderKind.UNASSIGNED_STILL,
    ReminderKind.ANSWER_SOON,
    ReminderKind.ANSWER_LATE,
    ReminderKind.ANSWER_LATER,
)
PAGE = (Path(__file__).parents[2] / "docs" / "time.md").read_text(encoding="utf-8")
MOMENT = r"(\d{4}-\d\d-\d\d \d\d:\d\d)"
EXAMPLE = re.compile(rf"^\| {MOMENT} \| (yes|no) \| {MOMENT} \| {MOMENT} \|$", re.MULTILINE)
REMINDED = re.compile(rf"^\| {MOMENT}" + rf" \| {MOMENT}" * 5 + r" \|$", re.MULTILINE)
BOX = re.compile(r"```\n(First answer.*?)\n```", re.DOTALL)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=TOKYO)


@pytest.mark.parametrize(("came_in", "urgent", "answer", "solution"), EXAMPLE.findall(PAGE))
def test_an_example(came_in: str, urgent: str, answer: str, solution: str) -> None:
    opened = at(came_in)
    course = Course(opened, opened, urgent_from=opened if urgent == "yes" else None)
    dues = dues_of(course, Pledge(), OfficeCalendar(TOKYO))
    assert (dues.answer.at, dues.solution.at) == (at(answer), at(solution))


def test_there_are_examples() -> None:
    assert len(EXAMPLE.findall(PAGE)) >= 6
    assert len(REMINDED.findall(PAGE)) >= 5


@pytest.mark.parametrize("example", REMINDED.findall(PAGE))
def test_the_reminders_of_an_example(example: tuple[str, ...]) -> None:
    opened = at(example[0])
    course, calendar = Course(opened, opened), OfficeCalendar(TOKYO)
    standing = Standing(TicketStatus.NEW, opened, is_answered=False, is_urgent=False)
    planned = plan(standing, course, dues_of(course, Pledge(), calendar), calendar)
    when = {one.kind: f"{one.at.astimezone(TOKYO):%Y-%m-%d %H:%M}" for one in planned}
    assert [when[kind] for kind in TOLD] == list(example[1:])


def test_what_is_promised() -> None:
    for name, promise in (("usual", Pledge().usual), ("urgent", Pledge().urgent)):
        answer, solution = (
            ALLOWANCE[one].plain(Locale.EN) for one in (promise.answer, promise.solution)
        )
        assert f"| {name} | {answer} | {solution} |" in PAGE


def test_the_example_in_words() -> None:
    plan = [
        Duty(date(2026, 12, 25), ""),
        Duty(date(2026, 12, 28), "", DayPart.MORNING),
        Duty(date(2027, 1, 5), ""),
        Duty(date(2027, 1, 7), ""),
    ]
    calendar = OfficeCalendar(TOKYO, duty=DutyPlan(plan))
    opened = at("2026-12-25 16:00")
    course = Course(opened, opened)
    reader = Reader(Locale.EN, calendar, opened)
    told = list(explain_dues(dues_of(course, Pledge(), calendar), course, reader))
    (box,) = BOX.findall(PAGE)
    lines = box.splitlines()
    assert told[: len(lines)] == lines
