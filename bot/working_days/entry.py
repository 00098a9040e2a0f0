"""What is entered in the calendar, and what must be right about it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.calendar.duty import Duty
from storage.calendar_day import NAME_MAX
from storage.duty_day import COMPANY_MAX

PEOPLE_MAX = 99
HALF_DAYS_MAX = 2 * 10_000
YEN_MAX = 10_000_000
FIRST_YEAR, LAST_YEAR = 2000, 2100  # of any day that somebody enters


@dataclass(frozen=True, slots=True)
class CityDay:
    """The city is closed on a day though others are not, or open though others are closed.

    Attributes:
        name: why; "" = nobody said.
    """

    day: date
    is_open: bool
    name: str = ""


@dataclass(frozen=True, slots=True)
class Contract:
    """How many days a company works in a fiscal year.

    Attributes:
        year: the calendar year in which it begins.
        half_days: of one person.
        yen_per_day: of one person; 0 = not said.
    """

    company: str
    year: int
    half_days: int
    yen_per_day: int = 0


Entry = CityDay | Duty | Contract
Key = tuple[str, str, str]  # what kind, and of what it can be entered but once


class EntryProblem(StrEnum):
    """What is wrong with an entry."""

    FAR_AWAY = "far_away"  # a year that nobody plans in
    NAME_TOO_LONG = "name_too_long"
    COMPANY_TOO_LONG = "company_too_long"
    PEOPLE = "people"
    CLOSED = "closed"  # duty on a day on which the office does not work
    DAYS = "days"  # of a contract
    YEN = "yen"


def key_of(entry: Entry) -> Key:
    """By this it is known which entry takes whose place."""
    match entry:
        case CityDay():
            return "day", entry.day.isoformat(), ""
        case Duty():
            return "duty", entry.day.isoformat(), entry.company
        case Contract():
            return "contract", str(entry.year), entry.company


def problem_of(entry: Entry, is_business_day: Callable[[date], bool]) -> EntryProblem | None:
    """What has to be mended first.

    Args:
        entry: as somebody would have it.
        is_business_day: whether the office works, with everything that is entered at the time.
    """
    match entry:
        case CityDay():
            return _problem_of_day(entry)
        case Duty():
            return _problem_of_duty(entry, is_business_day)
        case Contract():
            return _problem_of_contract(entry)


def _problem_of_day(entry: CityDay) -> EntryProblem | None:
    if not _is_near(entry.day.year):
        return EntryProblem.FAR_AWAY
    return EntryProblem.NAME_TOO_LONG if len(entry.name) > NAME_MAX else None


def _problem_of_duty(entry: Duty, is_business_day: Callable[[date], bool]) -> EntryProblem | None:
    if not _is_near(entry.day.year):
        return EntryProblem.FAR_AWAY
    if len(entry.company) > COMPANY_MAX:
        return EntryProblem.COMPANY_TOO_LONG
    if not 1 <= entry.people <= PEOPLE_MAX:
        return EntryProblem.PEOPLE
    return None if is_business_day(entry.day) else EntryProblem.CLOSED


def _problem_of_contract(entry: Contract) -> EntryProblem | None:
    if not _is_near(entry.year):
        return EntryProblem.FAR_AWAY
    if len(entry.company) > COMPANY_MAX:
        return EntryProblem.COMPANY_TOO_LONG
    if not 0 <= entry.half_days <= HALF_DAYS_MAX:
        return EntryProblem.DAYS
    return None if 0 <= entry.yen_per_day <= YEN_MAX else EntryProblem.YEN


def _is_near(year: int) -> bool:
    return FIRST_YEAR <= year <= LAST_YEAR
