"""Keeping the ages on the cards true."""

from datetime import datetime

from sqlalchemy import select

from bot.actor import THE_DESK
from bot.call import Call, Place
from bot.desk import Desk
from bot.letters.card import write_card
from storage.ticket import OPEN, Ticket


def renew_cards(desk: Desk, now: datetime) -> None:
    """Show every open ticket's card anew."""
    with desk.unit(Call(THE_DESK, now, Place(desk.helpdesk_channel))) as unit:
        still_open = select(Ticket).where(Ticket.status.in_(OPEN))
        for ticket in unit.session.scalars(still_open):
            write_card(unit, ticket, desk.helpdesk_channel)
