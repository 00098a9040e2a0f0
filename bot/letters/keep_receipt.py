"""Keeping the requester's view of a ticket up to date."""

from bot.letters.addressing import lane_of, place_of_thread, requester_channel
from bot.letters.receipt import write_opener_receipt, write_receipt
from bot.unit import Unit
from storage.thread import Side, opener_thread
from storage.ticket import Ticket


def refresh_receipt(unit: Unit, ticket: Ticket) -> None:
    """Show the new state to the requester, and to who entered the ticket for them."""
    lane = lane_of(unit.session, ticket.id, Side.REQUESTER)
    write_receipt(unit, ticket, requester_channel(unit.session, ticket.id), lane)
    thread = opener_thread(unit.session, ticket.id)
    if thread is not None:
        place = place_of_thread(thread)
        write_opener_receipt(unit, ticket, place.channel, place.lane)
