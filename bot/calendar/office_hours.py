"""From when to when the office works on a day on which it does."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

Stretch = tuple[time, time]  # from the first to before the second, in office time

# As most city halls work, with an hour around noon that nobody counts.
USUAL_HOURS: tuple[Stretch, ...] = ((time(8, 30), time(12)), (time(13), time(17, 15)))

_STRETCH = re.compile(r"(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})")


def read_hours(text: str) -> tuple[Stretch, ...]:
    """Read hours such as 8:30-12:00,13:00-17:15.

    Raises:
        ValueError: they are none, or run backwards, or into each other.
    """
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    hours = tuple(_stretch(one) for one in plain.split(","))
    ends = [end for stretch in hours for end in stretch]
    if any(later <= earlier for earlier, later in pairwise(ends)):
        raise ValueError(text)
    return hours


def written_hours(hours: Iterable[Stretch]) -> str:
    """The opposite."""
    return ",".join(f"{opens:%H:%M}-{closes:%H:%M}" for opens, closes in hours)


def within(hours: Iterable[Stretch], begin: time, end: time) -> tuple[Stretch, ...]:
    """What of the hours lies between two times of day."""
    cut = ((max(opens, begin), min(closes, end)) for opens, closes in hours)
    return tuple((opens, closes) for opens, closes in cut if opens < closes)


def length_of(hours: Sequence[Stretch]) -> timedelta:
    """How long they are together."""
    day = date.min
    spans = (datetime.combine(day, end) - datetime.combine(day, begin) for begin, end in hours)
    return sum(spans, timedelta())


def today(now: datetime, timezone: ZoneInfo) -> date:
    """The day in office time."""
    return now.astimezone(timezone).date()


def _stretch(text: str) -> Stretch:
    found = _STRETCH.fullmatch(text)
    if found is None:
        raise ValueError(text)
    opens_at, opened, closes_at, closed = map(int, found.groups())
    return time(opens_at, opened), time(closes_at, closed)
