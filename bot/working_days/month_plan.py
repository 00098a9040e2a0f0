"""The duty days of a company in one month, as one line of text: 1, 3午前, 8午後×2, 毎週火."""

import calendar
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from bot.calendar.duty import Duty
from storage.duty_day import DayPart

TEXT_MAX = 1000  # characters

_PARTS = {
    "": DayPart.WHOLE,
    "午前": DayPart.MORNING,
    "am": DayPart.MORNING,
    "午後": DayPart.AFTERNOON,
    "pm": DayPart.AFTERNOON,
}
_WRITTEN = {DayPart.WHOLE: "", DayPart.MORNING: "午前", DayPart.AFTERNOON: "午後"}
_WEEKDAYS = {
    **dict(zip("月火水木金土日", range(7), strict=True)),
    **dict(zip(("mon", "tue", "wed", "thu", "fri", "sat", "sun"), range(7), strict=True)),
}
_NONE = ("なし", "none", "-")  # Slack does not tell an empty field from one that nobody touched
_BETWEEN = re.compile(r"[\s,、・;/]+")
_TOKEN = re.compile(
    r"(?:(?P<day>\d{1,2})(?:-(?P<last>\d{1,2}))?日?"
    r"|(?:毎週)?(?P<weekday>[月火水木金土日]|mon|tue|wed|thu|fri|sat|sun)(?:曜日?)?)"
    r"(?P<part>午前|午後|am|pm)?(?:[x×*](?P<people>\d{1,2})人?)?"
)


@dataclass(frozen=True, slots=True)
class MonthPlan:
    """What somebody wrote.

    Attributes:
        duties: by day; of two that are written for one day, the later counts.
        unreadable: what nobody can make anything of, as it was written.
    """

    duties: tuple[Duty, ...]
    unreadable: tuple[str, ...]


def read_month(
    text: str, company: str, month: date, is_business_day: Callable[[date], bool]
) -> MonthPlan:
    """Read it.

    Args:
        text: days of the month, or weekdays, each with a part of the day and a number of people.
        company: whose.
        month: its first day.
        is_business_day: of a weekday, only those days are meant; of 1-5, too.
    """
    duties: dict[date, Duty] = {}
    unreadable = []
    for token in _tokens(text):
        found = _TOKEN.fullmatch(token)
        days = list(_days(found, month, is_business_day)) if found else []
        if found is None or not days:
            unreadable.append(token)
            continue
        part, people = _PARTS[found["part"] or ""], int(found["people"] or 1)
        duties |= {day: Duty(day, company, part, people) for day in days}
    return MonthPlan(tuple(duties[day] for day in sorted(duties)), tuple(unreadable))


def written_month(duties: Iterable[Duty]) -> str:
    """The same, to be changed by somebody."""
    return "、".join(map(_written, duties))


def _written(duty: Duty) -> str:
    people = "" if duty.people == 1 else f"×{duty.people}"
    return f"{duty.day.day}{_WRITTEN[duty.part]}{people}"


def _tokens(text: str) -> Iterator[str]:
    plain = unicodedata.normalize("NFKC", text).casefold().replace("〜", "-").replace("~", "-")
    return (token for token in _BETWEEN.split(plain) if token and token not in _NONE)


def _days(
    found: re.Match[str], month: date, is_business_day: Callable[[date], bool]
) -> Iterator[date]:
    length = calendar.monthrange(month.year, month.month)[1]
    if found["weekday"]:
        days = (month.replace(day=number) for number in range(1, length + 1))
        wanted = _WEEKDAYS[found["weekday"]]
        yield from (day for day in days if day.weekday() == wanted and is_business_day(day))
        return
    first, last = int(found["day"]), int(found["last"] or found["day"])
    if not 1 <= first <= last <= length:
        return
    for number in range(first, last + 1):
        day = month.replace(day=number)
        if found["last"] is None or is_business_day(day):
            yield day
