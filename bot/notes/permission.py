"""Who may read and write the notes of a ticket."""

from bot.notes.audience import kept_from
from bot.refusal import Reason, RefusedError
from bot.unit import Unit
from storage.person import find_person
from storage.ticket import Ticket


def may_see_notes(unit: Unit, ticket: Ticket) -> bool:
    """The office, and partners of the company that has the ticket; never whose matter it is."""
    if not unit.actor.answers or unit.actor.slack_id in kept_from(ticket):
        return False
    return unit.actor.manages or _is_of_their_company(unit, ticket)


def refuse_unless_internal(unit: Unit, ticket: Ticket) -> None:
    """Deny by default.

    Raises:
        RefusedError: this person gets no notes of this ticket.
    """
    if not unit.actor.answers:
        raise RefusedError(Reason.ONLY_HELPDESK)
    if not may_see_notes(unit, ticket):
        raise RefusedError(Reason.NOTES_CLOSED)


def _is_of_their_company(unit: Unit, ticket: Ticket) -> bool:
    """What nobody has is anybody's."""
    assignee = ticket.assignee
    if assignee is None or assignee.slack_id == unit.actor.slack_id:
        return True
    person = find_person(unit.session, unit.actor.slack_id)
    return assignee.company == (person.company if person else None)
