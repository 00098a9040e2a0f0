"""What people asked, and what was found, shown and chosen."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from storage.article import Article
from storage.base import Base, Numbered
from storage.columns import UtcDateTime, coded
from storage.person import Person


class QuestionStatus(StrEnum):
    """Where a question stands."""

    OPEN = "open"  # replied to; the asker has not said how it went
    SOLVED = "solved"  # the asker said that the answer helped
    HANDED_OVER = "handed_over"  # became a ticket, or part of one
    WITHDRAWN = "withdrawn"  # the asker deleted it; its text is gone


class Question(Numbered, Base):
    """One thing a member of staff asked the bot, answered or not."""

    __tablename__ = "questions"
    __table_args__ = (
        UniqueConstraint("channel", "ts"),
        Index("ix_questions_channel_thread_ts", "channel", "thread_ts"),
    )

    asker_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    channel: Mapped[str] = mapped_column(String(32))
    ts: Mapped[str] = mapped_column(String(32))
    thread_ts: Mapped[str] = mapped_column(String(32))
    # The one before it that the same person asked in the same thread.
    follows_id: Mapped[int | None] = mapped_column(ForeignKey("questions.id"), index=True)
    text: Mapped[str] = mapped_column(Text)
    # What was found was found by these words together with those of the questions before it.
    in_context: Mapped[bool] = mapped_column(default=False)
    decision: Mapped[str] = mapped_column(String(16))
    confidence: Mapped[float]
    status: Mapped[QuestionStatus] = mapped_column(
        coded(QuestionStatus), default=QuestionStatus.OPEN
    )
    asked_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    edited_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    solved_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    asker: Mapped[Person] = relationship()
    candidates: Mapped[list["QuestionCandidate"]] = relationship(order_by="QuestionCandidate.rank")

    @property
    def standing(self) -> list["QuestionCandidate"]:
        """The candidates that were not withdrawn since, best first; of two merged ones, one."""
        first: dict[Article, QuestionCandidate] = {}
        for candidate in self.candidates:
            first.setdefault(candidate.article.survivor, candidate)
        return [candidate for article, candidate in first.items() if article.is_findable]


class QuestionCandidate(Numbered, Base):
    """One article that was found for a question."""

    __tablename__ = "question_candidates"
    __table_args__ = (UniqueConstraint("question_id", "rank"),)

    question_id: Mapped[int] = mapped_column(ForeignKey("questions.id", ondelete="CASCADE"))
    article_id: Mapped[int] = mapped_column(ForeignKey("articles.id"), index=True)
    rank: Mapped[int]  # 1 = best
    score: Mapped[float]
    offered_at: Mapped[datetime | None] = mapped_column(UtcDateTime)  # shown, or in a list
    shown_at: Mapped[datetime | None] = mapped_column(UtcDateTime)  # its text was shown
    chosen_at: Mapped[datetime | None] = mapped_column(UtcDateTime)  # the asker picked it
    helped_at: Mapped[datetime | None] = mapped_column(UtcDateTime)  # and said that it solved it
    rejected_at: Mapped[datetime | None] = mapped_column(UtcDateTime)  # or that it is not this

    article: Mapped[Article] = relationship()


def question_at(session: Session, channel: str, ts: str) -> Question | None:
    """The question that was asked with this message."""
    return session.scalar(select(Question).where(Question.channel == channel, Question.ts == ts))


def asked_in_thread(
    session: Session, channel: str, thread_ts: str, slack_id: str
) -> list[Question]:
    """What one person has asked in one thread and not taken back, in order."""
    theirs = (
        select(Question)
        .join(Question.asker)
        .where(
            Question.channel == channel,
            Question.thread_ts == thread_ts,
            Person.slack_id == slack_id,
            Question.status != QuestionStatus.WITHDRAWN,
        )
    )
    return list(session.scalars(theirs.order_by(Question.id)))
