"""What does not work, and works again."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """A place that people know by another name than its id."""

    channel: str
    whose: str | None  # direct messages with this person


@dataclass(frozen=True, slots=True)
class IncidentContent:
    """Something does not work, and a person has to mend it."""

    incident_id: int
    where: Whereabouts | None
    problem: str  # Slack's name for it
    first_at: datetime
    letters: int  # that wait
    tickets: tuple[int, ...]  # the numbers of the tickets they belong to


@dataclass(frozen=True, slots=True)
class IncidentOverContent:
    """It works again."""

    where: Whereabouts | None  # None: all of Slack
    problem: str
    first_at: datetime
    ended_at: datetime
    sent_again: int  # letters that go out now


@dataclass(frozen=True, slots=True)
class NoRoomContent:
    """Nothing can be written down: the disk is full."""


@dataclass(frozen=True, slots=True)
class RoomAgainContent:
    """It can again."""
