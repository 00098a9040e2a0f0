"""Asking who wrote a message whether it shall become a ticket: once, then kept up to date."""

from sqlalchemy.orm import Session

from bot.call import Place
from bot.letters.delivery import Delivery, Post, Update
from bot.letters.flag_content import FlagQuestionContent
from bot.letters.kind import LetterKind
from bot.letters.reader import locale_of
from bot.letters.write import Subject, write_letter
from bot.unit import Unit
from storage.letter import Letter
from storage.message_flag import MessageFlag


def write_flag_question(unit: Unit, flag: MessageFlag) -> None:
    """Ask in their direct messages, or show there what became of it."""
    key = f"flag:{flag.id}"
    subject: Subject = {"flag": flag.id}
    write_letter(unit, LetterKind.FLAG_QUESTION, flag.author.slack_id, key, subject, key)


def compose(session: Session, letter: Letter) -> Delivery:
    """The message in question and who proposes it."""
    flag = session.get_one(MessageFlag, letter.subject["flag"])
    content = FlagQuestionContent(
        flag_id=flag.id,
        raised_by=flag.raised_by.name,
        text=flag.text,
        place=Place(flag.channel, flag.ts),
        status=flag.status,
        number=flag.ticket.number if flag.ticket else None,
    )
    locale = locale_of(flag.author)
    if flag.asked_in is not None and flag.asked_ts is not None:
        return Update(flag.asked_in, flag.asked_ts, content, locale)
    return Post(Place(letter.channel), content, locale)


def posted(unit: Unit, letter: Letter, ts: str) -> None:
    """Remember where it stands."""
    flag = unit.session.get_one(MessageFlag, letter.subject["flag"])
    flag.asked_in, flag.asked_ts = letter.channel, ts
