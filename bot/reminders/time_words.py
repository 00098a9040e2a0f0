"""Words for times of day. They are read in one width and in small letters."""

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from re import Match, Pattern

from bot.calendar.duty import NOON
from bot.calendar.office_hours import Stretch

HALF_A_DAY = 12  # hours
_LAST_AFTERNOON_HOUR = 5  # at noon, 昼1時 is not in the night
_PARTS = "午前|午後|朝|昼|夕方|夜"
_AM, _PM = ("a.m.", "am"), ("p.m.", "pm")

Hours = Sequence[Stretch]
TimeWords = tuple[tuple[Pattern[str], Callable[[Match[str], Hours], time]], ...]


def opening(hours: Hours) -> time:
    """When the office opens."""
    return hours[0][0]


def evening(hours: Hours) -> time:
    """A full hour before it closes, and one more hour at most."""
    closes = datetime.combine(date.min, hours[-1][1])
    return (closes - timedelta(hours=1)).time().replace(minute=0)


def afternoon(hours: Hours) -> time:
    """When it opens again after noon; noon, when it does not close."""
    return next((begins for begins, _ in hours if begins >= NOON), NOON)


def _clock(found: Match[str], hours: Hours) -> time:
    """A time as it is written; an hour of which nobody says which half of the day is at work.

    Raises:
        ValueError: no clock shows it.
    """
    named = found.groupdict()
    minute = 30 if named.get("half") else int(named.get("minute") or 0)
    hour, part = int(found["hour"]), named.get("part")
    if part is None:
        written = time(hour, minute)
        return written if found["hour"].startswith("0") else _at_work(written, hours)
    return time(_hour(hour, part), minute)


def _hour(hour: int, part: str) -> int:
    if part in (*_AM, *_PM):
        if not 0 < hour <= HALF_A_DAY:
            raise ValueError(hour)
        return hour % HALF_A_DAY + (HALF_A_DAY if part in _PM else 0)
    before_noon = hour < (_LAST_AFTERNOON_HOUR + 1 if part == "昼" else HALF_A_DAY)
    is_later = part in ("午後", "昼", "夕方", "夜") and before_noon
    return hour + HALF_A_DAY if is_later else hour


def _at_work(written: time, hours: Hours) -> time:
    if written.hour >= HALF_A_DAY or _is_within(written, hours):
        return written
    afterwards = written.replace(hour=written.hour + HALF_A_DAY)
    return afterwards if _is_within(afterwards, hours) else written


def _is_within(one: time, hours: Hours) -> bool:
    return any(opens <= one < closes for opens, closes in hours)


# What stands further up is tried first.
WORDS: TimeWords = tuple(
    (re.compile(words), meaning)
    for words, meaning in (
        (
            (
                rf"(?:(?P<part>{_PARTS})の?)?(?P<hour>\d{{1,2}})時"
                r"(?:(?P<half>半)|(?P<minute>\d{1,2})分)?(?!間|\d)"
            ),
            _clock,
        ),
        (
            r"(?:at )?(?P<hour>\d{1,2})(?::(?P<minute>\d{2}))? ?(?P<part>am\b|pm\b|a\.m\.|p\.m\.)",
            _clock,
        ),
        (
            rf"(?:at )?(?:(?P<part>{_PARTS})の?)?(?P<hour>\d{{1,2}}):(?P<minute>\d{{2}})(?!\d)",
            _clock,
        ),
        (r"at (?P<hour>\d{1,2})\b", _clock),
        (r"正午|(?:at )?noon\b", lambda _found, _hours: NOON),
        (r"朝(?:一番?|いち)?|始業|午前中?", lambda _, hours: opening(hours)),
        (r"(?:in the )?morning\b", lambda _, hours: opening(hours)),
        (r"お?昼(?:過ぎ)?|午後|(?:in the )?afternoon\b", lambda _, hours: afternoon(hours)),
        (r"夕方|(?:in the )?evening\b", lambda _, hours: evening(hours)),
    )
)
