"""What became of the articles, and what was missing among them."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.calendar.office_calendar import OfficeCalendar
from bot.figures.counting import how_many
from bot.figures.period import Period
from storage.article import ArticleChange, ArticleRevision
from storage.gap import GapMember, GapReport, GapTopic
from storage.question import Question

AT_ONCE = 5_000  # rows in memory
NAMED = 10  # topics; of the others it is told how many there are


@dataclass(frozen=True, slots=True)
class Changes:
    """What happened to articles in a period.

    Attributes:
        new: articles that were written or taken in.
        revised: how often one was put in other words.
        withdrawn: how often one was taken back.
    """

    new: int = 0
    revised: int = 0
    withdrawn: int = 0


@dataclass(frozen=True, slots=True)
class NamedTopic:
    """What several questions have in common; the words alone, without any question."""

    words: tuple[str, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Gaps:
    """What the office was told within a period that people had asked in vain.

    Attributes:
        questions: that stand; what was taken back does not.
        topics: of several questions or of one.
        named: those with most questions of which there are words.
    """

    questions: int = 0
    topics: int = 0
    named: tuple[NamedTopic, ...] = ()


def changes_in(session: Session, period: Period, calendar: OfficeCalendar) -> Changes:
    """By when they were written down."""
    change = ArticleRevision.change
    counted = select(
        how_many(ArticleRevision.revision == 1),
        how_many(change == ArticleChange.REVISED),
        how_many(change == ArticleChange.WITHDRAWN),
    ).where(
        ArticleRevision.recorded_at >= period.start(calendar),
        ArticleRevision.recorded_at < period.end(calendar),
    )
    return Changes(*map(int, session.execute(counted).one()))


def gaps_told_in(session: Session, period: Period) -> Gaps:
    """By the Monday of the week in which the office was told."""
    standing = how_many(Question.text != "")
    found = (
        select(GapTopic.id, standing, func.count())
        .join(GapReport, GapReport.id == GapTopic.report_id)
        .join(GapMember, GapMember.topic_id == GapTopic.id)
        .join(Question, Question.id == GapMember.question_id)
        .where(GapReport.week >= period.first, GapReport.week <= period.last)
        .group_by(GapTopic.id)
        .having(standing > 0)
        .subquery()
    )
    _, stand, all_together = found.c
    topics = select(GapTopic.words, stand, all_together).join(found, found.c.id == GapTopic.id)
    questions = number = 0
    by_words: Counter[tuple[str, ...]] = Counter()
    for words, standing_ones, asked in session.execute(topics.execution_options(yield_per=AT_ONCE)):
        questions, number = questions + int(standing_ones), number + 1
        if words and standing_ones == asked:  # or they may be those of a question taken back
            by_words[tuple(words)] += asked
    return Gaps(questions, number, _largest(by_words))


def _largest(by_words: Mapping[tuple[str, ...], int]) -> tuple[NamedTopic, ...]:
    in_order = sorted(by_words.items(), key=lambda one: (-one[1], one[0]))
    return tuple(NamedTopic(words, count) for words, count in in_order[:NAMED])
