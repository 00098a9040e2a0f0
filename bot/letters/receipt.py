"""A ticket as its requester sees it: posted once, then kept up to date."""

from sqlalchemy.orm import Session

from bot.call import Place
from bot.letters.delivery import Delivery, Post, Update
from bot.letters.kind import LetterKind
from bot.letters.posted import forget_posted, posted_ts_of
from bot.letters.reader import locale_of
from bot.letters.receipt_content import ReceiptContent
from bot.letters.request import request_of
from bot.letters.write import Subject, write_letter
from bot.refusal import NotYetError
from bot.unit import Unit
from storage.conversation import is_answered
from storage.letter import Letter
from storage.thread import Side, opener_thread, ticket_thread
from storage.ticket import Ticket


def write_receipt(unit: Unit, ticket: Ticket, channel: str, lane: str) -> None:
    """Show the requester where the ticket stands."""
    subject: Subject = {"ticket": ticket.id}
    write_letter(unit, LetterKind.RECEIPT, channel, lane, subject, receipt_key(ticket))


def receipt_key(ticket: Ticket) -> str:
    """By this the letters of a requester's receipt are known."""
    return f"receipt:{ticket.id}"


def write_opener_receipt(unit: Unit, ticket: Ticket, channel: str, lane: str) -> None:
    """Show who entered a ticket for somebody else where it stands."""
    key = f"receipt:{ticket.id}:opener"
    subject: Subject = {"ticket": ticket.id, "to_opener": True}
    write_letter(unit, LetterKind.RECEIPT, channel, lane, subject, key)


def compose(session: Session, letter: Letter) -> Delivery | None:
    """A new message the first time, the same message changed from then on."""
    ticket = session.get_one(Ticket, letter.subject["ticket"])
    to_opener = bool(letter.subject.get("to_opener"))
    content = _content(session, ticket, to_opener=to_opener)
    locale = locale_of(ticket.opened_by if to_opener else ticket.requester)
    if to_opener:
        thread = opener_thread(session, ticket.id)
    else:
        thread = ticket_thread(session, ticket.id, Side.REQUESTER)
    if thread is None:
        raise NotYetError
    posted_ts = posted_ts_of(session, letter)
    if posted_ts is not None:
        return Update(thread.channel, posted_ts, content, locale)
    return Post(Place(thread.channel, thread.ts), content, locale)


def gone(unit: Unit, letter: Letter) -> bool:
    """Somebody deleted the receipt: the requester gets a new one, unless the thread is gone too."""
    return forget_posted(unit, letter)


def _content(session: Session, ticket: Ticket, *, to_opener: bool) -> ReceiptContent:
    """Of a ticket that was merged, what is true of the one that stands for it."""
    standing = ticket.survivor
    waiting = standing.status.is_open and not is_answered(session, ticket.id)
    return ReceiptContent(
        ticket_id=ticket.id,
        number=ticket.number,
        title=ticket.title,
        status=standing.status,
        assignee=standing.assignee.name if standing.assignee else None,
        answer_due_at=ticket.answer_due_at if waiting else None,
        opened_at=ticket.opened_at if waiting else None,
        entered_for=ticket.requester.name if to_opener else None,
        in_full=bool(ticket.rest),
        request=request_of(session, ticket),
        hold_until=standing.hold_until,
        merged_into=standing.number if ticket.merged_into else None,
        is_urgent=standing.urgent,
    )
