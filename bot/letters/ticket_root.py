"""The message that begins a thread for a ticket that was not asked in one."""

from sqlalchemy.orm import Session

from bot.call import Place
from bot.ideas.kind import is_idea
from bot.letters.addressing import requester_lane
from bot.letters.delivery import Delivery, Post
from bot.letters.kind import LetterKind
from bot.letters.reader import locale_of
from bot.letters.receipt import write_opener_receipt, write_receipt
from bot.letters.receipt_content import TicketRootContent
from bot.letters.write import Subject, write_letter
from bot.unit import Unit
from storage.letter import Letter
from storage.person import Person
from storage.thread import requester_thread_at
from storage.ticket import Ticket


def write_requester_root(unit: Unit, ticket: Ticket, *, moved: bool = False) -> None:
    """Begin the requester's thread in their direct messages, with the receipt below.

    ``moved`` when it had one where outsiders have come to read.
    """
    lane, channel = requester_lane(ticket.id), ticket.requester.slack_id
    _write_root(unit, ticket, ticket.requester, lane, moved=moved)
    write_receipt(unit, ticket, channel, lane)


def write_opener_root(unit: Unit, ticket: Ticket) -> None:
    """Begin a thread for who entered the ticket for somebody else."""
    lane, channel = f"opener:{ticket.id}", ticket.opened_by.slack_id
    _write_root(unit, ticket, ticket.opened_by, lane)
    write_opener_receipt(unit, ticket, channel, lane)


def compose(session: Session, letter: Letter) -> Delivery | None:
    """Who entered what, for whom."""
    ticket = session.get_one(Ticket, letter.subject["ticket"])
    reader = session.get_one(Person, letter.subject["person"])
    content = TicketRootContent(
        number=ticket.number,
        title=ticket.title,
        details=ticket.details,
        opener=_unless(reader, ticket.opened_by),
        requester=_unless(reader, ticket.requester),
        caller=ticket.caller,
        is_idea=is_idea(ticket),
        moved=bool(letter.subject.get("moved")),
    )
    return Post(Place(letter.channel), content, locale_of(reader))


def posted(unit: Unit, letter: Letter, ts: str) -> None:
    """From now on, replies below it belong to the ticket."""
    ticket = unit.session.get_one(Ticket, letter.subject["ticket"])
    thread = requester_thread_at(unit.session, letter.channel, ts)
    thread.ticket = ticket
    thread.of_opener = letter.subject["person"] != ticket.requester_id


def _unless(reader: Person, person: Person) -> str | None:
    return None if person.id == reader.id else person.name


def _write_root(
    unit: Unit, ticket: Ticket, reader: Person, lane: str, *, moved: bool = False
) -> None:
    subject: Subject = {"ticket": ticket.id, "person": reader.id}
    if moved:
        subject["moved"] = True
    write_letter(unit, LetterKind.TICKET_ROOT, reader.slack_id, lane, subject)
