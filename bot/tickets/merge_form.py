"""What somebody is shown who would merge a ticket, and what must be right about their choice."""

import re
from dataclasses import dataclass
from unicodedata import normalize

from bot.call import Call
from bot.desk import Desk
from bot.similar_tickets import similar_tickets
from bot.tickets.act import refuse_unless_allowed
from bot.tickets.find import find_ticket
from bot.tickets.merge import find_both, refuse_unless_mergeable
from bot.unit import Unit
from storage.ticket import TicketStatus
from storage.ticket_event import TicketVerb

NUMBER_MAX = 12  # characters of a number, with its sign


@dataclass(frozen=True, slots=True)
class Choosable:
    """A ticket into which another may be merged."""

    number: int
    title: str
    status: TicketStatus


@dataclass(frozen=True, slots=True)
class MergeDraft:
    """The form as it opens."""

    ticket_id: int
    number: int
    similar: tuple[Choosable, ...]


def draft_merge(desk: Desk, call: Call, ticket_id: int) -> MergeDraft:
    """What the form shows. Nothing is changed yet.

    Raises:
        RefusedError: this person may not, or not as the ticket stands.
    """
    with desk.database.read() as session:
        unit = Unit(session, call)
        ticket = find_ticket(unit, ticket_id)
        refuse_unless_allowed(desk, unit, ticket, TicketVerb.MERGE)
        similar = (
            Choosable(one.number, one.title, one.status) for one in similar_tickets(session, ticket)
        )
        return MergeDraft(ticket.id, ticket.number, tuple(similar))


def read_number(text: str) -> int | None:
    """The number of a ticket as people write it: 12, #12, ＃１２; None = it is none."""
    found = re.fullmatch(r"#?\s*(\d{1,9})", normalize("NFKC", text).strip())
    return int(found[1]) if found else None


def refuse_what_cannot_be_merged(desk: Desk, call: Call, ticket_id: int, into: int) -> None:
    """Say so while the form is still open.

    Raises:
        RefusedError: the reason.
    """
    with desk.database.read() as session:
        unit = Unit(session, call)
        refuse_unless_mergeable(desk, unit, *find_both(unit, ticket_id, into))
