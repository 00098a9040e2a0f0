"""The requester hears at another time than they were told."""

from sqlalchemy.orm import Session

from bot.letters.addressing import place_of_thread, thread_of
from bot.letters.delivery import Delivery, Post
from bot.letters.kind import LetterKind
from bot.letters.reader import locale_of
from bot.letters.reminder_content import PromiseMovedContent
from bot.letters.to_side import write_to_side
from bot.unit import Unit
from storage.conversation import is_answered
from storage.letter import Letter
from storage.thread import Side
from storage.ticket import Ticket


def write_promise_moved(unit: Unit, ticket: Ticket, *, is_later: bool) -> None:
    """Tell them in their thread: that the receipt was edited, nobody notices."""
    kind, to = LetterKind.PROMISE_MOVED, Side.REQUESTER
    key = f"promise:{ticket.id}"
    write_to_side(unit, kind, ticket.id, to, "", key, ticket=ticket.id, later=is_later)


def compose(session: Session, letter: Letter) -> Delivery | None:
    """Nothing when they have heard, when it is over, or when the clock stands still by now."""
    ticket = session.get_one(Ticket, letter.subject["ticket"])
    promised_for = ticket.answer_promised_for
    is_due = ticket.answer_due_at is not None
    if promised_for is None or not is_due or is_answered(session, ticket.id):
        return None
    place = place_of_thread(thread_of(session, ticket.id, Side.REQUESTER))
    content = PromiseMovedContent(ticket.number, promised_for, letter.subject["later"])
    return Post(place, content, locale_of(ticket.requester))
