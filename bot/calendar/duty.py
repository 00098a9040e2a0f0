"""On which days the help desk works, company by company."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time

from bot.calendar.office_hours import Stretch, within
from storage.duty_day import DayPart

NOON = time(12)


def half_days_of(part: DayPart) -> int:
    """How many half days it is."""
    return 2 if part is DayPart.WHOLE else 1


def part_of(hours: Sequence[Stretch], part: DayPart) -> tuple[Stretch, ...]:
    """What of the office's hours belongs to it."""
    begin = NOON if part is DayPart.AFTERNOON else time.min
    end = NOON if part is DayPart.MORNING else time.max
    return within(hours, begin, end)


@dataclass(frozen=True, slots=True)
class Duty:
    """A company works on a day.

    Attributes:
        company: "" = where there is but one and nobody named it.
        people: how many of it; what is counted of a contract is a day for each.
    """

    day: date
    company: str
    part: DayPart = DayPart.WHOLE
    people: int = 1

    @property
    def half_days(self) -> int:
        """What it takes off a contract."""
        return half_days_of(self.part) * self.people


class DutyPlan:
    """The duty days that are known.

    It reaches from the first month of which anything is known to the last. Before and after it,
    the help desk is taken to work whenever the office does: nobody has said otherwise yet.

    Args:
        duties: in any order; one a company and day.
    """

    def __init__(self, duties: Iterable[Duty] = ()) -> None:
        self._on: dict[date, list[Duty]] = {}
        for duty in sorted(duties, key=lambda one: (one.day, one.company)):
            self._on.setdefault(duty.day, []).append(duty)
        days = list(self._on)
        self._months = (_month(days[0]), _month(days[-1])) if days else None

    @property
    def is_known(self) -> bool:
        """Whether any is."""
        return self._months is not None

    def reaches(self, day: date) -> bool:
        """Whether the plan says anything of a day."""
        return self._months is not None and self._months[0] <= _month(day) <= self._months[1]

    def on(self, day: date) -> tuple[Duty, ...]:
        """Who works on it, by company."""
        return tuple(self._on.get(day, ()))

    def has_duty(self, company: str, day: date) -> bool:
        """Whether people of a company work on it. Duty of nobody in particular is everybody's."""
        return not self.reaches(day) or any(one.company in ("", company) for one in self.on(day))

    def between(self, first: date, last: date) -> tuple[Duty, ...]:
        """All duty from one day to another, both included, in order."""
        return tuple(
            duty for day, duties in self._on.items() if first <= day <= last for duty in duties
        )

    @property
    def companies(self) -> tuple[str, ...]:
        """Everybody who has any."""
        return tuple(sorted({duty.company for duties in self._on.values() for duty in duties}))

    def hours_of(self, day: date, office: Sequence[Stretch]) -> tuple[Stretch, ...]:
        """When anybody of the help desk works, of the hours in which the office does."""
        if not self.reaches(day):
            return tuple(office)
        parts = {duty.part for duty in self.on(day)}
        if DayPart.WHOLE in parts:
            return tuple(office)
        return tuple(
            stretch
            for part in (DayPart.MORNING, DayPart.AFTERNOON)
            if part in parts
            for stretch in part_of(office, part)
        )


def _month(day: date) -> tuple[int, int]:
    return day.year, day.month
