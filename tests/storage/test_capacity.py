"""The months ahead, from what the database has."""

from collections import Counter
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import delete

from bot.calendar.duty import Duty, DutyPlan
from bot.calendar.office_calendar import OfficeCalendar
from bot.capacity.back_test import back_test
from bot.capacity.demand import demand_before
from bot.capacity.outlook import outlook
from bot.locale import Locale
from handlers.views.capacity_lines import back_test_lines, outlook_lines
from storage.bulk import insert_rows
from storage.database import Database
from storage.duty_day import DutyContract, DutyDay
from storage.person import Person
from storage.ticket import Ticket, TicketStatus
from tests.storage.naive_figures import DAY, Raw, day_of, is_business_day, raw_rows
from tests.storage.sample_year import A_YEAR, TOKYO, calendar_of, tell

TODAY = date(2026, 11, 24)
PLANNED = OfficeCalendar(TOKYO, duty=DutyPlan([Duty(date(2026, 6, 1), "A"), Duty(TODAY, "A")]))


def test_a_year_lets_one_look_ahead(database: Database) -> None:
    tell(database)
    calendar, raw = calendar_of(database), raw_rows(database)
    with database.read() as session:
        past = demand_before(session, TODAY, calendar)
        ahead = outlook(session, TODAY, calendar)
    expected: Counter[date] = Counter()
    for ticket in raw.tickets:
        day = day_of(ticket.opened_at)
        if day < TODAY:
            while not is_business_day(day):
                day += DAY
            expected[day] += 1
    assert past.counts == expected
    this, following = ahead.months
    assert (this.first, following.first) == (date(2026, 11, 1), date(2026, 12, 1))
    november = [day for day in past.days if day.month == 11 and day.year == 2026]
    assert this.came == sum(expected[day] for day in november)
    assert following.came == 0
    assert this.worked == half_days(raw, date(2026, 11, 1), TODAY - DAY)
    assert this.planned == half_days(raw, TODAY, date(2026, 11, 30))
    assert ahead.forecast is not None
    assert ahead.throughput is not None
    assert following.expected is not None
    assert following.needed == pytest.approx(2 * following.expected / ahead.throughput.per_day)
    assert 0 < following.expected < 60
    tried = back_test(past)
    assert len(tried.months) == 10
    for locale in Locale:
        lines = [*outlook_lines(ahead, locale), *back_test_lines(tried, locale)]
        assert len(lines) > 20


def test_the_forecast_is_better_than_the_month_before(hasty: Database) -> None:
    tell(hasty, amount=A_YEAR)
    with hasty.read() as session:
        tried = back_test(demand_before(session, TODAY, calendar_of(hasty)))
    assert tried.error is not None
    assert tried.error_as_before is not None
    assert tried.error < 0.9 * tried.error_as_before


def half_days(raw: Raw, first: date, last: date) -> int:
    return sum(raw.half_days(one, first, last) for one in ("みらい情報", "北斗システムサポート"))


def test_without_duty_days_no_days_are_told(database: Database) -> None:
    tell(database)
    with database.write() as session:
        session.execute(delete(DutyDay))
        session.execute(delete(DutyContract))
    calendar = calendar_of(database)
    with database.read() as session:
        ahead = outlook(session, TODAY, calendar)
    assert ahead.throughput is None
    assert ahead.left_of_contracts is None
    for month in ahead.months:
        assert not month.is_planned
        assert month.expected is not None
        assert (month.needed, month.short, month.worked, month.planned) == (None, 0, 0, 0)
    assert "この月の対応日は、まだ登録されていません。" in "".join(outlook_lines(ahead, Locale.JA))


@pytest.mark.parametrize("count", [0, 1, 5_000])
def test_any_number_of_tickets_on_a_day(hasty: Database, count: int) -> None:
    fill(hasty, count, TODAY - timedelta(days=4))
    with hasty.read() as session:
        ahead = outlook(session, TODAY, PLANNED)
        tried = back_test(demand_before(session, TODAY, PLANNED))
    assert ahead.months[0].came == count
    assert ahead.months[0].expected is None  # a few days say nothing
    assert ahead.months[0].needed is None
    assert tried.months == ()
    for locale in Locale:
        lines = [*outlook_lines(ahead, locale), *back_test_lines(tried, locale)]
        assert str(count) in lines[1]


def test_a_flood_calls_for_more_days(hasty: Database) -> None:
    """The desk ends two a day; five hundred a day come for the last month."""
    tell(hasty)
    calendar = calendar_of(hasty)
    for number in range(30):
        fill(hasty, 170, TODAY - timedelta(days=number + 1), start=1_000 + 170 * number)
    with hasty.read() as session:
        ahead = outlook(session, TODAY, calendar)
    for month in ahead.months:
        assert month.needed is not None
        assert month.short == pytest.approx(month.needed - month.planned, abs=1)
        assert month.short > 100
    assert ahead.beyond_contracts > 0
    text = "\n".join(outlook_lines(ahead, Locale.JA))
    assert "このままでは、対応日があと" in text
    assert "契約の残りを" in text


def test_a_month_between_two_plans_has_no_duty(database: Database) -> None:
    """It is planned, with nothing in it: all that is needed is missing."""
    tell(database)
    known = calendar_of(database)
    duties = [one for one in known.duty.between(date.min, date.max) if one.day.month != 12]
    calendar = replace(known, duty=DutyPlan(duties))
    with database.read() as session:
        december = outlook(session, TODAY, calendar).months[1]
    assert december.is_planned
    assert december.planned == 0
    assert december.needed is not None
    assert december.short >= december.needed > 0


def fill(database: Database, count: int, day: date, start: int = 0) -> None:
    at = datetime.combine(day, datetime.min.time(), TOKYO) + timedelta(hours=10)
    with database.write() as session:
        if not start:
            session.add(Person(slack_id="U0ANYBODY", name="誰か", slack_names=[]))
            session.flush()
        who = session.query(Person.id).first()
        assert who is not None
        rows = (ticket(start + number, who[0], at) for number in range(1, count + 1))
        insert_rows(session, Ticket, rows)


def ticket(number: int, who: int, at: datetime) -> dict[str, object]:
    return {
        "id": number,
        "number": number,
        "requester_id": who,
        "opened_by_id": who,
        "title": "同じこと",
        "details": "",
        "rest": "",
        "status": TicketStatus.NEW,
        "opened_at": at,
        "status_since": at,
        "searchable": False,
    }
