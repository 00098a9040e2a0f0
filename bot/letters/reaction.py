"""An emoji that people put on a copy, shown on the original."""

from sqlalchemy.orm import Session

from bot.letters.delivery import Delivery, React, Unreact
from bot.letters.kind import LetterKind
from bot.letters.write import Subject, write_letter
from bot.refusal import NotYetError
from bot.unit import Unit
from storage.conversation import Message
from storage.letter import Letter
from storage.reaction import reactions_standing

# Theirs: ours. The bot's own tick says that a message has arrived; a person's must not look so.
SHOWN_AS = {
    "eyes": "eyes",
    "pray": "pray",
    "+1": "+1",
    "tada": "tada",
    "white_check_mark": "heavy_check_mark",
}


def write_reaction(unit: Unit, message: Message, emoji: str) -> None:
    """Bring one emoji on the original up to date; that is what is given."""
    subject: Subject = {"message": message.id, "emoji": emoji}
    lane = f"reaction:{message.id}"
    key = f"{lane}:{emoji}"
    write_letter(unit, LetterKind.REACTION, message.channel, lane, subject, key)


def compose(session: Session, letter: Letter) -> Delivery | None:
    """There as long as anybody has it on the copy: the bot can show each emoji once only."""
    message = session.get_one(Message, letter.subject["message"])
    if message.deleted_at is not None:
        return None
    if message.ts is None:  # it was written in Home, and does not stand in the thread yet
        raise NotYetError
    emoji = str(letter.subject["emoji"])
    change = React if reactions_standing(session, message.id, emoji) else Unreact
    return change(message.channel, message.ts, SHOWN_AS[emoji])
