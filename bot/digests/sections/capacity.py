"""Whether the duty days suffice for what will come in."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from bot.capacity.outlook import MonthAhead, outlook
from bot.digests.section import Scope, Section


@dataclass(frozen=True, slots=True)
class CapacityAhead:
    """This month and the next one.

    Attributes:
        beyond: half days that are missing and that no contract holds.
    """

    this: MonthAhead
    following: MonthAhead
    beyond: int


def look_at_capacity(session: Session, scope: Scope) -> CapacityAhead:
    """As it is known when the day begins."""
    ahead = outlook(session, scope.day, scope.calendar)
    return CapacityAhead(*ahead.months, ahead.beyond_contracts)


CAPACITY = Section("capacity", CapacityAhead, look_at_capacity)
