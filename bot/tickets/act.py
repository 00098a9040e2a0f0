"""Doing something with a ticket, by the rules of its verb."""

from collections.abc import Iterable

from bot.actor import THE_DESK
from bot.desk import Desk
from bot.duty.watching import watching
from bot.letters.card import write_card
from bot.letters.keep_receipt import refresh_receipt
from bot.letters.ticket_news import TOLD_TO_WATCHERS, write_joint_news, write_ticket_news
from bot.permissions.grants import refuse_unless_granted
from bot.permissions.part import Part, parts_of
from bot.permissions.where import where_is
from bot.refusal import Reason, RefusedError
from bot.tickets.dues import keep_dues, promise_answer
from bot.tickets.find import is_requester
from bot.tickets.history import record
from bot.tickets.reminders import keep_reminders
from bot.tickets.verbs import RULES, Tell
from bot.unit import Unit
from storage.thread import Side
from storage.ticket import Ticket, TicketStatus, merged_below
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
    to = target(ticket, verb)
    return carry_out(desk, unit, ticket, verb, to, quiet=quiet, **details)


def target(ticket: Ticket, verb: TicketVerb) -> TicketStatus:
    """Where a verb leads as the ticket stands."""
    to = RULES[verb].moves[ticket.status]
    nobody = ticket.assignee_id is None and verb not in _GIVES_ONE and to in _NEEDS_ASSIGNEE
    return TicketStatus.NEW if nobody else to


def carry_out(
    desk: Desk,
    unit: Unit,
    ticket: Ticket,
    verb: TicketVerb,
    to: TicketStatus,
    *,
    quiet: bool = False,
    **details: str | int | None,
) -> TicketEvent:
    """The same, where something else gives the right to it.

    Args:
        desk: the parts.
        unit: the transaction, in which the ticket is locked.
        ticket: as it is.
        verb: what is done.
        to: where it goes.
        quiet: what is said at the same time tells it well enough.
        details: what else is to be remembered.

    Raises:
        RefusedError: it cannot be done as the ticket stands.
    """
    if ticket.status not in RULES[verb].moves:
        raise _why_not(unit, ticket, verb)
    event = record(unit, ticket, verb, to, **details)
    keep_dues(unit.session, ticket, desk.calendar)
    if _says_until_when(unit, ticket, verb):
        promise_answer(ticket)
    keep_reminders(unit.session, ticket, desk.calendar, unit.at)
    below = merged_below(unit.session, ticket.id)
    write_card(unit, ticket, desk.helpdesk_channel)
    for one in (ticket, *below):
        refresh_receipt(unit, one)
    if not quiet:
        _tell(desk, unit, ticket, event, below)
    return event


def _says_until_when(unit: Unit, ticket: Ticket, verb: TicketVerb) -> bool:
    """Whether the requester hears of the new time by this itself.

    Of a hold in its own letter; when their own answer sets the clock going, they have their receipt
    before their eyes.
    """
    goes_on = verb is TicketVerb.RESUME and is_requester(unit, ticket)
    return goes_on or verb is TicketVerb.HOLD


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
        raise _why_not(unit, ticket, verb)


def refuse_what_is_merged(unit: Unit, ticket: Ticket) -> None:
    """Send who wants something of a merged ticket to where it goes on.

    Raises:
        RefusedError: it was merged.
    """
    if ticket.merged_into is not None:
        requester = side_of(unit, ticket) is Side.REQUESTER
        reason = Reason.GOES_ON_TOGETHER if requester else Reason.MERGED_AWAY
        raise RefusedError(reason, number=ticket.survivor.number)


def _why_not(unit: Unit, ticket: Ticket, verb: TicketVerb) -> RefusedError:
    """What somebody is told who comes too late, or too early."""
    refuse_what_is_merged(unit, ticket)
    if verb is TicketVerb.UNMERGE:
        return RefusedError(Reason.NOT_MERGED)
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


def _tell(
    desk: Desk, unit: Unit, ticket: Ticket, event: TicketEvent, below: Iterable[Ticket]
) -> None:
    """Tell both sides, and the requesters of the tickets that go on with this one."""
    rule, by = RULES[event.verb], side_of(unit, ticket)
    if event.details.get("of") is not None:  # the requester of a merged one made the desk do it
        by = Side.REQUESTER
    for side, tell in ((Side.REQUESTER, rule.requester), (Side.HELPDESK, rule.helpdesk)):
        told = tell is Tell.ALWAYS or (tell is Tell.OF_OTHERS and side is not by)
        if told or (side is Side.HELPDESK and _is_watched(unit, ticket, event)):
            write_ticket_news(unit, event, side, desk.helpdesk_channel)
            if side is Side.REQUESTER and event.verb is not TicketVerb.UNMERGE:
                for one in below:
                    write_joint_news(unit, event, one)
