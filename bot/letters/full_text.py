"""The whole of what was asked, where the card shows no more than the form could hold."""

from sqlalchemy.orm import Session

from bot.letters.addressing import place_of_thread, thread_of
from bot.letters.card import post_card_anew
from bot.letters.card_content import FullTextContent
from bot.letters.delivery import Delivery, Post
from bot.letters.kind import LetterKind
from bot.letters.parts import parts
from bot.letters.reader import locale_of
from bot.letters.request import answers_text, is_long
from bot.letters.to_side import write_to_side
from bot.unit import Unit
from storage.letter import Letter
from storage.thread import Side
from storage.ticket import Ticket
from storage.ticket_answer import answers_of


def write_full_text(unit: Unit, ticket: Ticket, side: Side, helpdesk_channel: str) -> None:
    """Show the text from its beginning to its end, in as many messages as it takes."""
    _write(unit, ticket, ticket.full_text, side, helpdesk_channel)


def write_answers_in_full(unit: Unit, ticket: Ticket, helpdesk_channel: str) -> None:
    """Show all that was filled in, below a card that has no room for it."""
    answers = answers_of(unit.session, ticket.id)
    if is_long(answers):
        text = answers_text(answers)
        _write(unit, ticket, text, Side.HELPDESK, helpdesk_channel, of_answers=1)


def _write(
    unit: Unit,
    ticket: Ticket,
    text: str,
    side: Side,
    helpdesk_channel: str,
    of_answers: int = 0,
) -> None:
    found = list(parts(text))
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
            of_answers=of_answers,
        )


def compose(session: Session, letter: Letter) -> Delivery | None:
    """One part."""
    subject = letter.subject
    ticket, side = session.get_one(Ticket, subject["ticket"]), Side(subject["side_of_reader"])
    whole = ticket.full_text
    if subject.get("of_answers"):
        whole = answers_text(answers_of(session, ticket.id))
    content = FullTextContent(
        number=ticket.number,
        text=whole[subject["begin"] : subject["end"]],
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
