"""How soon the help desk answers and solves, in working time."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from storage.pledge import Allowance


def length_of(allowance: Allowance, day: timedelta) -> timedelta:
    """As working time, where a business day has that much of it."""
    count, unit = int(allowance[:-1]), allowance[-1]
    return count * (timedelta(hours=1) if unit == "h" else day)


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
