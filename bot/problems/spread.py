"""What was announced reaches each ticket once, a few tickets at a time.

One transaction for hundreds would keep everybody else from writing for seconds. So the first one
writes down where it goes, and each of the others takes some of that; a process that dies in
between has lost nothing, and the next tick goes on.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from bot.actor import THE_DESK
from bot.call import Call, Place
from bot.desk import Desk
from bot.letters.card import write_card
from bot.letters.relay import write_relay
from bot.people.seen import as_seen
from bot.tickets.act import carry_out, target
from bot.tickets.echo import echo
from bot.tickets.find import find_ticket
from bot.tickets.first_answer import note_first_answer
from bot.tickets.keep import keep_message
from bot.unit import Unit
from storage.announcement import Announcement, AnnouncementTarget, next_targets
from storage.conversation import Message, is_answered
from storage.insert import insert_unless_there
from storage.thread import Side
from storage.ticket import Ticket
from storage.ticket_event import TicketVerb

AT_ONCE = 10  # tickets in one transaction: a tenth of a second


def aim(
    unit: Unit, announcement: Announcement, ticket_ids: Iterable[int]
) -> list[AnnouncementTarget]:
    """Note to which tickets it goes; those that had it before are left out."""
    added = [
        insert_unless_there(
            unit.session, AnnouncementTarget, announcement_id=announcement.id, ticket_id=ticket_id
        )
        for ticket_id in ticket_ids
    ]
    return [unit.session.get_one(AnnouncementTarget, one) for one in added if one is not None]


def spread(desk: Desk, now: datetime) -> None:
    """Take up what is still to go out, until nothing is left."""
    while spread_some(desk, now):
        pass


def spread_some(desk: Desk, now: datetime) -> bool:
    """Take up some of it; False when nothing was left."""
    with desk.unit(Call(THE_DESK, now, Place(desk.helpdesk_channel))) as unit:
        some = next_targets(unit.session, AT_ONCE)
        for one in some:
            tell_target(desk, unit, one)
        return bool(some)


def tell_target(desk: Desk, unit: Unit, one: AnnouncementTarget) -> None:
    """Say it in one ticket's conversation, under its author's name, if the ticket still goes on."""
    announcement, ticket = one.announcement, find_ticket(unit, one.ticket_id)
    if ticket.survivor.status.is_open:
        _say(desk, unit, announcement, ticket)
        if announcement.resolves and ticket.status.is_open:
            as_author = replace(unit, call=replace(unit.call, actor=as_seen(announcement.author)))
            to = target(ticket, TicketVerb.SOLVE)
            carry_out(desk, as_author, ticket, TicketVerb.SOLVE, to)
        else:
            write_card(unit, ticket, desk.helpdesk_channel)
    one.done_at = unit.at


def _say(desk: Desk, unit: Unit, announcement: Announcement, ticket: Ticket) -> None:
    first = not is_answered(unit.session, ticket.id)
    message = Message(
        ticket_id=ticket.id,
        author_id=announcement.author_id,
        side=Side.HELPDESK,
        text=announcement.text,
        said_at=unit.at,
        channel=desk.helpdesk_channel,
        ts=None,
        thread_ts=None,
        announcement_id=announcement.id,
    )
    keep_message(unit, ticket, message)
    write_relay(unit, message, desk.helpdesk_channel)
    echo(desk, unit, message)
    if first:
        note_first_answer(desk, unit, ticket)
