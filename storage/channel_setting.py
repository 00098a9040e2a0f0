"""What the office has switched on in which channel."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ForeignKey, String, or_, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from storage.base import Base, Numbered
from storage.columns import UtcDateTime
from storage.insert import insert_unless_there
from storage.person import Person


class ChannelSetting(Numbered, Base):
    """The switches of one channel; without a row, all are off."""

    __tablename__ = "channel_settings"

    channel: Mapped[str] = mapped_column(String(32), unique=True)
    takes_flags: Mapped[bool]  # a 🎫 on a message hands it to the help desk
    answers_unasked: Mapped[bool]  # new questions are answered though nobody mentions the bot
    board_since: Mapped[datetime | None] = mapped_column(UtcDateTime)  # None = no weekly board
    changed_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    changed_at: Mapped[datetime] = mapped_column(UtcDateTime)

    changed_by: Mapped[Person] = relationship()


def channel_setting(session: Session, channel: str) -> ChannelSetting | None:
    """The switches of a channel; None = never touched."""
    return session.scalar(select(ChannelSetting).where(ChannelSetting.channel == channel))


def channels_switched_on(session: Session) -> Sequence[ChannelSetting]:
    """The channels in which anything is on, in the order in which they were first touched."""
    is_on = or_(
        ChannelSetting.takes_flags.is_(True),
        ChannelSetting.answers_unasked.is_(True),
        ChannelSetting.board_since.is_not(None),
    )
    return session.scalars(select(ChannelSetting).where(is_on).order_by(ChannelSetting.id)).all()


def channels_with_board(session: Session, before: datetime) -> Sequence[str]:
    """The channels for which the office had chosen the weekly board before an instant."""
    chosen = select(ChannelSetting.channel).where(ChannelSetting.board_since < before)
    return session.scalars(chosen.order_by(ChannelSetting.id)).all()


def touched_setting(session: Session, channel: str, by: Person, at: datetime) -> ChannelSetting:
    """The row of a channel, made if there is none yet, locked; who changes it is noted."""
    off = {"takes_flags": False, "answers_unasked": False}
    values = {"channel": channel, "changed_by_id": by.id, "changed_at": at, **off}
    insert_unless_there(session, ChannelSetting, **values)
    of_channel = select(ChannelSetting).where(ChannelSetting.channel == channel)
    row = session.scalars(of_channel.with_for_update(of=ChannelSetting)).one()
    row.changed_by, row.changed_at = by, at
    return row
