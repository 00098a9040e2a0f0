"""How soon the help desk answers and solves, in working time."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum


class Allowance(StrEnum):
    """How much working time something may take."""

    HOUR = "1h"
    TWO_HOURS = "2h"
    FOUR_HOURS = "4h"
    DAY = "1d"
    TWO_DAYS = "2d"
    THREE_DAYS = "3d"
    FIVE_DAYS = "5d"
    TEN_DAYS = "10d"
    TWENTY_DAYS = "20d"

    def length(self, day: timedelta) -> timedelta:
        """As working time, where a business day has that much of it."""
        count = int(re.sub(r"\D", "", self.value))
        return count * (timedelta(hours=1) if self.value.endswith("h") else day)


@dataclass(frozen=True, slots=True)
class Promise:
    """How soon.

    Attributes:
        answer: until the requester hears from the help desk for the first time.
        solution: until the ticket is solved.
    """

    answer: Allowance
    solution: Allowance


@dataclass(frozen=True, slots=True)
class Pledge:
    """What is promised of one kind of request."""

    usual: Promise = Promise(Allowance.DAY, Allowance.FIVE_DAYS)
    urgent: Promise = Promise(Allowance.TWO_HOURS, Allowance.DAY)


@dataclass(frozen=True, slots=True)
class Promises:
    """What is promised of which kind.

    Attributes:
        usual: of every kind that is not among the others.
        by_type: by the id of a request type.
    """

    usual: Pledge = Pledge()
    by_type: Mapping[int, Pledge] = field(default_factory=dict)

    def of(self, type_id: int | None) -> Pledge:
        """What is promised of a kind; None = of no kind."""
        return self.usual if type_id is None else self.by_type.get(type_id, self.usual)
