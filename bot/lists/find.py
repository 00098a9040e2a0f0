"""Somebody searches tickets."""

from bot.actor import Role
from bot.audit import note
from bot.call import Call
from bot.desk import Desk
from bot.lists.chosen import Chosen
from bot.lists.content import Choices, WorkPage
from bot.lists.look import choices_of, page_of
from bot.lists.viewer import viewer_of
from bot.permissions.table import Action
from bot.refusal import Reason, RefusedError
from bot.unit import Unit
from storage.audit import AuditAction


def find_tickets(desk: Desk, call: Call, chosen: Chosen) -> WorkPage:
    """A page of what was found, of that which this person may see. That they looked is noted.

    The payload is not finished by this: what was found has still to be shown.

    Raises:
        RefusedError: it is an outsider.
    """
    refuse_outsiders(call)
    with desk.database.write() as session:
        note(Unit(session, call), AuditAction.SEARCH, None, **chosen.packed())
    with desk.database.read() as session:
        return page_of(session, viewer_of(desk, session, call), chosen, Action.SEARCH)


def choices_to_search(desk: Desk, call: Call) -> Choices:
    """What the form offers to choose from.

    Raises:
        RefusedError: it is an outsider.
    """
    refuse_outsiders(call)
    with desk.database.read() as session:
        return choices_of(session, viewer_of(desk, session, call))


def refuse_outsiders(call: Call) -> None:
    """Let nobody pass who is nothing to the desk.

    Raises:
        RefusedError: likewise.
    """
    if call.actor.role is Role.OUTSIDER:
        raise RefusedError(Reason.OUTSIDER)
