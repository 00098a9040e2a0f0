"""What people say is wrong with an article."""

from collections.abc import Collection
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Text, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from storage.base import Base, Numbered
from storage.columns import UtcDateTime, coded
from storage.person import Person


class ReportReason(StrEnum):
    """What is wrong."""

    OUTDATED = "outdated"  # it was right once
    WRONG = "wrong"
    UNCLEAR = "unclear"  # it may be right, but it cannot be followed


class ArticleReport(Numbered, Base):
    """One person's word about one revision of an article; the newest word counts."""

    __tablename__ = "article_reports"
    __table_args__ = (UniqueConstraint("article_id", "revision", "person_id"),)

    article_id: Mapped[int] = mapped_column(ForeignKey("articles.id"))
    revision: Mapped[int]  # that the person had read
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    reason: Mapped[ReportReason] = mapped_column(coded(ReportReason))
    comment: Mapped[str] = mapped_column(Text)  # "" = none
    at: Mapped[datetime] = mapped_column(UtcDateTime)

    person: Mapped[Person] = relationship()


def reported_of(session: Session, article_ids: Collection[int]) -> set[int]:
    """Which of these articles somebody has ever called wrong."""
    reported = select(ArticleReport.article_id).where(ArticleReport.article_id.in_(article_ids))
    return set(session.scalars(reported))
