"""Tickets and what happened to them, as tables that are read while they are written."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session, joinedload

from bot.exports.labels import ExportLabels, Heading
from knowledge.exporting.refusals import Loss
from knowledge.exporting.tables import Cell, Column, Table
from storage.conversation import Message
from storage.ticket import Ticket
from storage.ticket_event import TicketEvent

AT_ONCE = 200  # rows held in memory

_TICKET = (
    *(Heading.NUMBER, Heading.TITLE, Heading.DETAILS, Heading.STATUS, Heading.URGENT),
    *(Heading.REQUESTER, Heading.OPENER, Heading.CALLER, Heading.DEPARTMENT),
    *(Heading.ASSIGNEE, Heading.COMPANY, Heading.OPENED, Heading.WANTED_BY),
    *(Heading.ANSWER_DUE, Heading.SOLUTION_DUE, Heading.HOLD_UNTIL, Heading.SINCE, Heading.SOLVED),
    *(Heading.CLOSED, Heading.WITHDRAWN, Heading.MERGED, Heading.MESSAGES),
)
_EVENT = (
    *(Heading.NUMBER, Heading.STEP, Heading.AT, Heading.VERB, Heading.ACTOR),
    *(Heading.FROM, Heading.TO, Heading.ABOUT, Heading.REASON, Heading.UNTIL),
)
_LOSS = (Heading.NUMBER, Heading.COLUMN, Heading.CHARACTER, Heading.CODE)
_WIDTHS = {Heading.NUMBER: 8, Heading.TITLE: 40, Heading.DETAILS: 80, Heading.STEP: 8}
_WRAPPED = (Heading.TITLE, Heading.DETAILS, Heading.URGENT, Heading.REASON, Heading.NOTE)


def tickets_table(
    session: Session, chosen: ColumnElement[bool], labels: ExportLabels, timezone: ZoneInfo
) -> Table:
    """One row a ticket, by number."""
    said = select(func.count()).where(Message.ticket_id == Ticket.id).scalar_subquery()
    related = (
        *(Ticket.requester, Ticket.opened_by, Ticket.assignee),
        *(Ticket.department, Ticket.merged_into),
    )
    tickets = (
        select(Ticket, said)
        .where(chosen)
        .order_by(Ticket.number)
        .options(*map(joinedload, related))
        .execution_options(yield_per=AT_ONCE)
    )

    def rows() -> Iterator[Sequence[Cell]]:
        for ticket, messages in session.execute(tickets):
            yield _ticket(ticket, messages, labels, timezone)

    return Table(labels.tickets, _columns(_TICKET, labels), rows())


def events_table(
    session: Session,
    chosen: ColumnElement[bool],
    labels: ExportLabels,
    timezone: ZoneInfo,
    *,
    notes_for: int | None,
) -> Table:
    """One row for everything that happened.

    Args:
        session: read from while the rows are written.
        chosen: true of the tickets.
        labels: what things are called.
        timezone: of who reads it.
        notes_for: the id of a person who may read what the help desk says to itself, except of
            their own matters; None = nobody does.
    """
    owners = (Ticket.requester_id, Ticket.opened_by_id)
    events = (
        select(TicketEvent, Ticket.number, *owners)
        .join(Ticket, Ticket.id == TicketEvent.ticket_id)
        .where(chosen)
        .order_by(Ticket.number, TicketEvent.sequence)
        .options(joinedload(TicketEvent.actor))
        .execution_options(yield_per=AT_ONCE)
    )

    def rows() -> Iterator[Sequence[Cell]]:
        for event, number, *theirs in session.execute(events):
            note = "" if notes_for in theirs else _text(event.details, "note")
            notes = () if notes_for is None else (note,)
            yield (number, *_event(event, labels, timezone), *notes)

    headings = _EVENT if notes_for is None else (*_EVENT, Heading.NOTE)
    return Table(labels.events, _columns(headings, labels), rows())


def losses_table(losses: Iterator[Loss], labels: ExportLabels) -> Table:
    """One row for every character that was lost, and where."""
    rows = (
        (loss.key, loss.column, loss.character, f"U+{ord(loss.character):04X}") for loss in losses
    )
    return Table(labels.losses, _columns(_LOSS, labels), rows)


def _columns(headings: Sequence[Heading], labels: ExportLabels) -> list[Column]:
    return [Column(labels.headings[one], _WIDTHS.get(one, 16), one in _WRAPPED) for one in headings]


def _ticket(
    ticket: Ticket, messages: int, labels: ExportLabels, timezone: ZoneInfo
) -> Sequence[Cell]:
    assignee = ticket.assignee
    return (
        ticket.number,
        ticket.title,
        ticket.full_text,
        labels.status[ticket.status],
        ticket.urgent_reason,
        ticket.requester.name,
        ticket.opened_by.name if ticket.for_another else None,
        ticket.caller,
        ticket.department.name if ticket.department else None,
        assignee.name if assignee else None,
        assignee.company if assignee else None,
        _local(ticket.opened_at, timezone),
        ticket.wanted_by,
        _local(ticket.answer_due_at, timezone),
        _local(ticket.solution_due_at, timezone),
        ticket.hold_until,
        _local(ticket.status_since, timezone),
        _local(ticket.solved_at, timezone),
        _local(ticket.closed_at, timezone),
        _local(ticket.withdrawn_at, timezone),
        ticket.merged_into.number if ticket.merged_into else None,
        messages,
    )


def _event(event: TicketEvent, labels: ExportLabels, timezone: ZoneInfo) -> Sequence[Cell]:
    return (
        event.sequence,
        _local(event.at, timezone),
        labels.verb[event.verb],
        event.actor.name,
        labels.status[event.from_status] if event.from_status else None,
        labels.status[event.to_status],
        _text(event.details, "name"),
        _text(event.details, "reason"),
        _text(event.details, "until"),
    )


def _text(details: dict[str, Any], name: str) -> str:
    return str(details.get(name) or "")


def _local(instant: datetime | None, timezone: ZoneInfo) -> datetime | None:
    return None if instant is None else instant.astimezone(timezone).replace(tzinfo=None)
