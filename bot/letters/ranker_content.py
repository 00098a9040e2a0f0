"""What the office is told of a ranker."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class RankerState(StrEnum):
    """What became of it."""

    IN_USE = "in_use"
    REPLACED = "replaced"  # by a later one
    TAKEN_BACK = "taken_back"


@dataclass(frozen=True, slots=True)
class RankerContent:
    """A ranker that went live.

    Attributes:
        questions: that it was asked, and had not learned from.
        success_before, success_after: how often the first article answered; 0..1.
        taken_back_by: "" at a terminal.
    """

    ranker_id: int
    trained_at: datetime
    questions: int
    success_before: float
    success_after: float
    state: RankerState
    taken_back_at: datetime | None = None
    taken_back_by: str = ""
