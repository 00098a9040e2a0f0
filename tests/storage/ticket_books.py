"""What is written down of tickets, and whether it is consistent."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from sqlalchemy import func, select
from sqlalchemy.orm import Session, selectinload

from bot.letters.kind import LetterKind
from storage.conversation import Message
from storage.letter import UNSETTLED, Letter
from storage.thread import Side
from storage.ticket import Ticket, TicketStatus
from storage.ticket_event import TicketEvent, TicketVerb

Entry = tuple[int, TicketVerb, int, TicketStatus | None, TicketStatus]


@dataclass
class Books:
    """Looks at some tickets again and again.

    Attributes:
        helpdesk: the Slack ids of everybody who speaks for the help desk.
        last_letter: the newest letter before these tickets.
    """

    helpdesk: Collection[str]
    last_letter: int
    _history: dict[int, list[Entry]] = field(default_factory=dict)

    def check(self, session: Session, messages: Mapping[int, int]) -> None:
        """Look at tickets, given by their ids and how much was said about each."""
        self._numbers(session)
        wanted = select(Ticket).where(Ticket.id.in_(messages))
        for ticket in session.scalars(wanted.options(selectinload(Ticket.requester))):
            self._events(session, ticket)
            assert self._messages(session, ticket) == messages[ticket.id]
            self._news(session, ticket)

    def nothing_waits(self, session: Session) -> bool:
        return (
            session.scalars(select(Letter.id).where(Letter.status.in_(UNSETTLED))).first() is None
        )

    def _numbers(self, session: Session) -> None:
        known = session.execute(select(func.count(), func.max(Ticket.number))).one()
        assert known[0] == (known[1] or 0), "the numbers have a gap"

    def _events(self, session: Session, ticket: Ticket) -> None:
        of_ticket = select(TicketEvent).where(TicketEvent.ticket_id == ticket.id)
        story: list[Entry] = [
            (event.sequence, event.verb, event.actor_id, event.from_status, event.to_status)
            for event in session.scalars(of_ticket.order_by(TicketEvent.sequence))
        ]
        assert [entry[0] for entry in story] == list(range(1, len(story) + 1))
        assert story[0][1:] == (TicketVerb.OPEN, ticket.requester_id, None, TicketStatus.NEW)
        assert all(after[3] is before[4] for before, after in pairwise(story))
        assert story[-1][4] is ticket.status
        before = self._history.get(ticket.id, [])
        assert story[: len(before)] == before, "history was rewritten"
        self._history[ticket.id] = story

    def _messages(self, session: Session, ticket: Ticket) -> int:
        of_ticket = select(Message).where(Message.ticket_id == ticket.id)
        messages = session.scalars(of_ticket.options(selectinload(Message.author))).all()
        for message in messages:
            if message.side is Side.HELPDESK:
                assert message.author.slack_id in self.helpdesk
            else:
                assert message.author_id == ticket.requester_id
        relays = self._letters(session, LetterKind.RELAY)
        written = Counter(relay.subject["message"] for relay in relays)
        assert all(written[message.id] == 1 for message in messages)
        return len(messages)

    def _news(self, session: Session, ticket: Ticket) -> None:
        news = self._letters(session, LetterKind.TICKET_NEWS)
        told = {one.subject["event"] for one in news if to_requester(one)}
        events = select(TicketEvent).where(TicketEvent.id.in_(told))
        of_ticket = events.where(TicketEvent.ticket_id == ticket.id)
        for event in session.scalars(of_ticket.options(selectinload(TicketEvent.actor))):
            own = event.actor_id == ticket.requester_id
            assert own or event.actor.slack_id in self.helpdesk

    def _letters(self, session: Session, kind: LetterKind) -> Iterable[Letter]:
        new = select(Letter).where(Letter.id > self.last_letter, Letter.kind == kind)
        return session.scalars(new)


def to_requester(letter: Letter) -> bool:
    return Side(letter.subject["to"]) is Side.REQUESTER
