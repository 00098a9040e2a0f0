"""What is told to everybody whose ticket comes of one problem."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ForeignKey, Text, UniqueConstraint, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from storage.base import Base, Numbered
from storage.columns import UtcDateTime
from storage.person import Person
from storage.problem import Problem


class Announcement(Numbered, Base):
    """One text. It is kept as soon as somebody wrote it, and goes out when they have seen it."""

    __tablename__ = "announcements"

    problem_id: Mapped[int] = mapped_column(ForeignKey("problems.id"), index=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    text: Mapped[str] = mapped_column(Text)
    resolves: Mapped[bool] = mapped_column(default=False)  # the problem, and the tickets
    city_wide: Mapped[bool] = mapped_column(default=False)  # it is posted for everybody too
    written_at: Mapped[datetime] = mapped_column(UtcDateTime)
    sent_at: Mapped[datetime | None] = mapped_column(UtcDateTime)  # None = never, so far

    problem: Mapped[Problem] = relationship()
    author: Mapped[Person] = relationship()


class AnnouncementTarget(Numbered, Base):
    """One ticket to which an announcement goes. Once it is done, nothing goes there again."""

    __tablename__ = "announcement_targets"
    __table_args__ = (UniqueConstraint("announcement_id", "ticket_id"),)

    announcement_id: Mapped[int] = mapped_column(ForeignKey("announcements.id"))
    ticket_id: Mapped[int] = mapped_column(ForeignKey("tickets.id"), index=True)
    done_at: Mapped[datetime | None] = mapped_column(UtcDateTime, index=True)

    announcement: Mapped[Announcement] = relationship()


def last_announcement(session: Session, problem_id: int) -> Announcement | None:
    """What was told last."""
    sent = select(Announcement).where(
        Announcement.problem_id == problem_id, Announcement.sent_at.is_not(None)
    )
    return session.scalar(
        sent.order_by(Announcement.sent_at.desc(), Announcement.id.desc()).limit(1)
    )


def next_targets(session: Session, most: int) -> Sequence[AnnouncementTarget]:
    """What has not gone out yet, locked; what somebody else has locked is theirs."""
    undone = select(AnnouncementTarget).where(AnnouncementTarget.done_at.is_(None))
    some = undone.order_by(AnnouncementTarget.id).limit(most)
    return session.scalars(some.with_for_update(skip_locked=True, of=AnnouncementTarget)).all()


def count_targets(session: Session, announcement_id: int) -> int:
    """To how many tickets it goes."""
    of_it = select(func.count()).where(AnnouncementTarget.announcement_id == announcement_id)
    return session.scalars(of_it).one()
