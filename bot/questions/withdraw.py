"""The asker takes a question back."""

from sqlalchemy import select

from bot.call import Place
from bot.learning.forget import forget_words
from bot.letters.kind import LetterKind
from bot.letters.removal import write_removal
from bot.questions.own_question import find_question
from bot.unit import Unit
from storage.letter import Letter
from storage.question import Question, QuestionStatus

REPLIES = (LetterKind.REPLY, LetterKind.OFFER, LetterKind.ARTICLE)


def withdraw_question(unit: Unit, question_id: int) -> None:
    """Forget the words and what was found for them, and take the replies away.

    Of what the help desk has, only the words as they were asked go: the ticket lives on.
    """
    question = find_question(unit, question_id)
    forget_words(unit, question)
    if question.status is QuestionStatus.HANDED_OVER:
        return
    question.status = QuestionStatus.WITHDRAWN
    for candidate in question.candidates:
        unit.session.delete(candidate)
    place = Place(question.channel, question.thread_ts)
    for ts in _replies(unit, question, place):
        write_removal(unit, place.channel, ts, place.lane)


def _replies(unit: Unit, question: Question, place: Place) -> list[str]:
    posted = select(Letter).where(
        Letter.lane == place.lane, Letter.kind.in_(REPLIES), Letter.posted_ts.is_not(None)
    )
    return [
        str(letter.posted_ts)
        for letter in unit.session.scalars(posted)
        if letter.subject["question"] == question.id
    ]
