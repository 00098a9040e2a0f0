"""The help desk writes down how long it worked on a ticket."""

import re
import unicodedata

from bot.call import Call
from bot.desk import Desk
from bot.letters.card import write_card
from bot.permissions.table import Action, permit
from bot.tickets.find import find_ticket
from bot.unit import Unit
from storage.ticket_effort import TicketEffort

PRESETS = (15, 30, 60, 120)  # minutes
MINUTES_MAX = 6000
SUMMARY_MAX = 500  # characters

_NUMBER = re.compile(r"(\d{1,6})\s*(?:分|min(?:utes?)?)?", re.IGNORECASE)


def minutes_in(text: str) -> int | None:
    """The minutes that somebody typed, in whichever width; None = none that can be."""
    found = _NUMBER.fullmatch(unicodedata.normalize("NFKC", text).strip())
    minutes = int(found[1]) if found else 0
    return minutes if 0 < minutes <= MINUTES_MAX else None


def record_effort(desk: Desk, call: Call, ticket_id: int, minutes: int, summary: str = "") -> None:
    """Add it to what was spent so far; the card shows the sum.

    Args:
        desk: the parts.
        call: who worked.
        ticket_id: of the ticket, in whichever state.
        minutes: from 1 to ``MINUTES_MAX``.
        summary: what was done, for the help desk alone; "" = not said.
    """
    with desk.unit(call) as unit:
        ticket = find_ticket(unit, ticket_id)
        permit(desk, unit, ticket, Action.EFFORT)
        effort = TicketEffort(
            ticket_id=ticket.id,
            person_id=unit.person().id,
            minutes=minutes,
            summary=summary.strip()[:SUMMARY_MAX],
            at=unit.at,
        )
        unit.session.add(effort)
        unit.session.flush()
        write_card(unit, ticket, desk.helpdesk_channel)


def number_to_record_for(desk: Desk, call: Call, ticket_id: int) -> int:
    """The ticket's number for the form. Nothing is changed yet.

    Raises:
        RefusedError: this person may not, or not here.
    """
    with desk.database.read() as session:
        unit = Unit(session, call)
        ticket = find_ticket(unit, ticket_id)
        permit(desk, unit, ticket, Action.EFFORT)
        return ticket.number
