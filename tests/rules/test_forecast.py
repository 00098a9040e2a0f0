"""What will come in, from what came in."""

from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.calendar.office_calendar import OfficeCalendar
from bot.capacity.back_test import back_test
from bot.capacity.demand import Demand
from bot.capacity.forecast import forecast, seasons_of
from bot.capacity.outlook import MonthAhead
from bot.capacity.throughput import busier_half

CALENDAR = OfficeCalendar(ZoneInfo("Asia/Tokyo"))
NOVEMBER = date(2026, 11, 1)


def demand(first: date, last: date, count_of: Callable[[date], int]) -> Demand:
    every = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    days = tuple(filter(CALENDAR.is_business_day, every))
    return Demand(Counter({day: count_of(day) for day in days}), days)


def june_doubles(day: date) -> int:
    return 10 if day.month == 6 else 5


def test_what_always_comes_will_come() -> None:
    past = demand(date(2026, 1, 5), date(2026, 10, 31), lambda _: 4)
    told = forecast(past)
    assert told is not None
    assert told.pace == pytest.approx(4)
    assert told.on(date(2026, 11, 4)) == pytest.approx(4)
    month = demand(NOVEMBER, date(2026, 11, 30), lambda _: 0)
    assert told.of(month.days) == pytest.approx(4 * len(month.days))


def test_a_busy_day_of_the_week_is_told_by_half_a_year() -> None:
    past = demand(date(2026, 1, 5), date(2026, 10, 31), lambda day: 9 if day.weekday() == 0 else 3)
    told = forecast(past)
    assert told is not None
    assert told.on(date(2026, 11, 9)) > 1.5 * told.on(date(2026, 11, 10))


def test_a_season_seen_once_counts_half() -> None:
    past = demand(date(2026, 3, 2), date(2026, 9, 30), june_doubles)
    seasons = seasons_of(past)
    usual = (10 + 5 * 5) / 6  # whole months from April on, in which June is one
    assert seasons[6] == pytest.approx(1 + (10 / usual - 1) / 2)
    assert 3 not in seasons  # it may have begun earlier
    assert 12 not in seasons


def test_a_season_seen_twice_counts_more() -> None:
    once = seasons_of(demand(date(2025, 12, 1), date(2026, 12, 28), june_doubles))[6]
    twice = seasons_of(demand(date(2024, 12, 2), date(2026, 12, 28), june_doubles))[6]
    assert 1 < once < twice < 2


def test_from_nothing_nothing_is_foretold() -> None:
    assert forecast(Demand(Counter(), ())) is None
    assert forecast(demand(date(2026, 10, 1), date(2026, 10, 9), lambda _: 5)) is None
    told = forecast(demand(date(2026, 9, 1), date(2026, 10, 30), lambda _: 0))
    assert told is not None
    assert told.of([NOVEMBER]) == 0


def test_the_future_does_not_reach_the_back_test() -> None:
    """Changing a month changes what was foretold of later ones only."""
    calm = demand(date(2026, 1, 5), date(2026, 10, 30), lambda _: 5)
    stormy = demand(date(2026, 1, 5), date(2026, 10, 30), lambda day: 50 if day.month == 7 else 5)
    pairs = list(zip(back_test(calm).months, back_test(stormy).months, strict=True))
    assert [one.first.month for one, _ in pairs] == [3, 4, 5, 6, 7, 8, 9]
    for one, other in pairs:
        same = one.foretold == pytest.approx(other.foretold)
        assert same == (one.first.month <= 7)
        assert one.as_before == other.as_before or one.first.month == 8


def test_the_back_test_knows_how_far_it_was_off() -> None:
    past = demand(date(2026, 1, 5), date(2026, 10, 30), lambda day: day.month)
    tried = back_test(past)
    misses = [abs(one.came - one.foretold) for one in tried.months]
    assert tried.error == pytest.approx(sum(misses) / len(misses))
    before = [abs(one.came - one.as_before) for one in tried.months]
    assert tried.error_as_before == pytest.approx(sum(before) / len(before))


def test_two_months_are_too_few_to_try() -> None:
    tried = back_test(demand(date(2026, 9, 1), date(2026, 10, 30), lambda _: 5))
    assert (tried.months, tried.error, tried.error_as_before) == ((), None, None)
    assert back_test(Demand(Counter(), ())).error is None


def test_throughput_is_that_of_the_busier_weeks() -> None:
    measured = busier_half([4.0, 0.0, 6.0, 1.0, 2.0])
    assert measured is not None
    assert (measured.per_day, measured.weeks) == (4.0, 3)
    assert busier_half([]) is None
    assert busier_half([0.0, 0.0]) is None


@pytest.mark.parametrize(
    ("needed", "planned", "short"),
    [
        (20.0, 20, 0),
        (20.0, 25, 0),
        (20.0, 19, 0),  # within what is to spare
        (20.0, 18, 2),
        (20.3, 18, 3),
        (20.0, 0, 20),
        (0.0, 0, 0),
        (None, 0, 0),
    ],
)
def test_what_is_missing_is_told_in_whole_half_days(
    needed: float | None, planned: int, short: int
) -> None:
    assert month(needed=needed, planned=planned).short == short


def test_nothing_is_missing_of_a_month_nobody_has_planned() -> None:
    assert month(needed=20.0, planned=0, is_planned=False).short == 0


def month(needed: float | None, planned: int, *, is_planned: bool = True) -> MonthAhead:
    return MonthAhead(
        first=NOVEMBER,
        is_planned=is_planned,
        came=0,
        expected=None,
        worked=0,
        planned=planned,
        needed=needed,
    )
