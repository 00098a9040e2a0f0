"""Writing down who saw, searched, exported and changed what."""

from typing import Any

from bot.actor import THE_DESK
from bot.unit import Unit
from storage.audit import AuditAction, AuditEntry, Change, Changed
from storage.ticket import Ticket


def note(unit: Unit, action: AuditAction, ticket: Ticket | None = None, **details: Any) -> None:  # noqa: ANN401
    """Write down what somebody does, in the transaction in which they do it.

    Args:
        unit: who, when and where.
        action: what.
        ticket: with which one, if it is about one.
        details: what else one would want to know, as JSON takes it.
    """
    nobody = unit.actor == THE_DESK  # the server's own command line
    entry = AuditEntry(
        at=unit.at,
        actor_id=None if nobody else unit.person().id,
        action=action,
        ticket_id=ticket.id if ticket else None,
        place=unit.call.place.channel,
        details=details,
    )
    unit.session.add(entry)


def note_change(
    unit: Unit, what: Changed, change: Change, name: str, **details: str | bool
) -> None:
    """Write down that somebody changed what everybody reads.

    Args:
        unit: who, when and where.
        what: the kind of thing.
        change: what was done to it.
        name: by which people know it; of a channel, its id.
        details: what else is to be known.
    """
    note(unit, AuditAction.CHANGE, None, what=what, change=change, name=name, **details)
