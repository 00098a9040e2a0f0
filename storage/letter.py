"""The outbox: what is meant for whom, not yet rendered."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Numbered
from storage.columns import JsonText, UtcDateTime, coded


class LetterStatus(StrEnum):
    """Where a letter stands."""

    WAITING = "waiting"  # nobody has it; goes out when due
    CLAIMED = "claimed"  # a postman has it and has not begun to post: safe to take over
    POSTING = "posting"  # a postman may have posted it: look before posting again
    SENT = "sent"  # Slack has it
    DROPPED = "dropped"  # no longer meant when its turn came
    SET_ASIDE = "set_aside"  # refused for good; a person has to mend the cause


HELD = (LetterStatus.CLAIMED, LetterStatus.POSTING)
UNSETTLED = (LetterStatus.WAITING, *HELD)


class Letter(Numbered, Base):
    """An intended Slack message. Rendered only when it is sent."""

    __tablename__ = "letters"
    __table_args__ = (
        Index("ix_letters_status_due_at", "status", "due_at"),
        Index("ix_letters_lane_status", "lane", "status"),
        Index("ix_letters_collapse_key_status", "collapse_key", "status"),
    )

    token: Mapped[str] = mapped_column(String(36), unique=True)  # goes into the message metadata
    kind: Mapped[str] = mapped_column(String(40))
    subject: Mapped[dict[str, Any]] = mapped_column(JsonText)  # ids of what it speaks of
    channel: Mapped[str] = mapped_column(String(32))  # for pacing
    lane: Mapped[str] = mapped_column(String(80))  # letters of one lane go out one after another
    # One waiting letter with this key is enough: it is rendered when it goes out.
    collapse_key: Mapped[str | None] = mapped_column(String(80))
    status: Mapped[LetterStatus] = mapped_column(coded(LetterStatus), default=LetterStatus.WAITING)
    # When it may be taken: the due time while waiting, the end of the lease while held.
    due_at: Mapped[datetime] = mapped_column(UtcDateTime)
    holder: Mapped[str | None] = mapped_column(String(36))
    attempts: Mapped[int] = mapped_column(default=0)
    uncertain: Mapped[bool] = mapped_column(default=False)  # an earlier try may have got through
    written_at: Mapped[datetime] = mapped_column(UtcDateTime)
    settled_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    posted_ts: Mapped[str | None] = mapped_column(String(32))  # of the message it became
    problem: Mapped[str | None] = mapped_column(Text)
