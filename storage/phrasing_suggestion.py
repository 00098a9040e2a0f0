"""Words of staff that the office may add to an article as another phrasing."""

from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ColumnElement, ForeignKey, String, Text, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from storage.article import Article
from storage.base import Base, Numbered
from storage.columns import UtcDateTime, coded
from storage.person import Person


class SuggestionStatus(StrEnum):
    """Where a suggestion stands."""

    OPEN = "open"  # the office has not decided
    ACCEPTED = "accepted"  # a phrasing of the article
    DECLINED = "declined"  # never suggested again
    WITHDRAWN = "withdrawn"  # the asker took their words back before anybody decided


class PhrasingRound(Numbered, Base):
    """A business day's suggestions, which the office reads in one message."""

    __tablename__ = "phrasing_rounds"

    day: Mapped[date] = mapped_column(unique=True)  # in office time
    channel: Mapped[str] = mapped_column(String(32))  # where the office reads them

    suggestions: Mapped[list["PhrasingSuggestion"]] = relationship(
        order_by="PhrasingSuggestion.id", back_populates="round"
    )


class PhrasingSuggestion(Numbered, Base):
    """The words of one question, as a phrasing of the article that answered it."""

    __tablename__ = "phrasing_suggestions"
    __table_args__ = (UniqueConstraint("question_id", "article_id"),)

    round_id: Mapped[int] = mapped_column(ForeignKey("phrasing_rounds.id"), index=True)
    question_id: Mapped[int] = mapped_column(ForeignKey("questions.id", ondelete="CASCADE"))
    article_id: Mapped[int] = mapped_column(ForeignKey("articles.id"), index=True)
    text: Mapped[str] = mapped_column(Text)  # "" once the asker took their words back
    status: Mapped[SuggestionStatus] = mapped_column(
        coded(SuggestionStatus), default=SuggestionStatus.OPEN
    )
    decided_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    # None = nobody has, or it was not noted yet when they did.
    decided_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))

    article: Mapped[Article] = relationship()
    decided_by: Mapped[Person | None] = relationship()
    round: Mapped[PhrasingRound] = relationship(back_populates="suggestions")


def suggestions_of(session: Session, question_id: int) -> Sequence[PhrasingSuggestion]:
    """What was suggested from the words of a question, locked: a press is waited for."""
    theirs = select(PhrasingSuggestion).where(PhrasingSuggestion.question_id == question_id)
    in_order = theirs.order_by(PhrasingSuggestion.id)
    return session.scalars(in_order.with_for_update(of=PhrasingSuggestion)).all()


def suggested_before(session: Session, article_id: int) -> Sequence[str]:
    """All words that were ever suggested for an article, whatever became of them."""
    theirs = select(PhrasingSuggestion.text).where(_about(article_id))
    return session.scalars(theirs.order_by(PhrasingSuggestion.id)).all()


def undecided_rounds(session: Session, article_id: int) -> Sequence[PhrasingRound]:
    """The rounds in which something about an article waits for the office."""
    is_open = PhrasingSuggestion.status == SuggestionStatus.OPEN
    waiting = PhrasingRound.suggestions.any(_about(article_id) & is_open)
    return session.scalars(select(PhrasingRound).where(waiting).order_by(PhrasingRound.id)).all()


def _about(article_id: int) -> ColumnElement[bool]:
    """What was suggested for an article, or for one that was merged into it since."""
    merged = select(Article.id).where(Article.merged_into_id == article_id)
    suggested_for = PhrasingSuggestion.article_id
    return (suggested_for == article_id) | suggested_for.in_(merged)
