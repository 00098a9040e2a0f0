"""What people's use of an article says about how well it answers a question."""

from datetime import datetime
from enum import IntEnum, StrEnum

from sqlalchemy import ForeignKey, Index, UniqueConstraint, delete, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from storage.article import Article
from storage.base import Base, Numbered
from storage.columns import UtcDateTime, coded
from storage.question import Question


class LabelSource(StrEnum):
    """What somebody did."""

    SOLVED = "solved"  # the asker said that the article solved it
    USED = "used"  # the help desk used the article to solve the ticket
    NOT_THIS = "not_this"  # the asker said that it is not what they meant
    HANDED_OVER = "handed_over"  # the asker had it before them, and went to the help desk
    CHOSEN = "chosen"  # the asker wanted to read it, of those that were offered


class Grade(IntEnum):
    """How well an article answers a question."""

    NOT_THIS = 0
    CHOSEN = 1  # it looked like the answer
    ANSWERS = 2


class Label(Numbered, Base):
    """One judgement about one article for one question. It holds ids only, never words.

    Who judged is not kept: for learning it does not matter.
    """

    __tablename__ = "labels"
    __table_args__ = (
        UniqueConstraint("question_id", "article_id", "source"),
        Index("ix_labels_grade_weighed_at", "grade", "weighed_at"),
    )

    question_id: Mapped[int] = mapped_column(ForeignKey("questions.id", ondelete="CASCADE"))
    article_id: Mapped[int] = mapped_column(ForeignKey("articles.id"), index=True)
    source: Mapped[LabelSource] = mapped_column(coded(LabelSource))
    grade: Mapped[int]  # a Grade
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    # When it was seen whether the question's words are worth suggesting; None = not yet.
    weighed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    question: Mapped[Question] = relationship()
    article: Mapped[Article] = relationship()


def article_used(session: Session, question_id: int) -> Article | None:
    """The article by which the help desk solved the ticket of a question, if it named one."""
    used = select(Label).where(Label.question_id == question_id, Label.source == LabelSource.USED)
    label = session.scalar(used)
    return label.article if label else None


def forget_labels(session: Session, question_id: int, source: LabelSource | None = None) -> None:
    """Drop what was judged for a question, all of it or what came from one source."""
    theirs = delete(Label).where(Label.question_id == question_id)
    session.execute(theirs if source is None else theirs.where(Label.source == source))
