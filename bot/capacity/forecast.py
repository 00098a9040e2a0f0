"""What will come in: the pace of the last weeks, the season, and the day of the week."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from statistics import fmean

from bot.capacity.demand import Demand

RECENT = 20  # business days, by which the pace goes
FEWEST = 10  # of them; from fewer nothing is foretold
WEEKDAYS_FROM = 120  # business days, half a year


@dataclass(frozen=True, slots=True)
class Forecast:
    """How many tickets to expect on a business day.

    Attributes:
        pace: of one business day, as the last ones were but for their season.
        days: business days from which the pace is.
        seasons: how many times as much comes in a month, 1 to 12; what is not there is as usual.
        weekdays: how many times as much comes on a day of the week, 0 for Monday.
    """

    pace: float
    days: int
    seasons: Mapping[int, float]
    weekdays: Mapping[int, float]

    def on(self, day: date) -> float:
        """To be expected on a business day."""
        season = self.seasons.get(day.month, 1.0)
        return self.pace * season * self.weekdays.get(day.weekday(), 1.0)

    def of(self, days: Iterable[date]) -> float:
        """To be expected on several."""
        return sum(map(self.on, days))


def forecast(past: Demand) -> Forecast | None:
    """From what came in so far; None where that is too little to say anything."""
    recent = past.days[-RECENT:]
    if len(recent) < FEWEST:
        return None
    seasons = seasons_of(past)
    weekdays = weekdays_of(past)
    usual = [
        past.counts[day] / seasons.get(day.month, 1.0) / weekdays.get(day.weekday(), 1.0)
        for day in recent
    ]
    return Forecast(fmean(usual), len(recent), seasons, weekdays)


def seasons_of(past: Demand) -> dict[int, float]:
    """How much came in each month beside the others, by whole months.

    One that was seen once counts half, one that was seen twice two thirds, and so on: the first
    April tells what may have been April, or chance.
    """
    whole = _whole_months(past)
    if not whole:
        return {}
    usual = fmean(whole.values())
    if not usual:
        return {}
    by_month: defaultdict[int, list[float]] = defaultdict(list)
    for first, pace in whole.items():
        by_month[first.month].append(pace / usual)
    return {
        month: 1 + (fmean(seen) - 1) * len(seen) / (len(seen) + 1)
        for month, seen in by_month.items()
    }


def weekdays_of(past: Demand) -> dict[int, float]:
    """How much came on each day of the week beside the others, in the last half year."""
    days = past.days[-WEEKDAYS_FROM:]
    usual = fmean(past.counts[day] for day in days) if days else 0.0
    if not usual:
        return {}
    found: defaultdict[int, list[int]] = defaultdict(list)
    for day in days:
        found[day.weekday()].append(past.counts[day])
    return {
        weekday: (sum(counts) / usual + RECENT) / (len(counts) + RECENT)
        for weekday, counts in found.items()
    }


def _whole_months(past: Demand) -> dict[date, float]:
    """What came on a business day of each month; the first and the last may lack days."""
    totals: Counter[date] = Counter()
    lengths: Counter[date] = Counter()
    for day in past.days:
        first = day.replace(day=1)
        totals[first] += past.counts[day]
        lengths[first] += 1
    inner = past.months[1:]
    fewest = 15  # business days; a month that is not over has fewer, or is as good as over
    return {one: totals[one] / lengths[one] for one in inner if lengths[one] >= fewest}
