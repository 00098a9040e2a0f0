"""A word to who asked where outsiders read: the answer comes in their direct messages."""

from sqlalchemy.orm import Session

from bot.letters.aside_content import AsideContent
from bot.letters.delivery import Delivery
from bot.letters.kind import LetterKind
from bot.letters.to_person import to_person
from bot.letters.write import write_to_place
from bot.unit import Unit
from storage.letter import Letter


def write_aside(unit: Unit) -> None:
    """Tell who has just asked, where they asked, and nobody else."""
    place = unit.call.place
    write_to_place(
        unit,
        LetterKind.ASIDE,
        place,
        thread_ts=place.thread_ts,
        to=unit.actor.slack_id,
        locale=unit.actor.locale,
    )


def compose(_session: Session, letter: Letter) -> Delivery:
    """For that person's eyes only."""
    return to_person(letter, AsideContent())
