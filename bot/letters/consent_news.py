"""What an author has decided about their words, told to who wanted to pass them on."""

from sqlalchemy.orm import Session

from bot.letters.addressing import place_of_thread, thread_of
from bot.letters.delivery import Delivery, Post
from bot.letters.handover_content import ConsentNewsContent
from bot.letters.kind import LetterKind
from bot.letters.reader import locale_of
from bot.letters.to_side import write_to_side
from bot.unit import Unit
from storage.handover import Consent, ConsentStatus
from storage.letter import Letter
from storage.thread import Side
from storage.ticket import Ticket


def write_consent_news(unit: Unit, consent: Consent, ticket: Ticket) -> None:
    """Tell the requester in their thread."""
    kind, side, decision = LetterKind.CONSENT_NEWS, Side.REQUESTER, consent.status
    # The help desk's channel is not needed: the requester reads it.
    write_to_side(unit, kind, ticket.id, side, "", consent=consent.id, decision=decision)


def compose(session: Session, letter: Letter) -> Delivery | None:
    """Who decided what."""
    consent = session.get_one(Consent, letter.subject["consent"])
    ticket = consent.handover.ticket
    if ticket is None:
        return None
    decision = ConsentStatus(letter.subject["decision"])
    content = ConsentNewsContent(ticket.number, consent.author.name, decision)
    place = place_of_thread(thread_of(session, ticket.id, Side.REQUESTER))
    return Post(place, content, locale_of(ticket.requester))
