"""Short words in a thread that need nothing but the thread."""

from collections.abc import Mapping

from sqlalchemy.orm import Session

from bot.call import Place
from bot.letters.answer_content import QuestionSolvedContent
from bot.letters.content import Content
from bot.letters.delivery import Delivery, Post
from bot.letters.kind import LetterKind
from bot.letters.manners_content import (
    FileAloneContent,
    HelloContent,
    HowToAskContent,
    UsageContent,
)
from bot.letters.place import place_of
from bot.letters.reader import locale_in
from bot.letters.write import write_to_place
from bot.unit import Unit
from storage.letter import Letter

CONTENTS: Mapping[str, Content] = {
    LetterKind.HELLO: HelloContent(),
    LetterKind.USAGE: UsageContent(),
    LetterKind.FILE_ALONE: FileAloneContent(),
    LetterKind.HOW_TO_ASK: HowToAskContent(),
    LetterKind.QUESTION_SOLVED: QuestionSolvedContent(),
}


def write_notice(unit: Unit, kind: LetterKind, place: Place) -> None:
    """Say something short to who has just written, in their language."""
    locale = unit.actor.locale
    write_to_place(unit, kind, place, thread_ts=place.thread_ts, locale=locale)


def compose(_session: Session, letter: Letter) -> Delivery:
    """The words of its kind."""
    return Post(place_of(letter), CONTENTS[letter.kind], locale_in(letter))
