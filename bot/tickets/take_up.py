"""What becomes of a ticket when one of its sides says something."""

from datetime import timedelta

from bot.desk import Desk
from bot.permissions.part import Part, parts_of
from bot.refusal import Reason, RefusedError
from bot.tickets.act import act, carry_out, target
from bot.tickets.take import take
from bot.tickets.verbs import RULES
from bot.unit import Unit
from storage.ticket import Ticket, TicketStatus
from storage.ticket_event import TicketVerb


def take_up_again(desk: Desk, unit: Unit, ticket: Ticket) -> None:
    """The requester's side wrote: what was over is open again, what waited for them goes on.

    What is on hold stays so: the day was agreed, and the help desk reads what was written.
    """
    verb = _how(ticket.survivor)
    if verb is None:
        return
    if ticket.merged_into is None:
        act(desk, unit, ticket, verb)
    else:
        _take_up_survivor(desk, unit, ticket, verb)


def _how(ticket: Ticket) -> TicketVerb | None:
    if ticket.status in RULES[TicketVerb.REOPEN].moves:
        return TicketVerb.REOPEN
    return TicketVerb.RESUME if ticket.status is TicketStatus.WAITING else None


def _take_up_survivor(desk: Desk, unit: Unit, ticket: Ticket, verb: TicketVerb) -> None:
    """The desk does it: the requester of the other ticket must not learn who made it do so."""
    survivor, of, by = ticket.survivor, ticket.id, unit.person().id
    to = target(survivor, verb)
    carry_out(desk, unit.as_the_desk(), survivor, verb, to, of=of, by=by)


def refuse_if_long_over(desk: Desk, unit: Unit, ticket: Ticket) -> None:
    """What has ended long ago stays so: who writes then has another matter.

    Raises:
        RefusedError: it has.
    """
    standing = ticket.survivor
    if standing.status not in RULES[TicketVerb.REOPEN].moves:
        return
    ended = standing.solved_at or standing.withdrawn_at or standing.status_since
    if unit.at - ended > timedelta(days=desk.reopen_days):
        raise RefusedError(Reason.ENDED_LONG_AGO, number=ticket.number)


def begin(desk: Desk, unit: Unit, ticket: Ticket) -> None:
    """The help desk wrote: whoever answers first has it, and whoever has it is at work on it.

    The office may put in a word without taking a ticket from the help desk.
    """
    if ticket.status is TicketStatus.NEW and _of_helpdesk(unit, ticket):
        take(desk, unit, ticket, quiet=True)  # their answer bears their name
    assignee = ticket.assignee
    theirs = assignee is not None and assignee.slack_id == unit.actor.slack_id
    if theirs and ticket.status is TicketStatus.ASSIGNED:
        act(desk, unit, ticket, TicketVerb.START)


def _of_helpdesk(unit: Unit, ticket: Ticket) -> bool:
    return Part.HELPDESK in parts_of(unit.session, unit.actor, ticket)
