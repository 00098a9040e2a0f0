"""A word to who put a 🎫 on somebody else's message."""

from sqlalchemy.orm import Session

from bot.letters.delivery import Delivery
from bot.letters.flag_content import FlagAskedContent
from bot.letters.kind import LetterKind
from bot.letters.to_person import to_person
from bot.letters.write import write_to_place
from bot.unit import Unit
from storage.letter import Letter
from storage.message_flag import MessageFlag


def write_flag_asked(unit: Unit, flag: MessageFlag) -> None:
    """Tell who acted, where they acted, and nobody else."""
    place = unit.call.place
    write_to_place(
        unit,
        LetterKind.FLAG_ASKED,
        place,
        thread_ts=place.thread_ts,
        to=unit.actor.slack_id,
        locale=unit.actor.locale,
        flag=flag.id,
    )


def compose(session: Session, letter: Letter) -> Delivery:
    """Who is asked."""
    flag = session.get_one(MessageFlag, letter.subject["flag"])
    return to_person(letter, FlagAskedContent(flag.author.name))
