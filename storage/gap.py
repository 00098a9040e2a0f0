"""What people asked in vain, in topics, as the office was told of it week by week."""

from datetime import date, datetime

from sqlalchemy import Date, ForeignKey, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from storage.base import Base, Numbered
from storage.columns import JsonText, UtcDateTime
from storage.question import Question


class GapReport(Numbered, Base):
    """One week's report; of several processes, one makes it."""

    __tablename__ = "gap_reports"

    week: Mapped[date] = mapped_column(Date, unique=True)  # its Monday, in office time
    since: Mapped[datetime] = mapped_column(UtcDateTime)
    until: Mapped[datetime] = mapped_column(UtcDateTime)  # what was asked before this instant

    topics: Mapped[list["GapTopic"]] = relationship(order_by="GapTopic.position")


class GapTopic(Numbered, Base):
    """Questions about one thing that no article answers."""

    __tablename__ = "gap_topics"
    __table_args__ = (UniqueConstraint("report_id", "position"),)

    report_id: Mapped[int] = mapped_column(ForeignKey("gap_reports.id", ondelete="CASCADE"))
    position: Mapped[int]  # 1 = asked most
    words: Mapped[list[str]] = mapped_column(JsonText)  # what most of the questions have in common

    members: Mapped[list["GapMember"]] = relationship(order_by="GapMember.position")


class GapMember(Numbered, Base):
    """One question of a topic."""

    __tablename__ = "gap_members"
    __table_args__ = (UniqueConstraint("topic_id", "position"),)

    topic_id: Mapped[int] = mapped_column(ForeignKey("gap_topics.id", ondelete="CASCADE"))
    position: Mapped[int]  # 1 = the most typical
    question_id: Mapped[int] = mapped_column(ForeignKey("questions.id"), index=True)

    question: Mapped[Question] = relationship()


def asked_alike(session: Session, question_id: int) -> list[Question]:
    """What else was asked of the newest topic that holds a question, and still has its words."""
    holding = select(GapMember.topic_id).where(GapMember.question_id == question_id)
    newest = holding.order_by(GapMember.topic_id.desc()).limit(1).scalar_subquery()
    others = (
        select(Question)
        .join(GapMember, GapMember.question_id == Question.id)
        .where(GapMember.topic_id == newest, Question.id != question_id, Question.text != "")
    )
    return list(session.scalars(others.order_by(GapMember.position)))
