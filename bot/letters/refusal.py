"""A word to one person: why something cannot be done."""

from sqlalchemy.orm import Session

from bot.letters.delivery import Delivery
from bot.letters.kind import LetterKind
from bot.letters.to_person import to_person
from bot.letters.unsent import DETAIL, refusal_in, write_unsent
from bot.letters.write import write_to_place
from bot.refusal import ArrivedBeforeError, RefusedError
from bot.unit import Unit
from storage.letter import Letter


def write_refusal(unit: Unit, refused: RefusedError) -> None:
    """Tell who acted, where they acted, and nobody else; what they wrote is given back."""
    if unit.call.typed is not None and not isinstance(refused, ArrivedBeforeError):
        write_unsent(unit, unit.call.typed, reason=refused.reason, **_named(refused))
        return
    place = unit.call.place
    write_to_place(
        unit,
        LetterKind.REFUSAL,
        place,
        thread_ts=place.thread_ts,
        to=unit.actor.slack_id,
        locale=unit.actor.locale,
        reason=refused.reason,
        **_named(refused),
    )


def compose(_session: Session, letter: Letter) -> Delivery:
    """The reason, for that person's eyes only."""
    return to_person(letter, refusal_in(letter))


def _named(refused: RefusedError) -> dict[str, str | int]:
    return {f"{DETAIL}{name}": value for name, value in refused.details.items()}
