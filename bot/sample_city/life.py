"""What happens to one ticket, by the rules by which it happens to all."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.sample_city.asked import AskedOnce
from bot.sample_city.material import Topic
from bot.tickets.act import target
from bot.tickets.history import follow
from bot.tickets.verbs import RULES
from storage.thread import Side
from storage.ticket import Ticket, TicketStatus
from storage.ticket_event import TicketEvent, TicketVerb


class NotYetError(Exception):
    """It lies ahead of the day up to which the story is told."""


@dataclass(frozen=True, slots=True)
class SaidOnce:
    """What one side said to the other."""

    author_id: int
    side: Side
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Worked:
    """Minutes that somebody wrote down."""

    person_id: int
    minutes: int
    summary: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Rated:
    """What the requester said of how it was."""

    score: int
    comment: str
    at: datetime


@dataclass(slots=True)
class Life:
    """A ticket with all that belongs to it.

    Attributes:
        until: what would be later has not happened.
        topic: what it is about; tickets of one topic may be merged.
        asked: the question that it came of; None = by phone.
    """

    ticket: Ticket
    until: datetime
    topic: Topic
    asked: AskedOnce | None = None
    events: list[TicketEvent] = field(default_factory=list)
    said: list[SaidOnce] = field(default_factory=list)
    worked: list[Worked] = field(default_factory=list)
    rated: Rated | None = None

    def open(self, by: int) -> None:
        """It comes in."""
        self._append(TicketVerb.OPEN, by, self.ticket.opened_at, TicketStatus.NEW)

    def do(
        self, verb: TicketVerb, by: int, at: datetime | None, **details: str | int | None
    ) -> None:
        """Somebody does something with it.

        Raises:
            NotYetError: that lies ahead.
        """
        at = self._reached(at)
        if self.ticket.status not in RULES[verb].moves:
            raise ValueError(verb, self.ticket.status)
        self._append(verb, by, at, target(self.ticket, verb), **details)

    def say(self, side: Side, by: int, at: datetime | None, text: str) -> None:
        """Somebody says something; likewise."""
        self.said.append(SaidOnce(by, side, text, self._reached(at)))

    def status_at(self, at: datetime) -> TicketStatus:
        """Where it stood at an instant after it was opened."""
        return [one.to_status for one in self.events if one.at <= at][-1]

    @property
    def is_answered(self) -> bool:
        """Whether the help desk has said anything."""
        return any(one.side is Side.HELPDESK for one in self.said)

    def _reached(self, at: datetime | None) -> datetime:
        if at is None or at > self.until:
            raise NotYetError
        return at

    def _append(
        self,
        verb: TicketVerb,
        by: int,
        at: datetime,
        to: TicketStatus,
        **details: str | int | None,
    ) -> None:
        event = TicketEvent(
            sequence=len(self.events) + 1,
            verb=verb,
            actor_id=by,
            at=at,
            from_status=None if verb is TicketVerb.OPEN else self.ticket.status,
            to_status=to,
            details=details,
        )
        follow(self.ticket, event)
        self.events.append(event)
