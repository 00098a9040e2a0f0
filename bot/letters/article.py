"""An article that somebody asked to see."""

from sqlalchemy.orm import Session

from bot.call import Place
from bot.letters.answer_content import (
    AnswerContent,
    CandidatesContent,
    NothingFoundContent,
    Reached,
)
from bot.letters.answers_given import AGAIN
from bot.letters.articles import article_text, asked_by_office, may_edit
from bot.letters.content import Content
from bot.letters.delivery import Delivery, Post, Update
from bot.letters.joining import open_ticket_of
from bot.letters.kind import LetterKind
from bot.letters.reader import locale_of
from bot.letters.recall import recall
from bot.letters.write import Subject, write_letter, write_to_place
from bot.unit import Unit
from storage.article import Article
from storage.letter import Letter
from storage.question import Question, QuestionCandidate, QuestionStatus

OTHERS = 3  # at a time


def write_article(unit: Unit, question: Question, article_id: int) -> None:
    """Show one candidate in full."""
    place = Place(question.channel, question.thread_ts)
    subject: Subject = {
        "question": question.id,
        "article": article_id,
        "by_office": asked_by_office(unit, question),
        "by_asker": question.asker.slack_id == unit.actor.slack_id,
    }
    write_letter(unit, LetterKind.ARTICLE, place.channel, place.lane, subject)


def write_others(unit: Unit, question: Question, others: list[QuestionCandidate]) -> None:
    """Show a list of some candidates."""
    place = Place(question.channel, question.thread_ts)
    listed = [one.article_id for one in others]
    write_to_place(unit, LetterKind.ARTICLE, place, question=question.id, listed=listed)


def write_nothing_else(unit: Unit, question: Question) -> None:
    """Say that there is nothing that fits."""
    write_others(unit, question, [])


def others_of(question: Question) -> list[QuestionCandidate]:
    """The next candidates to look at: not withdrawn, nor read, nor known to be something else."""
    known = [one for one in question.candidates if one.shown_at or one.rejected_at]
    articles = {one.article.survivor for one in known}
    return [one for one in question.standing if one.article.survivor not in articles][:OTHERS]


def compose(session: Session, letter: Letter) -> Delivery | None:
    """The article that was chosen, or the other candidates when none was."""
    if AGAIN in letter.subject:
        return _again(session, letter)
    question = session.get_one(Question, letter.subject["question"])
    place = Place(question.channel, question.thread_ts)
    if question.status is QuestionStatus.WITHDRAWN:
        return recall(letter, place)
    locale = locale_of(question.asker)
    article_id = letter.subject.get("article")
    if article_id is None:
        return Post(place, _others(session, question, _listed(question, letter)), locale)
    article = session.get_one(Article, article_id).survivor
    if article.is_withdrawn:
        return Post(place, _others(session, question, others_of(question)), locale)
    return Post(place, _in_full(question, article, letter), locale)


def _again(session: Session, letter: Letter) -> Delivery | None:
    """The message that stands there; as it is when what it shows was taken back."""
    question = session.get_one(Question, letter.subject["question"])
    content = _now(session, question, letter)
    if question.status is QuestionStatus.WITHDRAWN or content is None:
        return None
    return Update(letter.channel, letter.subject[AGAIN], content, locale_of(question.asker))


def _now(session: Session, question: Question, letter: Letter) -> Content | None:
    """What it shows, as it is now, or nothing when that was taken back."""
    article_id = letter.subject.get("article")
    if article_id is None:
        listed = _listed(question, letter)
        return _others(session, question, listed) if listed else None
    article = session.get_one(Article, article_id).survivor
    return None if article.is_withdrawn else _in_full(question, article, letter)


def _listed(question: Question, letter: Letter) -> list[QuestionCandidate]:
    """The candidates of a list that still stand; of one written by an older version, the next."""
    listed = letter.subject.get("listed")
    if listed is None:
        return others_of(question)
    meant = {one.article.survivor for one in question.candidates if one.article_id in listed}
    return [one for one in question.standing if one.article.survivor in meant]


def _in_full(question: Question, article: Article, letter: Letter) -> AnswerContent:
    return AnswerContent(
        question.id,
        article_text(article),
        has_others=len(question.standing) > 1,
        open_ticket=None,
        ticket_id=None,
        reached=Reached.CHOSEN if letter.subject.get("by_asker") else Reached.FOUND,
        can_edit=may_edit(letter),
        is_solved=question.status is QuestionStatus.SOLVED,
    )


def _others(
    session: Session, question: Question, others: list[QuestionCandidate]
) -> CandidatesContent | NothingFoundContent:
    ticket = open_ticket_of(session, question)
    number, ticket_id = (ticket.number, ticket.id) if ticket else (None, None)
    if not others:
        return NothingFoundContent(question.id, number, ticket_id)
    articles = tuple(article_text(found.article.survivor) for found in others)
    is_solved = question.status is QuestionStatus.SOLVED
    return CandidatesContent(question.id, articles, number, ticket_id, is_solved=is_solved)
