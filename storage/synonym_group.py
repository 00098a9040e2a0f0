"""Words that mean the same to this city."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ForeignKey, Text, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base, Numbered
from storage.columns import JsonText, UtcDateTime


class SynonymGroup(Numbered, Base):
    """A group as somebody wrote it. It is never changed: another one takes its place.

    It may stand in place of groups that come with the product, which are named by their first
    words. One without words of its own only switches these off.
    """

    __tablename__ = "synonym_groups"

    words: Mapped[list[str]] = mapped_column(JsonText)
    instead_of: Mapped[list[str]] = mapped_column(JsonText)
    added_by: Mapped[str] = mapped_column(Text)  # "" = from a file, or at the terminal
    added_at: Mapped[datetime] = mapped_column(UtcDateTime)
    removed_by: Mapped[str] = mapped_column(Text, default="")  # likewise
    removed_at: Mapped[datetime | None] = mapped_column(UtcDateTime, index=True)  # None = in force
    replaced_by_id: Mapped[int | None] = mapped_column(
        ForeignKey("synonym_groups.id"), index=True
    )  # the group that took its place


def kept_groups(session: Session) -> Sequence[SynonymGroup]:
    """The groups in force, oldest first."""
    in_force = select(SynonymGroup).where(SynonymGroup.removed_at.is_(None))
    return session.scalars(in_force.order_by(SynonymGroup.id)).all()


def removed_groups(session: Session) -> Sequence[SynonymGroup]:
    """The groups that were in force once, oldest first."""
    removed = select(SynonymGroup).where(SynonymGroup.removed_at.is_not(None))
    return session.scalars(removed.order_by(SynonymGroup.id)).all()
