"""Somebody is asked to keep an eye on a ticket."""

from sqlalchemy.orm import Session

from bot.letters.addressing import place_of_thread, thread_of
from bot.letters.card import post_card_anew
from bot.letters.delivery import Delivery, Post
from bot.letters.kind import LetterKind
from bot.letters.to_side import write_to_side
from bot.letters.watch_content import WatchContent
from bot.unit import Unit
from storage.letter import Letter
from storage.person import Person
from storage.thread import Side
from storage.ticket import Ticket


def write_watch_asked(unit: Unit, ticket: Ticket, watcher: Person, helpdesk_channel: str) -> None:
    """Ask them below the card."""
    write_to_side(
        unit,
        LetterKind.WATCH_ASKED,
        ticket.id,
        Side.HELPDESK,
        helpdesk_channel,
        ticket=ticket.id,
        watcher=watcher.id,
        by=unit.person().id,
    )


def compose(session: Session, letter: Letter) -> Delivery | None:
    """Who asks, and whom."""
    subject = letter.subject
    ticket = session.get_one(Ticket, subject["ticket"])
    watcher = session.get_one(Person, subject["watcher"])
    by = session.get_one(Person, subject["by"])
    place = place_of_thread(thread_of(session, ticket.id, Side.HELPDESK))
    return Post(place, WatchContent(ticket.number, watcher.slack_id, by.name))


def gone(unit: Unit, letter: Letter) -> bool:
    """The card was deleted: it is posted anew, and this below it."""
    return post_card_anew(unit, int(letter.subject["ticket"]), letter.channel)
