"""A word to who sent a file: it was not passed on, why, and what to do instead."""

from sqlalchemy.orm import Session

from bot.call import Place
from bot.letters.delivery import Delivery, Whisper
from bot.letters.kind import LetterKind
from bot.letters.reader import locale_of
from bot.letters.relay_content import FileRefusalContent
from bot.letters.write import write_to_place
from bot.unit import Unit
from storage.letter import Letter
from storage.message_file import FileProblem, MessageFile


def write_file_refusal(unit: Unit, file: MessageFile, limit_mb: int = 0) -> None:
    """Tell the author, where they posted it; once, though it was meant for several readers."""
    if file.addition or file.for_ticket:
        return
    place = Place(file.channel, file.thread_ts)
    write_to_place(unit, LetterKind.FILE_REFUSAL, place, file=file.id, limit_mb=limit_mb)


def compose(session: Session, letter: Letter) -> Delivery | None:
    """Which file and why, for the author's eyes only; None when they have deleted it since."""
    file = session.get(MessageFile, letter.subject["file"])
    if file is None or not file.name:
        return None
    limit_mb = int(letter.subject["limit_mb"])
    content = FileRefusalContent(file.name, file.problem or FileProblem.GONE, limit_mb)
    place = Place(file.channel, file.thread_ts)
    return Whisper(place, file.author.slack_id, content, locale_of(file.author))
