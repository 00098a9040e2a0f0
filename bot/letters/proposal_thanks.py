"""A word to who proposes an article."""

from sqlalchemy.orm import Session

from bot.letters.delivery import Delivery
from bot.letters.kind import LetterKind
from bot.letters.proposal_content import ProposalThanksContent
from bot.letters.to_person import to_person
from bot.letters.write import write_to_place
from bot.unit import Unit
from storage.letter import Letter


def write_proposal_thanks(unit: Unit) -> None:
    """Say that the office has it, where they acted."""
    place = unit.call.place
    write_to_place(
        unit,
        LetterKind.PROPOSAL_THANKS,
        place,
        thread_ts=place.thread_ts,
        to=unit.actor.slack_id,
        by_office=int(unit.actor.manages),
        locale=unit.actor.locale,
    )


def compose(_session: Session, letter: Letter) -> Delivery:
    """Thanks, for that person's eyes only."""
    return to_person(letter, ProposalThanksContent(bool(letter.subject.get("by_office"))))
