"""Articles that said the same and were made one: what is needed to take that back."""

from datetime import datetime

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from storage.article import Article
from storage.base import Base, Numbered
from storage.columns import JsonText, UtcDateTime


class ArticleMerge(Numbered, Base):
    """One merge, from when it was made until it was undone."""

    __tablename__ = "article_merges"

    dropped_id: Mapped[int] = mapped_column(ForeignKey("articles.id"), index=True)
    kept_id: Mapped[int] = mapped_column(ForeignKey("articles.id"), index=True)
    taken_over: Mapped[list[str]] = mapped_column(JsonText)  # phrasings that the kept one lacked
    merged_at: Mapped[datetime] = mapped_column(UtcDateTime)
    undone_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    kept: Mapped[Article] = relationship(foreign_keys=kept_id)


def merge_of(session: Session, dropped_id: int) -> ArticleMerge | None:
    """The merge that took an article away, unless it was undone."""
    still = (
        select(ArticleMerge)
        .where(ArticleMerge.dropped_id == dropped_id, ArticleMerge.undone_at.is_(None))
        .order_by(ArticleMerge.id.desc())
    )
    return session.scalar(still.limit(1))
