"""What somebody is to be reminded of, and whether they were."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Numbered
from storage.columns import JsonText, UtcDateTime, coded
from storage.partial_index import partial_index

KEY_MAX = 120


class ReminderKind(StrEnum):
    """What a reminder says, and to whom."""

    UNASSIGNED = "unassigned"  # to who is on duty: nobody has taken it
    UNASSIGNED_STILL = "unassigned_still"  # to the office, likewise
    ANSWER_SOON = "answer_soon"  # to who has it: the requester expects to hear
    ANSWER_LATE = "answer_late"  # to who has it: they did not
    ANSWER_LATER = "answer_later"  # to their colleagues on duty
    ANSWER_LATEST = "answer_latest"  # to the office
    SOLUTION_SOON = "solution_soon"  # the same three steps, of what should be solved
    SOLUTION_LATE = "solution_late"
    SOLUTION_LATER = "solution_later"
    SOLUTION_LATEST = "solution_latest"
    NUDGE = "nudge"  # to the requester: the help desk waits for them
    PROMISE_MOVED = "promise_moved"  # to the requester: they hear later, or much sooner
    EXPIRY = "expiry"  # they did not answer: the ticket ends
    OWN = "own"  # what somebody asked to be reminded of
    SNOOZED = "snoozed"  # one of the above, which somebody put off


class ReminderOutcome(StrEnum):
    """What became of it."""

    RUNG = "rung"  # its letter is written
    LAPSED = "lapsed"  # its time passed while the desk was down, and something stronger came
    DROPPED = "dropped"  # what it was about is no longer so


class Reminder(Numbered, Base):
    """One reminder: it rings once.

    The key names what it is about, so that whoever works it out again finds it there.
    """

    __tablename__ = "reminders"
    __table_args__ = (
        partial_index("ix_reminders_unsettled", "held_until", "settled_at IS NULL", "due_at", "id"),
    )

    key: Mapped[str] = mapped_column(String(KEY_MAX), unique=True)
    kind: Mapped[ReminderKind] = mapped_column(coded(ReminderKind))
    # What it counts from: when the ticket came to where it stands, or until when it is due.
    anchor: Mapped[datetime] = mapped_column(UtcDateTime)
    due_at: Mapped[datetime] = mapped_column(UtcDateTime)
    until: Mapped[datetime | None] = mapped_column(UtcDateTime)  # it means nothing from then on
    at_once: Mapped[bool] = mapped_column(default=False)  # it rings at night and on holidays too
    ticket_id: Mapped[int | None] = mapped_column(ForeignKey("tickets.id"), index=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)  # whose own
    subject: Mapped[dict[str, Any]] = mapped_column(JsonText, default=dict)
    written_at: Mapped[datetime] = mapped_column(UtcDateTime)
    # Who is about to ring it, and how long they may take.
    holder: Mapped[str | None] = mapped_column(String(36))
    held_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    outcome: Mapped[ReminderOutcome | None] = mapped_column(coded(ReminderOutcome))
    settled_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
