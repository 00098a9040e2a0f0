"""Requester or assignee of a ticket have left the city's Slack."""

from sqlalchemy.orm import Session

from bot.letters.addressing import place_of_thread, thread_of
from bot.letters.delivery import Delivery, Post
from bot.letters.kind import LetterKind
from bot.letters.news_content import PersonLeftContent
from bot.letters.to_side import write_to_side
from bot.unit import Unit
from storage.letter import Letter
from storage.person import Person
from storage.thread import Side
from storage.ticket import Ticket


def write_person_left(
    unit: Unit, ticket: Ticket, person: Person, helpdesk_channel: str, *, was_assignee: bool
) -> None:
    """Tell the help desk, below the card."""
    write_to_side(
        unit,
        LetterKind.PERSON_LEFT,
        ticket.id,
        Side.HELPDESK,
        helpdesk_channel,
        ticket=ticket.id,
        person=person.id,
        was_assignee=was_assignee,
    )


def compose(session: Session, letter: Letter) -> Delivery | None:
    """Who has left, and what that means for the ticket."""
    ticket = session.get_one(Ticket, letter.subject["ticket"])
    person = session.get_one(Person, letter.subject["person"])
    was_assignee = bool(letter.subject["was_assignee"])
    thread = thread_of(session, ticket.id, Side.HELPDESK)
    content = PersonLeftContent(ticket.number, person.name, was_assignee)
    return Post(place_of_thread(thread), content)
