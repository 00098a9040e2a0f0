"""Who may read and write the notes of a ticket."""

from bot.desk import Desk
from bot.notes.audience import kept_from
from bot.permissions.table import Action, permit
from bot.refusal import Reason, RefusedError
from bot.unit import Unit
from storage.ticket import Ticket


def refuse_unless_internal(desk: Desk, unit: Unit, ticket: Ticket) -> None:
    """Deny by default, and in any case to whose matter it is.

    Raises:
        RefusedError: this person gets no notes of this ticket, or not here.
    """
    if unit.actor.slack_id in kept_from(ticket):
        raise RefusedError(Reason.NOTES_CLOSED if unit.actor.answers else Reason.ONLY_HELPDESK)
    permit(desk, unit, ticket, Action.NOTE)


def may_read_notes(desk: Desk, unit: Unit, ticket: Ticket) -> bool:
    """Whether ``refuse_unless_internal`` lets somebody pass."""
    try:
        refuse_unless_internal(desk, unit, ticket)
    except RefusedError:
        return False
    return True
