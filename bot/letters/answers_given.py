"""Answers and lists that stand in the thread of a question: they show that it is solved."""

from sqlalchemy import select

from bot.call import Place
from bot.letters.kind import LetterKind
from bot.letters.write import write_letter
from bot.unit import Unit
from knowledge.finding import Decision
from storage.letter import Letter
from storage.question import Question, QuestionStatus

AGAIN = "again"  # the message that a letter is to change


def refresh_answers(unit: Unit, question: Question) -> None:
    """Write those anew whose messages are known."""
    place = Place(question.channel, question.thread_ts)
    posted = select(Letter).where(
        Letter.lane == place.lane,
        Letter.kind.in_((LetterKind.REPLY, LetterKind.ARTICLE)),
        Letter.posted_ts.is_not(None),
    )
    for letter in unit.session.scalars(posted.order_by(Letter.id)):
        if letter.subject["question"] == question.id:
            _write_again(unit, question, letter, str(letter.posted_ts))


def refresh_if_solved_meanwhile(unit: Unit, question: Question, letter: Letter, ts: str) -> None:
    """Write it anew if it was on its way when the question was solved."""
    solved_at = question.solved_at
    if question.status is not QuestionStatus.SOLVED or solved_at is None:
        return
    if letter.written_at <= solved_at:
        _write_again(unit, question, letter, ts)


def _write_again(unit: Unit, question: Question, letter: Letter, ts: str) -> None:
    kind, subject = LetterKind(letter.kind), dict(letter.subject)
    if kind is LetterKind.REPLY and question.decision != Decision.NONE:
        write_letter(unit, kind, letter.channel, letter.lane, subject, letter.collapse_key)
    elif kind is LetterKind.ARTICLE and (subject.get("article") or subject.get("listed")):
        subject[AGAIN] = ts
        key = f"answer:{letter.channel}:{ts}"
        write_letter(unit, kind, letter.channel, letter.lane, subject, key)
