"""Which questions nobody could answer."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import exists, select
from sqlalchemy.orm import Session, selectinload

from bot.letters.unhelped import is_only_unhelped
from bot.questions.reference import names_an_article
from knowledge.finding import Decision
from storage.article import Article
from storage.label import Label, LabelSource
from storage.question import Question, QuestionCandidate, QuestionStatus


@dataclass(frozen=True, slots=True)
class Unanswered:
    """What one person asked in one thread, and did not find."""

    question_id: int  # of the first question
    text: str  # of all of them
    read: frozenset[str]  # keys of the articles that did not help, though they were before them


def unanswered(session: Session, since: datetime, until: datetime) -> list[Unanswered]:
    """What was asked in vain between two instants, the oldest first.

    What somebody went on asking in the same thread belongs to the time at which they began. What
    the help desk answered with an article is no gap: it has to be found better, not written.
    """
    return [
        _summary(exchange)
        for exchange in _exchanges(session, since)
        if exchange[0].asked_at < until
        and exchange[0].follows_id is None
        and is_unanswered(exchange)
        and not _an_article_did(session, exchange)
    ]


def is_unanswered(exchange: Sequence[Question]) -> bool:
    """Whether somebody had to go without an answer from the articles.

    Who was shown an answer and says nothing has it; who said that it is not this, wanted to see
    others, went on asking or left all candidates unread has not. Who sent the number of an answer
    that was withdrawn has asked for nothing that could be written.
    """
    statuses = {question.status for question in exchange}
    if QuestionStatus.SOLVED in statuses or not any(question.text for question in exchange):
        return False
    if all(names_an_article(question.text) for question in exchange):
        return False
    return QuestionStatus.HANDED_OVER in statuses or not _is_answered(exchange[-1])


def _is_answered(last: Question) -> bool:
    found = last.candidates
    if any(one.chosen_at and one.rejected_at is None for one in found):
        return True
    seen = [one for one in found if one.offered_at or one.shown_at]
    nothing_else = len(seen) == 1 and seen[0].rejected_at is None
    return last.decision == Decision.ANSWER and nothing_else


def _an_article_did(session: Session, exchange: list[Question]) -> bool:
    """Whether the help desk says that it solved the ticket with an article."""
    ids = [question.id for question in exchange]
    used = exists().where(Label.question_id.in_(ids), Label.source == LabelSource.USED)
    return bool(session.scalar(select(used)))


def _exchanges(session: Session, since: datetime) -> list[list[Question]]:
    found = selectinload(Question.candidates).selectinload(QuestionCandidate.article)
    asked = (
        select(Question)
        .where(Question.asked_at >= since, Question.status != QuestionStatus.WITHDRAWN)
        .options(found.selectinload(Article.merged_into))
        .order_by(Question.id)
    )
    exchanges: dict[tuple[str, str, int], list[Question]] = defaultdict(list)
    for question in session.scalars(asked):
        exchanges[question.channel, question.thread_ts, question.asker_id].append(question)
    return list(exchanges.values())


def _summary(exchange: list[Question]) -> Unanswered:
    found = [candidate for question in exchange for candidate in question.candidates]
    read = [one.article.survivor.key for one in found if one.shown_at or one.rejected_at]
    said = [question.text for question in exchange if not is_only_unhelped(question)]
    return Unanswered(exchange[0].id, "\n".join(filter(None, said)), frozenset(read))
