"""Reminders of people's own, as rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.calendar.office_calendar import OfficeCalendar
from bot.calendar.recurrence import Rule, next_time
from bot.letters.own_reminder import rule_of, text_of
from bot.refusal import Reason, RefusedError
from storage.person import Person
from storage.reminder import Reminder, ReminderKind, ReminderOutcome

OPEN_MAX = 100  # of one person, still to come
TEXT_MAX = 500  # characters


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to be reminded of.

    Attributes:
        series: names it, and everything that comes of it.
        text: in their words; "" where the ticket says it all.
        rule: how it comes again; None = it does not.
    """

    series: str
    text: str
    rule: Rule | None = None
    ticket_id: int | None = None


def wish_of(reminder: Reminder) -> Wish:
    """What a row is about."""
    series = str(reminder.subject["series"])
    return Wish(series, text_of(reminder), rule_of(reminder), reminder.ticket_id)


def named_at(series: str, instant: datetime) -> str:
    """The key of a reminder of a series at an instant."""
    return f"{series}:{instant.astimezone(UTC):%Y%m%dT%H%M%S}"


def keep_own(
    session: Session, whose: Person, wish: Wish, asked_at: datetime, at: datetime, now: datetime
) -> Reminder:
    """Write one down, once; the one that is there, where the same comes at the same time.

    Args:
        session: of a transaction in which nobody else writes one of theirs.
        whose: nobody else sees it.
        wish: what of.
        asked_at: which time is meant.
        at: when it rings.
        now: when it is written.
    """
    key = named_at(f"own:{whose.id}:{wish.series}", asked_at)
    known = session.scalar(select(Reminder).where(Reminder.key == key))
    if known is not None:
        if known.outcome is ReminderOutcome.DROPPED:
            known.outcome = known.settled_at = None
        return known
    rule = {"rule": wish.rule.packed()} if wish.rule else {}
    reminder = Reminder(
        key=key,
        kind=ReminderKind.OWN,
        anchor=asked_at,
        due_at=at,
        ticket_id=wish.ticket_id,
        person_id=whose.id,
        subject={"series": wish.series, "text": wish.text, **rule},
        written_at=now,
    )
    session.add(reminder)
    session.flush()
    return reminder


def keep_next(
    session: Session, whose: Person, rung: Reminder, calendar: OfficeCalendar, now: datetime
) -> None:
    """What comes again is written down for its next time; what was missed is not made up for."""
    wish = wish_of(rung)
    if wish.rule is not None:
        asked_at = next_time(wish.rule, max(rung.anchor, now), calendar)
        at = calendar.business_time.next_from(asked_at) or asked_at
        keep_own(session, whose, wish, asked_at, at, now)


def still_to_come(session: Session, person_id: int) -> Sequence[Reminder]:
    """All of somebody's own, the next one first."""
    theirs = select(Reminder).where(
        Reminder.person_id == person_id,
        Reminder.kind == ReminderKind.OWN,
        Reminder.settled_at.is_(None),
    )
    return session.scalars(theirs.order_by(Reminder.due_at, Reminder.id)).all()


def refuse_one_too_many(session: Session, whose: Person) -> None:
    """Nobody keeps their to-do list here.

    Raises:
        RefusedError: they have too many already.
    """
    if len(still_to_come(session, whose.id)) >= OPEN_MAX:
        raise RefusedError(Reason.TOO_MANY_REMINDERS, number=OPEN_MAX)
