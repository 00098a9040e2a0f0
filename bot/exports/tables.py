"""What happened to tickets, and what was lost in writing it, as tables."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session, joinedload

from bot.exports.columns import AT_ONCE, columns, local, name_of
from bot.exports.labels import ExportLabels, Heading
from knowledge.exporting.refusals import Loss
from knowledge.exporting.tables import Cell, Table
from storage.ticket import Ticket
from storage.ticket_event import TicketEvent, TicketVerb

_EVENT = (
    *(Heading.NUMBER, Heading.STEP, Heading.AT, Heading.VERB, Heading.ACTOR),
    *(Heading.FROM, Heading.TO, Heading.ABOUT, Heading.REASON, Heading.UNTIL),
)
_LOSS = (Heading.NUMBER, Heading.COLUMN, Heading.CHARACTER, Heading.CODE)


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
        for some in session.execute(events).partitions():
            numbers = _others(session, [row[0] for row in some])
            for event, number, *theirs in some:
                note = "" if notes_for in theirs else _text(event.details, "note")
                notes = () if notes_for is None else (note,)
                yield (number, *_event(event, numbers, labels, timezone), *notes)

    headings = _EVENT if notes_for is None else (*_EVENT, Heading.NOTE)
    return Table(labels.events, columns(headings, labels), rows())


def losses_table(losses: Iterator[Loss], labels: ExportLabels) -> Table:
    """One row for every character that was lost, and where."""
    rows = (
        (loss.key, loss.column, loss.character, f"U+{ord(loss.character):04X}") for loss in losses
    )
    return Table(labels.losses, columns(_LOSS, labels), rows)


def _others(session: Session, events: Sequence[TicketEvent]) -> Mapping[int, int]:
    """The numbers of the tickets of which events speak, by their ids."""
    ids = set(map(_other, events)) - {None}
    found = session.execute(select(Ticket.id, Ticket.number).where(Ticket.id.in_(ids)))
    return {row.id: row.number for row in found}


def _event(
    event: TicketEvent, numbers: Mapping[int, int], labels: ExportLabels, timezone: ZoneInfo
) -> Sequence[Cell]:
    details = event.details
    other = numbers.get(_other(event) or 0)
    # That of a ticket that was merged while on hold is there for who parts it again.
    until = "" if event.verb is TicketVerb.MERGE else _text(details, "until")
    return (
        event.sequence,
        local(event.at, timezone),
        labels.verb[event.verb],
        name_of(event.actor, labels),
        labels.status[event.from_status] if event.from_status else None,
        labels.status[event.to_status],
        _text(details, "name") if other is None else f"#{other}",
        _text(details, "reason"),
        until,
    )


def _other(event: TicketEvent) -> int | None:
    found: int | None = event.details.get("into") or event.details.get("follows")
    return found


def _text(details: dict[str, Any], name: str) -> str:
    return str(details.get(name) or "")
