"""What people asked in vain, in topics, as the office was told of it week by week."""

from datetime import date, datetime

from sqlalchemy import Date, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

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
