"""Trouble with the desk itself: told once through each way that the office chose."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint, delete, select, text, update
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from storage.base import Base, BigId, Numbered
from storage.columns import UtcDateTime, coded
from storage.insert import insert_unless_there

OPEN = text("ended_at IS NULL")


class AlarmKind(StrEnum):
    """What there may be trouble with."""

    STOPPED = "stopped"  # no process of the desk gives a sign of life
    REPLICA_GONE = "replica_gone"  # one of several gives none any more
    BEAT_MISSING = "beat_missing"  # a process is there, but its recurring work is not done
    NOT_LISTENING = "not_listening"  # nothing comes in from Slack
    INBOX_OLD = "inbox_old"  # what came in is not dealt with
    OUTBOX_STILL = "outbox_still"  # nobody carries what is to be sent
    OUTBOX_IN_VAIN = "outbox_in_vain"  # it is carried and does not arrive
    REFUSAL_UNTOLD = "refusal_untold"  # Slack refuses, and the office could not be told there
    JOB_FAILING = "job_failing"  # the same work fails again and again
    DISK_LOW = "disk_low"  # soon nothing can be written down
    DATABASE = "database"  # nothing can be read or written down: never a row


class Alarm(Numbered, Base):
    """One trouble from its beginning to its end; of the same trouble one is open at a time."""

    __tablename__ = "alarms"
    __table_args__ = (
        Index(
            "uq_alarms_open", "kind", "about", unique=True, sqlite_where=OPEN, postgresql_where=OPEN
        ),
    )

    kind: Mapped[AlarmKind] = mapped_column(coded(AlarmKind))
    about: Mapped[str] = mapped_column(String(40))  # the name of some work; empty for all else
    since: Mapped[datetime] = mapped_column(UtcDateTime)  # as far back as can be seen
    opened_at: Mapped[datetime] = mapped_column(UtcDateTime)
    seen_at: Mapped[datetime] = mapped_column(UtcDateTime)  # when it was still so
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class AlarmWord(Numbered, Base):
    """What is to be told of one trouble through one way: that it is there, or that it is over."""

    __tablename__ = "alarm_words"
    __table_args__ = (UniqueConstraint("alarm_id", "way", "is_over"),)

    alarm_id: Mapped[int] = mapped_column(BigId, ForeignKey("alarms.id"))
    way: Mapped[str] = mapped_column(String(16))
    is_over: Mapped[bool]
    due_at: Mapped[datetime] = mapped_column(UtcDateTime)  # or the end of somebody's lease
    tries: Mapped[int] = mapped_column(default=0)
    told_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    alarm: Mapped[Alarm] = relationship(lazy="joined", innerjoin=True)


def open_alarm(
    session: Session,
    kind: AlarmKind,
    about: str,
    since: datetime,
    now: datetime,
    ways: Iterable[str],
    told_at: datetime,
) -> bool:
    """Open the row of a trouble, or note that it is still so; True when it is new.

    Args:
        session: of the transaction.
        kind: what there is trouble with.
        about: the name of some work.
        since: from when on.
        now: when it was seen.
        ways: through which it is to be told.
        told_at: when that may be done first.
    """
    values = {"kind": kind, "about": about}
    new_id = insert_unless_there(session, Alarm, **values, since=since, opened_at=now, seen_at=now)
    if new_id is None:
        still = update(Alarm).filter_by(**values).where(Alarm.ended_at.is_(None))
        session.execute(still.values(seen_at=now))
        return False
    for way in ways:
        session.add(AlarmWord(alarm_id=new_id, way=way, is_over=False, due_at=told_at))
    return True


def alarms_open(session: Session) -> Sequence[Alarm]:
    """What is not over yet, oldest first."""
    return session.scalars(select(Alarm).where(Alarm.ended_at.is_(None)).order_by(Alarm.id)).all()


def was_told(session: Session, alarm: Alarm) -> bool:
    """Whether anybody could be told, or may be told at this very moment."""
    begun = select(AlarmWord.id).where(AlarmWord.alarm_id == alarm.id, AlarmWord.tries > 0)
    return session.scalars(begun.limit(1)).first() is not None


def end_alarm(session: Session, alarm: Alarm, now: datetime) -> bool:
    """Close the row of a trouble; False when somebody else has done so.

    Who was told of it is to be told of its end; who was not, hears nothing any more.
    """
    end = (
        update(Alarm)
        .where(Alarm.id == alarm.id, Alarm.ended_at.is_(None))
        .values(ended_at=now)
        .returning(Alarm.id)
    )
    if session.execute(end).first() is None:
        return False
    of_this = AlarmWord.alarm_id == alarm.id
    told = select(AlarmWord.way).where(of_this, AlarmWord.told_at.is_not(None))
    for way in session.scalars(told).all():
        session.add(AlarmWord(alarm_id=alarm.id, way=way, is_over=True, due_at=now))
    session.flush()
    session.execute(
        delete(AlarmWord).where(of_this, ~AlarmWord.is_over, AlarmWord.told_at.is_(None))
    )
    return True


def claim_word(
    session: Session, ways: Collection[str], now: datetime, lease_until: datetime
) -> AlarmWord | None:
    """Take the oldest word that is due, and keep other processes off until ``lease_until``."""
    due = (
        select(AlarmWord.id)
        .where(AlarmWord.told_at.is_(None), AlarmWord.due_at <= now, AlarmWord.way.in_(ways))
        .order_by(AlarmWord.id)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    word_id = session.scalar(due)
    if word_id is None:
        return None
    word = session.get_one(AlarmWord, word_id)
    word.due_at, word.tries = lease_until, word.tries + 1
    return word


def note_told(session: Session, word: AlarmWord, now: datetime) -> None:
    """Note that a word has arrived."""
    of_this = update(AlarmWord).where(AlarmWord.id == word.id)
    session.execute(of_this.values(told_at=now))


def put_off(session: Session, word: AlarmWord, due_at: datetime) -> None:
    """Note that a word has not arrived, and when to try again."""
    of_this = update(AlarmWord).where(AlarmWord.id == word.id, AlarmWord.told_at.is_(None))
    session.execute(of_this.values(due_at=due_at))
