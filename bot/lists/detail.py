"""Everything about one ticket, for whom may see it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import Session, selectinload

from bot.actor import THE_DESK, Actor
from bot.audit import note
from bot.call import Call
from bot.desk import Desk
from bot.lists.content import WorkLine
from bot.lists.lines import lines_of
from bot.lists.viewer import Viewer, viewer_of
from bot.permissions.table import Action, may, permit
from bot.refusal import Reason, RefusedError
from bot.unit import Unit
from storage.audit import AuditAction
from storage.conversation import Message
from storage.person import Person
from storage.satisfaction import Score, satisfaction_with
from storage.thread import Side
from storage.ticket import Ticket
from storage.ticket_effort import minutes_spent
from storage.ticket_event import TicketEvent, TicketVerb

PAGE = 20  # messages at a time
EVENTS = 30  # the newest of the history


@dataclass(frozen=True, slots=True)
class Spoken:
    """One message of the conversation."""

    author: str
    side: Side
    at: datetime
    text: str
    is_deleted: bool


@dataclass(frozen=True, slots=True)
class Happened:
    """One entry of the history; ``actor`` is "" where the desk did it itself."""

    verb: TicketVerb
    actor: str
    at: datetime
    details: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Ending:
    """How a ticket came to its end.

    Attributes:
        score: how content the requester is; for the help desk.
        comment: in their words; for the office alone, "" = none.
        minutes: that the help desk worked on it; for the help desk.
    """

    score: Score | None = None
    comment: str = ""
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class DetailContent:
    """A ticket.

    Attributes:
        line: its facts, as in a list.
        opener: who entered it for the requester.
        conversation: one page of it, oldest first.
        page: of the conversation; 0 = the newest.
        said: messages on all pages.
        only_own: the reader entered the ticket and sees of the conversation what they wrote.
        happened: its newest entries, oldest first.
        earlier: how many entries there are before those.
    """

    line: WorkLine
    text: str
    opener: str | None
    caller: str | None
    wanted_by: date | None
    urgent_reason: str | None
    hold_until: date | None
    merged_into: int | None
    conversation: tuple[Spoken, ...]
    page: int
    said: int
    only_own: bool
    happened: tuple[Happened, ...]
    earlier: int
    ending: Ending = Ending()

    @property
    def has_older(self) -> bool:
        """Whether there is an earlier page of the conversation."""
        return (self.page + 1) * PAGE < self.said


def see_ticket(desk: Desk, call: Call, ticket_id: int, page: int = 0) -> DetailContent:
    """The ticket as it stands. That somebody saw it is noted; the payload is not finished by it.

    Raises:
        RefusedError: it is not for this person, or there is no such ticket.
    """
    with desk.database.write() as session:
        unit = Unit(session, call)
        ticket = session.get(Ticket, ticket_id)
        if ticket is None:
            raise RefusedError(Reason.NOT_FOUND)
        permit(desk, unit, ticket, Action.SEE)
        note(unit, AuditAction.SEE, ticket)
        return _content(desk, unit, ticket, page)


def _content(desk: Desk, unit: Unit, ticket: Ticket, page: int) -> DetailContent:
    session = unit.session
    viewer = viewer_of(desk, session, unit.call)
    (line,) = lines_of(session, viewer, [ticket.id])
    reads = may(desk, unit, ticket, Action.READ)
    shown = Message.ticket_id == ticket.id
    if not reads:
        shown = and_(shown, Message.author_id == viewer.person_id)
    said = session.scalars(select(func.count()).select_from(Message).where(shown)).one()
    page = max(0, min(page, (said - 1) // PAGE))
    events = _count_events(session, ticket)
    return DetailContent(
        line=line,
        text=ticket.full_text,
        opener=ticket.opened_by.name if ticket.for_another else None,
        caller=ticket.caller,
        wanted_by=ticket.wanted_by,
        urgent_reason=ticket.urgent_reason,
        hold_until=ticket.hold_until,
        merged_into=ticket.survivor.number if ticket.merged_into else None,
        conversation=_conversation(session, shown, page),
        page=page,
        said=said,
        only_own=not reads,
        happened=_history(session, ticket, notes=line.can_work and not _is_own(viewer, ticket)),
        earlier=max(0, events - EVENTS),
        ending=_ending(session, unit.actor, ticket, can_work=line.can_work),
    )


def _ending(session: Session, actor: Actor, ticket: Ticket, *, can_work: bool) -> Ending:
    if not can_work:
        return Ending()
    given = satisfaction_with(session, ticket.id)
    return Ending(
        score=None if given is None else Score(given.score),
        comment=given.comment if given is not None and actor.manages else "",
        minutes=minutes_spent(session, ticket.id),
    )


def _is_own(viewer: Viewer, ticket: Ticket) -> bool:
    """Whose matter it is reads no notes of it, though they be of the help desk."""
    return viewer.person_id in (ticket.requester_id, ticket.opened_by_id)


def _conversation(session: Session, shown: ColumnElement[bool], page: int) -> tuple[Spoken, ...]:
    newest = select(Message).where(shown).order_by(Message.id.desc())
    some = newest.offset(page * PAGE).limit(PAGE).options(selectinload(Message.author))
    messages = reversed(session.scalars(some).all())
    return tuple(
        Spoken(one.author.name, one.side, one.said_at, one.text, one.deleted_at is not None)
        for one in messages
    )


def _count_events(session: Session, ticket: Ticket) -> int:
    of_ticket = select(func.count()).select_from(TicketEvent)
    return session.scalars(of_ticket.where(TicketEvent.ticket_id == ticket.id)).one()


def _history(session: Session, ticket: Ticket, *, notes: bool) -> tuple[Happened, ...]:
    newest = select(TicketEvent).where(TicketEvent.ticket_id == ticket.id)
    some = newest.order_by(TicketEvent.sequence.desc()).limit(EVENTS)
    events = session.scalars(some.options(selectinload(TicketEvent.actor))).all()
    return tuple(
        Happened(one.verb, _name(one.actor), one.at, _for_all(one, notes=notes))
        for one in reversed(events)
    )


def _name(actor: Person) -> str:
    return "" if actor.slack_id == THE_DESK.slack_id else actor.name


def _for_all(event: TicketEvent, *, notes: bool) -> dict[str, Any]:
    """What is remembered of it; a note is for the help desk alone."""
    return {name: value for name, value in event.details.items() if notes or name != "note"}
