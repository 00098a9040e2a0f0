"""Which articles helped."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.calendar.office_calendar import OfficeCalendar
from bot.figures.period import Period
from storage.article import Article
from storage.question import Question, QuestionCandidate, QuestionStatus


@dataclass(frozen=True, slots=True)
class Helped:
    """An article that people said had helped them.

    Attributes:
        people: how many, each once.
    """

    article_id: int
    people: int


def helped_in(session: Session, period: Period, calendar: OfficeCalendar) -> Sequence[Helped]:
    """Those of which somebody said within the period that they helped; most people first.

    What helped with an article that was merged since, counts for the one that stands for it.
    """
    said = (
        select(QuestionCandidate.article_id, Question.asker_id)
        .join(Question, Question.id == QuestionCandidate.question_id)
        .where(
            QuestionCandidate.helped_at >= period.start(calendar),
            QuestionCandidate.helped_at < period.end(calendar),
            Question.status != QuestionStatus.WITHDRAWN,
        )
        .distinct()
    )
    pairs = [(article_id, asker_id) for article_id, asker_id in session.execute(said)]
    named = select(Article).where(Article.id.in_({article_id for article_id, _ in pairs}))
    stands_for = {one.id: one.survivor for one in session.scalars(named)}
    thankful = {(stands_for[article_id], asker_id) for article_id, asker_id in pairs}
    people = Counter(article.id for article, _ in thankful if article.is_findable)
    counted = (Helped(article_id, count) for article_id, count in people.items())
    return sorted(counted, key=lambda one: (-one.people, one.article_id))
