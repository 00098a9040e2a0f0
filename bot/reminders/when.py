"""When somebody wants to be reminded, as they write it."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from functools import partial
from re import Match, Pattern
from typing import TypeVar

from bot.calendar.months import months_after
from bot.calendar.office_calendar import OfficeCalendar
from bot.calendar.recurrence import Rule, next_time
from bot.calendar.working_time import ONE_DAY
from bot.reminders import english_days, japanese_days, time_words
from bot.reminders.counted import YEARS
from bot.reminders.meant import (
    Days,
    Instant,
    Meant,
    Moment,
    Repeat,
    WhenError,
    WhenProblem,
)
from bot.reminders.time_words import Hours

_BETWEEN = re.compile(r"の?[\s、,]*")
_BEHIND_DAY = re.compile(rf"\s*\((?P<weekday>[{japanese_days.WEEKDAYS}])(?:曜日?)?\)")
# What joins the words for a time to what follows them.
_AFTER = re.compile(
    r"(?:頃|ごろ)?(?:までに|まで|から|には|に|の|は)?[\s、,。:]*(?:(?:to|that|about)\s+)?"
)
_BEFORE = re.compile(r"[\s、,。:]+$")
_DAY_WORDS = (*japanese_days.WORDS, *english_days.WORDS)

_Meaning = TypeVar("_Meaning")


@dataclass(frozen=True, slots=True)
class When:
    """When somebody is reminded, and of what.

    Attributes:
        asked_at: as they said; of what comes again, the first time.
        at: when it rings: the same, or when the office opens next.
        rule: how it comes again; None = it does not.
        text: what was left over.
    """

    asked_at: datetime
    at: datetime
    rule: Rule | None
    text: str


@dataclass(frozen=True, slots=True)
class _Words:
    """What was found, not yet looked into.

    Attributes:
        end: where the words end.
        weekday: that was written behind the day.
    """

    end: int
    day: Callable[[Moment], Meant] | None = None
    time: Callable[[Hours], time] | None = None
    weekday: int | None = None


def read_when(text: str, now: datetime, calendar: OfficeCalendar) -> When:
    """Understand when. The words for it stand at the beginning, or at the end behind a space.

    Raises:
        WhenError: they are not understood, or nobody can be reminded then.
    """
    words, left = _found_in(text)
    asked_at, rule = _asked(words, Moment(now, calendar))
    if asked_at.date() > months_after(calendar.today(now), 12 * YEARS):
        raise WhenError(WhenProblem.TOO_FAR)
    at = calendar.business_time.next_from(asked_at)
    if at is None:
        raise WhenError(WhenProblem.TOO_FAR)
    return When(asked_at, at, rule, left)


def _found_in(text: str) -> tuple[_Words, str]:
    """The words for a time, and the rest as it was typed."""
    typed = text.strip()
    folded, origin = _folded(typed)
    if words := _words_at(folded, 0):
        behind = _AFTER.match(folded, words.end)
        return words, typed[origin[behind.end() if behind else words.end] :].strip()
    for gap in re.finditer(r"[\s、。]+", folded):
        words = _words_at(folded, gap.end())
        if words and _ends(folded, words.end):
            return words, _BEFORE.sub("", typed[: origin[gap.start()]])
    raise WhenError(WhenProblem.NOT_UNDERSTOOD)


def _ends(folded: str, end: int) -> bool:
    behind = _AFTER.match(folded, end)
    return behind is not None and behind.end() == len(folded)


def _folded(text: str) -> tuple[str, list[int]]:
    """In one width and small letters, and where in the text each character comes from."""
    folded, origin = [], []
    for place, character in enumerate(text):
        plain = unicodedata.normalize("NFKC", character).lower()
        folded.append(plain)
        origin += [place] * len(plain)
    return "".join(folded), [*origin, len(text)]


def _words_at(folded: str, start: int) -> _Words | None:
    """A day, a time or both, in either order; None when there is neither."""
    day: Match[str] | None = None
    of_day: Match[str] | None = None
    means: Callable[[Match[str], Moment], Meant] | None = None
    reads: Callable[[Match[str], Hours], time] | None = None
    weekday, end, place = None, start, start
    while True:
        if day is None and (found := _first(_DAY_WORDS, folded, place)):
            day, means = found
            weekday, end = _weekday(day, folded)
        elif of_day is None and (timed := _first(time_words.WORDS, folded, place)):
            of_day, reads = timed
            end = of_day.end()
        else:
            break
        between = _BETWEEN.match(folded, end)
        place = between.end() if between else end
    if day is None and of_day is None:
        return None
    return _Words(
        end,
        partial(means, day) if means and day else None,
        partial(reads, of_day) if reads and of_day else None,
        weekday,
    )


def _first(
    words: Sequence[tuple[Pattern[str], _Meaning]], text: str, at: int
) -> tuple[Match[str], _Meaning] | None:
    """What fits at a place."""
    for pattern, meaning in words:
        if found := pattern.match(text, at):
            return found, meaning
    return None


def _weekday(day: Match[str], folded: str) -> tuple[int | None, int]:
    """The weekday that somebody wrote with a date, and where the date ends."""
    if behind := _BEHIND_DAY.match(folded, day.end()):
        return japanese_days.WEEKDAYS.index(behind["weekday"]), behind.end()
    named = day.groupdict()
    if named.get("month") and named.get("weekday"):
        return english_days.WEEKDAYS.index(named["weekday"]), day.end()
    return None, day.end()


def _asked(words: _Words, moment: Moment) -> tuple[datetime, Rule | None]:
    """The instant that is meant, and how it comes again."""
    calendar, at = moment.calendar, _time(words, moment.calendar)
    meant = words.day(moment) if words.day else Days((moment.today, moment.today + ONE_DAY))
    if isinstance(meant, Instant):
        if at is not None:
            raise WhenError(WhenProblem.NOT_UNDERSTOOD)
        if meant.at <= moment.now:
            raise WhenError(WhenProblem.PAST)
        return meant.at.astimezone(calendar.timezone).replace(second=0, microsecond=0), None
    if isinstance(meant, Repeat):
        rule = Rule(meant.every, meant.number, at or time_words.opening(calendar.hours))
        return next_time(rule, moment.now, calendar), rule
    asked_at = _ahead(meant, at, moment)
    if words.weekday not in (None, asked_at.weekday()):
        raise WhenError(WhenProblem.OTHER_WEEKDAY)
    return asked_at, None


def _time(words: _Words, calendar: OfficeCalendar) -> time | None:
    try:
        return words.time(calendar.hours) if words.time else None
    except ValueError:
        raise WhenError(WhenProblem.NOT_UNDERSTOOD) from None


def _ahead(days: Days, at: time | None, moment: Moment) -> datetime:
    """The first of them that is ahead; who says today without a time means later today."""
    hours, zone = moment.calendar.hours, moment.calendar.timezone
    times = [at or time_words.opening(hours)]
    if at is None and days.of == (moment.today,):
        times.append(time_words.evening(hours))
    for day in days.of:
        for one in times:
            asked_at = datetime.combine(day, one, zone)
            if asked_at > moment.now:
                return asked_at
    raise WhenError(WhenProblem.PAST)
