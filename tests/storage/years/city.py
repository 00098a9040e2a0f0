"""Who works in which quarter of which minute: the slow and obvious way, looked at one by one."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

import holidays
import numpy as np
from numpy.typing import NDArray

from tests.storage.years.steps import DAY, Steps, clock

MORNING = (clock(8, 30), clock(12))
AFTERNOON = (clock(13), clock(17, 15))
LOOKS = (15 * DAY, 90 * DAY, 400 * DAY)  # how far ahead one looks at first
NEW_YEAR = {(12, 29), (12, 30), (12, 31), (1, 1), (1, 2), (1, 3)}

Works = NDArray[np.bool_]
Pause = tuple[int, int]


@dataclass
class City:
    """What the office has entered, and what follows from it.

    Attributes:
        days: how many there are.
        own: on which the city is open (True) or closed (False) of its own will.
        duty: what a company works on a day: "whole", "morning" or "afternoon".
    """

    steps: Steps
    days: int
    own: dict[date, bool] = field(default_factory=dict)
    duty: dict[tuple[str, date], str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        years = range(self.steps.first.year, self.steps.first.year + self.days // 365 + 2)
        self.holidays = set(holidays.country_holidays("JP", years=years))
        self.look_again()

    def look_again(self) -> None:
        """Go through all days anew."""
        self.office: Works = np.zeros(self.days * DAY, dtype=np.bool_)
        self.desk: Works = np.zeros(self.days * DAY, dtype=np.bool_)
        months = sorted((day.year, day.month) for _, day in self.duty)
        parts: dict[date, set[str]] = {}
        for (_, day), part in self.duty.items():
            parts.setdefault(day, set()).add(part)
        for number in range(self.days):
            day = self.steps.first + timedelta(days=number)
            planned = bool(months) and months[0] <= (day.year, day.month) <= months[-1]
            of_desk = parts.get(day, set()) if planned else {"whole"}
            for half, (begin, end) in (("morning", MORNING), ("afternoon", AFTERNOON)):
                hours = slice(number * DAY + begin, number * DAY + end)
                self.office[hours] = self.is_open(day)
                self.desk[hours] = self.is_open(day) and bool(of_desk & {"whole", half})

    def is_open(self, day: date) -> bool:
        if day in self.own:
            return self.own[day]
        if (day.month, day.day) in NEW_YEAR or day in self.holidays:
            return False
        return day.weekday() < 5

    def works_on(self, company: str, day: date) -> bool:
        """Whether a company does; as long as nobody has said anything of that time, it does."""
        months = sorted((one.year, one.month) for _, one in self.duty)
        if not months or not months[0] <= (day.year, day.month) <= months[-1]:
            return True
        return (company, day) in self.duty

    def open_days_after(self, day: date, count: int) -> date:
        while count:
            day += timedelta(days=1)
            count -= self.is_open(day)
        return day

    def open_days_before(self, day: date, count: int) -> date:
        while count:
            day -= timedelta(days=1)
            count -= self.is_open(day)
        return day

    def opening_after(self, step: int, count: int) -> int:
        """When the office opens on the so manieth open day after the day of a step."""
        day = self.open_days_after(self.steps.day(step), count)
        return self.steps.midnight(day) + MORNING[0]

    def next_open(self, step: int) -> int:
        """The step itself if the office is open in it, or the first later one in which it is."""
        return step + int(np.argmax(self.office[step:]))


def passed(works: Works, start: int, count: int, pauses: Iterable[Pause]) -> int | None:
    """When so many steps have passed in which somebody works and which are in no pause."""
    for length in (*LOOKS, len(works)):
        counts = works[start : start + length].copy()
        for begin, end in pauses:
            counts[max(begin - start, 0) : max(end - start, 0)] = False
        found = np.flatnonzero(counts)
        if len(found) >= count:
            return start + int(found[count - 1]) + 1
    return None
