"""A word to one person: it failed, and what to quote."""

from sqlalchemy.orm import Session

from bot.letters.delivery import Delivery
from bot.letters.kind import LetterKind
from bot.letters.refusal_content import TroubleContent
from bot.letters.to_person import to_person
from bot.letters.unsent import write_unsent
from bot.letters.write import write_to_place
from bot.unit import Unit
from storage.letter import Letter
from storage.person import find_person


def write_trouble(unit: Unit, reference: str) -> None:
    """Tell who acted that it did not work out, in the language that is known of them.

    What they wrote in a form is given back.
    """
    if unit.call.typed is not None:
        write_unsent(unit, unit.call.typed, reference=reference)
        return
    place = unit.call.place
    person = find_person(unit.session, unit.actor.slack_id)
    write_to_place(
        unit,
        LetterKind.TROUBLE,
        place,
        thread_ts=place.thread_ts,
        to=unit.actor.slack_id,
        locale=person.locale if person else None,
        reference=reference,
    )


def compose(_session: Session, letter: Letter) -> Delivery:
    """The reference, for that person's eyes only."""
    return to_person(letter, TroubleContent(str(letter.subject["reference"])))
