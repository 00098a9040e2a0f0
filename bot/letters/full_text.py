"""The whole of what was asked, where the card shows no more than the form could hold."""

from sqlalchemy.orm import Session

from bot.letters.addressing import place_of_thread, thread_of
from bot.letters.card import post_card_anew
from bot.letters.content import FullTextContent
from bot.letters.delivery import Delivery, Post
from bot.letters.kind import LetterKind
from bot.letters.parts import parts
from bot.letters.reader import locale_of
from bot.letters.to_side import write_to_side
from bot.unit import Unit
from storage.letter import Letter
from storage.thread import Side
from storage.ticket import Ticket


def write_full_text(unit: Unit, ticket: Ticket, side: Side, helpdesk_channel: str) -> None:
    """Show the text from its beginning to its end, in as many messages as it takes."""
    found = list(parts(ticket.full_text))
    for number, (begin, end) in enumerate(found, start=1):
        write_to_side(
            unit,
            LetterKind.FULL_TEXT,
            ticket.id,
            side,
            helpdesk_channel,
            ticket=ticket.id,
            side_of_reader=side,
            begin=begin,
            end=end,
            part=number,
            of=len(found),
        )


def compose(session: Session, letter: Letter) -> Delivery | None:
    """One part."""
    subject = letter.subject
    ticket, side = session.get_one(Ticket, subject["ticket"]), Side(subject["side_of_reader"])
    content = FullTextContent(
        number=ticket.number,
        text=ticket.full_text[subject["begin"] : subject["end"]],
        part=subject["part"],
        of=subject["of"],
    )
    locale = locale_of(ticket.requester) if side is Side.REQUESTER else None
    return Post(place_of_thread(thread_of(session, ticket.id, side)), content, locale)


def gone(unit: Unit, letter: Letter) -> bool:
    """The card is gone: it is posted anew, and this below it."""
    if letter.subject["side_of_reader"] == Side.REQUESTER:
        return False
    return post_card_anew(unit, int(letter.subject["ticket"]), letter.channel)
