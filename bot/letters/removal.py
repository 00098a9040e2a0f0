"""Taking a message of ours away: what it showed or answered was deleted."""

from sqlalchemy.orm import Session

from bot.letters.addressing import lane_of, other
from bot.letters.delivery import Delete, Delivery
from bot.letters.kind import LetterKind
from bot.letters.write import Subject, write_letter
from bot.unit import Unit
from storage.conversation import MessageCopy
from storage.letter import Letter


def write_removal(unit: Unit, channel: str, ts: str, lane: str) -> None:
    """Take the message away that stands there, after what was to be done to it before."""
    subject: Subject = {"ts": ts}
    write_letter(unit, LetterKind.REMOVAL, channel, lane, subject, f"removal:{channel}:{ts}")


def write_removal_of_copy(unit: Unit, copy: MessageCopy) -> None:
    """Take a copy away from where it stands."""
    message = copy.message
    side = message.side if copy.shows.is_addition else other(message.side)
    lane = lane_of(unit.session, message.ticket_id, side)
    write_removal(unit, copy.channel, copy.ts, lane)


def compose(_session: Session, letter: Letter) -> Delivery | None:
    """The message to take away."""
    return Delete(letter.channel, str(letter.subject["ts"]))
