"""Articles as the office looks through them."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from storage.article import Article, Phrasing, findable


class Which(StrEnum):
    """Which of all articles are listed. Those that were merged into others never are."""

    FINDABLE = "findable"
    TO_REVIEW = "to_review"  # their review date has come
    WITHDRAWN = "withdrawn"


def count_listed(session: Session, which: Which, words: Sequence[str], today: date) -> int:
    """How many there are, on all pages."""
    wanted = _wanted(which, words, today)
    return session.scalar(select(func.count(Article.id)).where(*wanted)) or 0


def listed_articles(
    session: Session, which: Which, words: Sequence[str], today: date, start: int, size: int
) -> Sequence[Article]:
    """A few of them.

    Args:
        session: reads.
        which: those that are wanted.
        words: each has to stand somewhere in the article, as it is written there.
        today: in office time.
        start: how many come before.
        size: how many are wanted.

    Returns:
        What was changed last comes first, of a file what stands in it first; what is to be
        reviewed, by its date.
    """
    wanted = select(Article).where(*_wanted(which, words, today))
    if which is Which.TO_REVIEW:
        in_order = wanted.order_by(Article.review_on, Article.id)
    else:
        in_order = wanted.order_by(Article.changed_in.desc(), Article.id)
    return session.scalars(in_order.offset(start).limit(size)).all()


def absorbed_by(session: Session, article_id: int) -> Sequence[Article]:
    """The articles that were merged into one, and not into others before."""
    merged = select(Article).where(Article.merged_into_id == article_id)
    return session.scalars(merged.order_by(Article.id)).all()


def _wanted(which: Which, words: Sequence[str], today: date) -> list[ColumnElement[bool]]:
    among = [findable()]
    if which is Which.WITHDRAWN:
        among = [Article.withdrawn_at.is_not(None), Article.merged_into_id.is_(None)]
    if which is Which.TO_REVIEW:
        among.append(Article.review_on <= today)
    return [*among, *map(_holds, words)]


def _holds(word: str) -> ColumnElement[bool]:
    places = (Article.key, Article.question, Article.answer, Article.owner)
    return or_(
        *(place.icontains(word, autoescape=True) for place in places),
        Article.phrasings.any(Phrasing.text.icontains(word, autoescape=True)),
    )
