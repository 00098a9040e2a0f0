"""A word to one person: why something cannot be done."""

from sqlalchemy.orm import Session

from bot.letters.content import RefusalContent
from bot.letters.delivery import Delivery
from bot.letters.kind import LetterKind
from bot.letters.to_person import to_person
from bot.letters.write import write_to_place
from bot.refusal import Reason, RefusedError
from bot.unit import Unit
from storage.letter import Letter


def write_refusal(unit: Unit, refused: RefusedError) -> None:
    """Tell who acted, where they acted, and nobody else."""
    place = unit.call.place
    write_to_place(
        unit,
        LetterKind.REFUSAL,
        place,
        thread_ts=place.thread_ts,
        to=unit.actor.slack_id,
        locale=unit.actor.locale,
        reason=refused.reason,
        **{f"detail_{name}": value for name, value in refused.details.items()},
    )


def compose(_session: Session, letter: Letter) -> Delivery:
    """The reason, for that person's eyes only."""
    subject = letter.subject
    details = {
        name.removeprefix("detail_"): value
        for name, value in subject.items()
        if name.startswith("detail_")
    }
    return to_person(letter, RefusalContent(Reason(subject["reason"]), details))
