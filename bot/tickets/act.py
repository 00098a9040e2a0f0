"""Doing something with a ticket, by the rules of its verb."""

from bot.actor import THE_DESK
from bot.desk import Desk
from bot.duty.watching import watching
from bot.letters.card import write_card
from bot.letters.keep_receipt import refresh_receipt
from bot.letters.ticket_news import TOLD_TO_WATCHERS, write_ticket_news
from bot.permissions.grants import refuse_unless_granted
from bot.permissions.part import Part, parts_of
from bot.permissions.where import where_is
from bot.refusal import Reason, RefusedError
from bot.tickets.history import record
from bot.tickets.verbs import RULES, Tell
from bot.unit import Unit
from storage.thread import Side
from storage.ticket import Ticket, TicketStatus
from storage.ticket_event import TicketEvent, TicketVerb

_NEEDS_ASSIGNEE = (TicketStatus.ASSIGNED, TicketStatus.IN_PROGRESS)
_GIVES_ONE = (TicketVerb.TAKE, TicketVerb.ASSIGN)


def act(
    desk: Desk,
    unit: Unit,
    ticket: Ticket,
    verb: TicketVerb,
    *,
    quiet: bool = False,
    **details: str | int | None,
) -> TicketEvent:
    """Move a ticket, write down who did it, and tell whom it concerns.

    Args:
        desk: the parts.
        unit: the transaction, in which the ticket is locked.
        ticket: as it is.
        verb: what is done.
        quiet: what is said at the same time tells it well enough.
        details: what else is to be remembered.

    Raises:
        RefusedError: this person may not, or not here, or not as the ticket stands.
    """
    refuse_unless_allowed(desk, unit, ticket, verb)
    event = record(unit, ticket, verb, _target(ticket, verb), **details)
    write_card(unit, ticket, desk.helpdesk_channel)
    refresh_receipt(unit, ticket)
    if not quiet:
        _tell(desk, unit, ticket, event)
    return event


def refuse_unless_allowed(desk: Desk, unit: Unit, ticket: Ticket, verb: TicketVerb) -> None:
    """Let nobody do what is not theirs to do, or what cannot be done now.

    Raises:
        RefusedError: likewise.
    """
    rule = RULES[verb]
    where = where_is(unit.call.place, desk.helpdesk_channel, desk.office_channel)
    parts = parts_of(unit.session, unit.actor, ticket)
    refuse_unless_granted(rule.who, parts, where, rule.refusal)
    if ticket.status not in rule.moves:
        raise _why_not(ticket)


def _why_not(ticket: Ticket) -> RefusedError:
    """What somebody is told who comes too late, or too early."""
    if ticket.status is TicketStatus.MERGED:
        return RefusedError(Reason.MERGED_AWAY, number=ticket.survivor.number)
    return RefusedError(_WHY_NOT[ticket.status])


_WHY_NOT = {
    TicketStatus.NEW: Reason.NOBODY_HAS_IT,
    TicketStatus.ASSIGNED: Reason.STILL_OPEN,
    TicketStatus.IN_PROGRESS: Reason.STILL_OPEN,
    TicketStatus.WAITING: Reason.ALREADY_WAITING,
    TicketStatus.ON_HOLD: Reason.ALREADY_ON_HOLD,
    TicketStatus.SOLVED: Reason.ALREADY_SOLVED,
    TicketStatus.CLOSED: Reason.ALREADY_CLOSED,
    TicketStatus.WITHDRAWN: Reason.ALREADY_WITHDRAWN,
}


def _target(ticket: Ticket, verb: TicketVerb) -> TicketStatus:
    to = RULES[verb].moves[ticket.status]
    nobody = ticket.assignee is None and verb not in _GIVES_ONE and to in _NEEDS_ASSIGNEE
    return TicketStatus.NEW if nobody else to


def side_of(unit: Unit, ticket: Ticket) -> Side | None:
    """On whose side somebody acts; None: the desk itself, on neither."""
    if unit.actor == THE_DESK:
        return None
    parts = parts_of(unit.session, unit.actor, ticket)
    return Side.REQUESTER if parts & {Part.REQUESTER, Part.OPENER} else Side.HELPDESK


def _is_watched(unit: Unit, ticket: Ticket, event: TicketEvent) -> bool:
    """Whether somebody besides who did it asked to hear of it."""
    if event.verb not in TOLD_TO_WATCHERS:
        return False
    return any(one.id != event.actor_id for one in watching(unit.session, ticket))


def _tell(desk: Desk, unit: Unit, ticket: Ticket, event: TicketEvent) -> None:
    rule, by = RULES[event.verb], side_of(unit, ticket)
    for side, tell in ((Side.REQUESTER, rule.requester), (Side.HELPDESK, rule.helpdesk)):
        told = tell is Tell.ALWAYS or (tell is Tell.OF_OTHERS and side is not by)
        if told or (side is Side.HELPDESK and _is_watched(unit, ticket, event)):
            write_ticket_news(unit, event, side, desk.helpdesk_channel)
