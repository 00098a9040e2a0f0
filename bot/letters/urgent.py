"""A ticket cannot wait: the people on duty and the office hear of it at once."""

from datetime import date

from sqlalchemy.orm import Session

from bot.call import Place
from bot.duty.on_duty import on_duty_for
from bot.letters.addressing import place_of_thread, thread_of
from bot.letters.card import post_card_anew
from bot.letters.delivery import Delivery, Post
from bot.letters.kind import LetterKind
from bot.letters.reader import locale_of
from bot.letters.to_side import write_to_side
from bot.letters.urgent_content import UrgentContent
from bot.letters.write import write_letter
from bot.unit import Unit
from storage.letter import Letter
from storage.person import find_person
from storage.thread import Side
from storage.ticket import Ticket

MENTIONED = 30  # at most: of everybody, nobody feels meant


def write_page(unit: Unit, ticket: Ticket, day: date, helpdesk_channel: str) -> None:
    """Call who is on duty on a day in office time, below the card."""
    kind, on = LetterKind.URGENT_PAGE, day.isoformat()
    write_to_side(unit, kind, ticket.id, Side.HELPDESK, helpdesk_channel, ticket=ticket.id, day=on)


def write_urgent_news(unit: Unit, ticket: Ticket, channel: str) -> None:
    """Tell the office, in its channel, or one of its people by their Slack id."""
    lane = f"urgent:{ticket.id}:{channel}"
    write_letter(unit, LetterKind.URGENT_NEWS, channel, lane, {"ticket": ticket.id})


def compose_page(session: Session, letter: Letter) -> Delivery | None:
    """Who is on duty by now; nothing when it is over already."""
    ticket = session.get_one(Ticket, letter.subject["ticket"])
    if not ticket.status.is_open:
        return None
    people = on_duty_for(session, date.fromisoformat(letter.subject["day"]), ticket)
    if ticket.assignee is not None and ticket.assignee not in people:
        people.insert(0, ticket.assignee)
    place = place_of_thread(thread_of(session, ticket.id, Side.HELPDESK))
    return Post(place, _content(ticket, None, tuple(one.slack_id for one in people[:MENTIONED])))


def compose_news(session: Session, letter: Letter) -> Delivery | None:
    """Likewise, with the way to the card."""
    ticket = session.get_one(Ticket, letter.subject["ticket"])
    if not ticket.status.is_open:
        return None
    card = place_of_thread(thread_of(session, ticket.id, Side.HELPDESK))
    reader = find_person(session, letter.channel)
    locale = locale_of(reader) if reader else None
    return Post(Place(letter.channel), _content(ticket, card), locale)


def gone(unit: Unit, letter: Letter) -> bool:
    """The card was deleted: it is posted anew, and this below it."""
    return post_card_anew(unit, int(letter.subject["ticket"]), letter.channel)


def _content(ticket: Ticket, card: Place | None, to_mention: tuple[str, ...] = ()) -> UrgentContent:
    return UrgentContent(
        ticket_id=ticket.id,
        number=ticket.number,
        title=ticket.title,
        requester=ticket.requester.name,
        department=ticket.department.name if ticket.department else None,
        reason=ticket.urgent_reason or "",
        card=card,
        to_mention=to_mention,
    )
