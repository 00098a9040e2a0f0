"""The Home tab of somebody who has opened it before, kept up to date."""

from sqlalchemy.orm import Session

from bot.letters.delivery import Delivery, PublishHome
from bot.letters.kind import LetterKind
from bot.letters.reader import locale_of
from bot.letters.write import write_letter
from bot.unit import Unit
from storage.letter import Letter
from storage.person import Person
from storage.ticket import Ticket


def refresh_home(unit: Unit, ticket: Ticket) -> None:
    """Show the ticket as it is now to those whose own it is."""
    for person in {ticket.requester, ticket.opened_by}:
        if person.home_opened_at is not None:
            _write_home(unit, person)


def compose(session: Session, letter: Letter) -> Delivery | None:
    """Whose it is; what they may see is decided when it goes out, by who they are then."""
    person = session.get_one(Person, letter.subject["person"])
    return PublishHome(person.slack_id, locale_of(person))


def _write_home(unit: Unit, person: Person) -> None:
    lane = f"home:{person.id}"
    subject: dict[str, str | int | None] = {"person": person.id}
    # A channel of its own: that it gets through says nothing of the direct messages.
    channel = f"home:{person.slack_id}"
    write_letter(unit, LetterKind.HOME, channel, lane, subject, collapse_key=lane)
