"""Days from tickets once more, from the raw rows, as simply as they can be told. Slow."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

from tests.storage.naive_figures import DAY, Raw, day_of, is_business_day

HALF_A_YEAR_OF_WEEKS = 26


def days_from_to(first: date, last: date) -> list[date]:
    return [first + number * DAY for number in range((last - first).days + 1)]


def end_of_month(day: date) -> date:
    return (day.replace(day=28) + 4 * DAY).replace(day=1) - DAY


def mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


@dataclass
class Past:
    """What came in on each business day before a day."""

    came: Counter[date]
    days: list[date]

    def before(self, day: date) -> "Past":
        return Past(self.came, [one for one in self.days if one < day])


def past_before(raw: Raw, day: date) -> Past:
    opened = [day_of(one.opened_at) for one in raw.tickets]
    earlier = [one for one in opened if one < day]
    came: Counter[date] = Counter()
    for one in earlier:
        while not is_business_day(one):
            one += DAY
        came[one] += 1
    first = min(opened, default=day)
    return Past(came, [one for one in days_from_to(first, day - DAY) if is_business_day(one)])


def season(past: Past, month: int) -> float:
    months = sorted({one.replace(day=1) for one in past.days})
    paces = {}
    for first in months[1:]:
        days = [one for one in past.days if one.replace(day=1) == first]
        if len(days) >= 15:
            paces[first] = sum(past.came[one] for one in days) / len(days)
    same = [pace for first, pace in paces.items() if first.month == month]
    if not same or not sum(paces.values()):
        return 1.0
    usual = mean(list(paces.values()))
    times = mean([one / usual for one in same])
    return 1 + (times - 1) * len(same) / (len(same) + 1)


def weekday(past: Past, number: int) -> float:
    days = past.days[-120:]
    usual = sum(past.came[one] for one in days) / len(days)
    such = [one for one in days if one.weekday() == number]
    if not usual or not such:
        return 1.0
    return (sum(past.came[one] / usual for one in such) + 20) / (len(such) + 20)


def pace(past: Past) -> float | None:
    recent = past.days[-20:]
    if len(recent) < 10:
        return None
    freed = [
        past.came[one] / season(past, one.month) / weekday(past, one.weekday()) for one in recent
    ]
    return mean(freed)


def expected(past: Past, days: list[date]) -> float | None:
    a_day = pace(past)
    if a_day is None:
        return None
    worked = [one for one in days if is_business_day(one)]
    return sum(a_day * season(past, one.month) * weekday(past, one.weekday()) for one in worked)


def per_day(raw: Raw, day: date) -> float | None:
    monday = day - day.weekday() * DAY
    paces = []
    for number in range(HALF_A_YEAR_OF_WEEKS, 0, -1):
        first = monday - number * 7 * DAY
        last = first + 6 * DAY
        half_days = half_days_of_all(raw, first, last)
        _, back, _, ended = raw.flow(first, last)
        if half_days:
            paces.append(2 * max(ended - back, 0) / half_days)
    paces.sort(reverse=True)
    best = paces[: (len(paces) + 1) // 2]
    return mean(best) if best and sum(best) else None


def half_days_of_all(raw: Raw, first: date, last: date) -> int:
    return sum(raw.half_days(one, first, last) for one in {one.company for one in raw.duties})


@dataclass
class Month:
    came: int
    expected: float | None
    worked: int
    planned: int
    needed: float | None
    short: int


def month_ahead(raw: Raw, day: date, first: date) -> Month:
    past, last = past_before(raw, day), end_of_month(first)
    came = sum(past.came[one] for one in past.days if first <= one <= last)
    to_come = expected(past, [one for one in days_from_to(first, last) if one >= day])
    worked = half_days_of_all(raw, first, min(last, day - DAY))
    planned = half_days_of_all(raw, max(first, day), last)
    ended = per_day(raw, day)
    needed = None if to_come is None or ended is None else 2 * to_come / ended
    short = 0
    if needed is not None and planned < needed * 0.95:
        short = ceil(needed - planned)
    return Month(came, to_come, worked, planned, needed, short)


def errors(raw: Raw, day: date) -> tuple[float, float] | None:
    """By how much each month was off, told as it began, and told like the one before."""
    past = past_before(raw, day)
    months = sorted({one.replace(day=1) for one in past.days})
    misses, misses_before = [], []
    for first in months[2:-1]:
        days = days_from_to(first, end_of_month(first))
        before = days_from_to((first - DAY).replace(day=1), first - timedelta(days=1))
        came = sum(past.came[one] for one in days)
        told = expected(past.before(first), days)
        assert told is not None
        misses.append(abs(came - told))
        misses_before.append(abs(came - sum(past.came[one] for one in before)))
    return (mean(misses), mean(misses_before)) if misses else None
