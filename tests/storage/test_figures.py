"""Every figure equals one that is recomputed from the raw rows, by code that shares nothing."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from bot.calendar.office_calendar import OfficeCalendar
from bot.figures.answered import answered_in
from bot.figures.clock import Clock
from bot.figures.durations import Durations, time_to_answer, time_to_solution
from bot.figures.duty import duty_use
from bot.figures.effort import effort_in
from bot.figures.flow import Flow, flow_by_day, flow_by_week, flow_of
from bot.figures.groups import Group, by_department, by_request_type
from bot.figures.helped import helped_in
from bot.figures.period import Period, of_day
from bot.figures.promises import promised_in
from bot.figures.satisfied import satisfied_in
from bot.figures.standing import ages_at, open_at
from storage.database import Database
from storage.ticket import Ticket
from tests.storage.naive_figures import (
    DAY,
    Raw,
    age_in_business_days,
    nearest_rank,
    raw_rows,
    working_seconds,
)
from tests.storage.sample_year import TOKYO, UNTIL, calendar_of, tell

PERIODS = (
    of_day(date(2026, 6, 8)),
    Period(date(2026, 4, 1), date(2026, 4, 30)),
    Period(date(2026, 11, 16), date(2026, 11, 24)),
    Period(date(2025, 11, 1), date(2026, 11, 30)),
    of_day(date(2026, 8, 15)),  # a Saturday
    Period(date(2024, 1, 1), date(2024, 1, 31)),  # before anything was
)


@pytest.mark.parametrize("seed", [1, 2, 5])
def test_every_figure_equals_what_the_raw_rows_say(database: Database, seed: int) -> None:
    tell(database, seed=seed)
    calendar, raw = calendar_of(database), raw_rows(database)
    with database.read() as session:
        for period in PERIODS:
            check_flow(session, period, calendar, raw)
            check_standing(session, period, calendar, raw)
            check_groups(session, period, calendar, raw)
            check_service(session, period, calendar, raw)
            check_durations(session, period, calendar, raw)
            check_work(session, period, calendar, raw)
            check_helped(session, period, calendar, raw)


def check_flow(session: Session, period: Period, calendar: OfficeCalendar, raw: Raw) -> None:
    first, last = period.first, period.last
    assert flow_of(session, period, calendar) == Flow(*raw.flow(first, last))
    by_day = flow_by_day(session, period, calendar)
    assert list(by_day) == list(period.days)
    for day in list(period.days)[:40]:
        assert by_day[day] == Flow(*raw.flow(day, day))
    weeks = flow_by_week(session, period, calendar)
    assert [day for week, _ in weeks for day in week.days] == list(period.days)
    for week, flow in weeks[:6]:
        assert flow == Flow(*raw.flow(week.first, week.last))
        assert week.first == first or week.first.weekday() == 0


def check_standing(session: Session, period: Period, calendar: OfficeCalendar, raw: Raw) -> None:
    still_open, end = raw.open_after(period.last), period.end(calendar)
    assert open_at(session, end) == len(still_open)
    before = len(raw.open_after(period.first - timedelta(days=1)))
    assert before + flow_of(session, period, calendar).net == len(still_open)
    ages = [
        age_in_business_days(one.opened_at.astimezone(TOKYO).date(), period.last)
        for one in still_open
    ]
    limits = ((-1, 0), (0, 2), (2, 5), (5, 10), (10, 20), (20, 10_000))
    expected = tuple(sum(low < age <= high for age in ages) for low, high in limits)
    found = ages_at(session, end, calendar)
    assert found.counts == expected
    assert found.oldest == (max(ages) if ages else None)


def check_groups(session: Session, period: Period, calendar: OfficeCalendar, raw: Raw) -> None:
    names: dict[int | None, str] = {None: ""}
    names.update({one.id: one.name for one in raw.departments})
    found = by_department(session, period, calendar)
    assert set(found) == set(groups(raw, period, names, lambda one: one.department_id))
    assert [one.flow.new for one in found] == sorted((one.flow.new for one in found), reverse=True)
    names = {None: ""}
    names.update({one.id: one.name for one in raw.types})
    types = by_request_type(session, period, calendar)
    assert set(types) == set(groups(raw, period, names, lambda one: one.request_type_id))
    assert sum(one.flow.new for one in types) == len(raw.opened(period.first, period.last))


def groups(
    raw: Raw, period: Period, names: dict[int | None, str], key_of: Callable[[Ticket], int | None]
) -> Iterator[Group]:
    still_open = raw.open_after(period.last)
    for key, name in names.items():
        theirs = {one.id for one in raw.tickets if key_of(one) == key}
        flow = raw.flow(period.first, period.last, theirs)
        count = sum(key_of(one) == key for one in still_open)
        if any(flow) or count:
            yield Group(key, name, Flow(*flow), count)


def check_service(session: Session, period: Period, calendar: OfficeCalendar, raw: Raw) -> None:
    first, last = period.first, period.last
    bot = answered_in(session, period, calendar)
    assert (bot.asked, bot.answered, bot.solved, bot.handed_over) == raw.answered(first, last)
    assert bot.unanswered >= 0
    satisfied = satisfied_in(session, period, calendar)
    scores = raw.scores(first, last)
    assert dict(satisfied.counts) == scores
    total = sum(scores.values())
    assert satisfied.total == total
    assert satisfied.content == ((scores[3] + scores[4]) / total if total else None)
    for now in (UNTIL, UNTIL + timedelta(days=2)):
        promised = promised_in(session, period, calendar, now)
        expected = raw.promised(first, last, now)
        assert (promised.kept, promised.broken, promised.pending) == expected
        decided = expected[0] + expected[1]
        assert promised.share == (expected[0] / decided if decided else None)


def check_durations(session: Session, period: Period, calendar: OfficeCalendar, raw: Raw) -> None:
    first, last = period.first, period.last
    answers = time_to_answer(session, period, calendar)
    assert answers == durations(raw.seconds_to_answer(first, last))
    solutions = time_to_solution(session, period, calendar)
    assert solutions == durations(raw.seconds_to_solution(first, last))


def durations(in_order: list[int]) -> Durations:
    if not in_order:
        return Durations(0, None, None)
    return Durations(len(in_order), nearest_rank(in_order, 50), nearest_rank(in_order, 90))


def check_helped(session: Session, period: Period, calendar: OfficeCalendar, raw: Raw) -> None:
    helped = helped_in(session, period, calendar)
    assert {one.article_id: one.people for one in helped} == raw.helped(period.first, period.last)
    people = [one.people for one in helped]
    assert people == sorted(people, reverse=True)


def check_work(session: Session, period: Period, calendar: OfficeCalendar, raw: Raw) -> None:
    first, last, today = period.first, period.last, date(2026, 11, 20)
    found = effort_in(session, period, calendar)
    minutes = {one.company: (one.minutes, one.tickets) for one in found}
    assert minutes == raw.minutes(first, last)
    begins = date(last.year if last.month >= 4 else last.year - 1, 4, 1)
    ends = date(begins.year + 1, 3, 31)
    agreed = {one.company: one.half_days for one in raw.contracts if one.fiscal_year == begins.year}
    use = duty_use(session, period, calendar, today)
    assert {one.company for one in use} >= set(agreed)
    for one in use:
        company = one.company
        assert one.worked == raw.half_days(company, first, min(last, today))
        assert one.planned == raw.half_days(company, max(first, today + DAY), last)
        assert one.used == raw.half_days(company, begins, min(ends, today))
        assert one.coming == raw.half_days(company, max(begins, today + DAY), ends)
        assert one.agreed == agreed.get(company)
        if one.agreed is not None:
            assert one.left == one.agreed - one.used - one.coming


def test_an_empty_desk_has_figures_too(database: Database) -> None:
    calendar, period = calendar_of(database), of_day(date(2026, 6, 8))
    with database.read() as session:
        assert flow_of(session, period, calendar) == Flow()
        assert open_at(session, UNTIL) == 0
        assert ages_at(session, period.end(calendar), calendar).oldest is None
        assert by_department(session, period, calendar) == ()
        assert time_to_answer(session, period, calendar) == Durations(0, None, None)
        assert satisfied_in(session, period, calendar).content is None
        assert promised_in(session, period, calendar, UNTIL).share is None
        assert effort_in(session, period, calendar) == ()
        assert duty_use(session, period, calendar, period.first) == ()


def test_the_clock_adds_up_working_time() -> None:
    calendar = OfficeCalendar(TOKYO)
    start, end = datetime(2026, 4, 27, 7, tzinfo=TOKYO), datetime(2026, 5, 9, 20, tzinfo=TOKYO)
    clock = Clock(calendar.business_time, start, end)
    steps = [start + number * timedelta(hours=5, minutes=7) for number in range(50)]
    for begin in steps:
        for stop in steps:
            found = clock.between(begin.timestamp(), stop.timestamp())
            assert found == working_seconds(begin, stop)
