"""Everything that is due is told, once, in the office's time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select

from bot.actor import THE_DESK
from bot.call import Call, Place
from bot.desk import Desk
from bot.letters.promise_moved import write_promise_moved
from bot.letters.reminder import write_nudge, write_office_reminder, write_reminder
from bot.office_channels import office_channels
from bot.reminders.ring_own import tell_own, whose_own
from bot.reminders.ring_snoozed import put_off
from bot.tickets.act import act
from bot.tickets.dues import promise_answer
from bot.tickets.find import find_ticket
from bot.tickets.reminder_plan import expiry_after
from bot.tickets.reminders import keep_reminders
from bot.unit import Unit
from storage.reminder import Reminder, ReminderKind, ReminderOutcome
from storage.reminder_claims import claim_due, locked_if_held, settle
from storage.ticket import Ticket
from storage.ticket_event import TicketVerb

CLAIMED_AT_ONCE = 1_000
LEASE = timedelta(minutes=2)  # a thousand take ten seconds; what takes longer, others take over
TO_OFFICE = (
    ReminderKind.UNASSIGNED_STILL,
    ReminderKind.ANSWER_LATEST,
    ReminderKind.SOLUTION_LATEST,
)


@dataclass(frozen=True, slots=True)
class Rung:
    """What became of a reminder whose time had come."""

    key: str
    kind: ReminderKind
    due_at: datetime
    outcome: ReminderOutcome


def ring_due(desk: Desk, holder: str, now: datetime) -> Iterator[Rung]:
    """Ring what is due, one after another; while the office is closed, only what cannot wait.

    Args:
        desk: the parts.
        holder: who does it; unlike every other process.
        now: what is due by then.
    """
    closed = not desk.calendar.is_at_work(now)
    while claimed := _claim(desk, holder, now, only_at_once=closed):
        for reminder_id in claimed:
            rung = _ring(desk, holder, now, reminder_id)
            if rung is not None:
                yield rung


def _claim(desk: Desk, holder: str, now: datetime, *, only_at_once: bool) -> list[int]:
    with desk.database.write() as session:
        found = claim_due(
            session,
            holder,
            now=now,
            held_until=now + LEASE,
            most=CLAIMED_AT_ONCE,
            only_at_once=only_at_once,
        )
        return list(found)


def _ring(desk: Desk, holder: str, now: datetime, reminder_id: int) -> Rung | None:
    """Write the letter and note that it is written, as one; None when it is not theirs any more."""
    with desk.unit(Call(THE_DESK, now, Place(desk.helpdesk_channel))) as unit:
        ticket = _ticket_of(unit, reminder_id)  # locked first, as by everybody who changes it
        reminder = locked_if_held(unit.session, reminder_id, holder)
        if reminder is None:
            return None
        outcome = _outcome(desk, unit, reminder, ticket)
        settle(reminder, outcome, now)
        if outcome is ReminderOutcome.RUNG:
            _tell(desk, unit, reminder, ticket)
        return Rung(reminder.key, reminder.kind, reminder.due_at, outcome)


def _outcome(desk: Desk, unit: Unit, reminder: Reminder, ticket: Ticket | None) -> ReminderOutcome:
    """Whether it still means anything."""
    if reminder.until is not None and reminder.until <= unit.at:
        return ReminderOutcome.LAPSED
    if reminder.kind is ReminderKind.OWN and whose_own(unit.session, reminder) is None:
        return ReminderOutcome.DROPPED
    if reminder.kind is ReminderKind.SNOOZED and put_off(desk, unit, reminder, ticket) is None:
        return ReminderOutcome.DROPPED
    return ReminderOutcome.RUNG


def _ticket_of(unit: Unit, reminder_id: int) -> Ticket | None:
    of = select(Reminder.ticket_id).where(Reminder.id == reminder_id)
    ticket_id = unit.session.scalar(of)
    return None if ticket_id is None else find_ticket(unit, ticket_id)


def _tell(desk: Desk, unit: Unit, reminder: Reminder, ticket: Ticket | None) -> None:
    if reminder.kind is ReminderKind.OWN:
        tell_own(desk, unit, reminder, ticket)
    elif ticket is not None:
        said = reminder
        if reminder.kind is ReminderKind.SNOOZED:
            said = put_off(desk, unit, reminder, ticket) or reminder
        _tell_of_ticket(desk, unit, said, ticket, reminder.subject.get("channel"))
        keep_reminders(unit.session, ticket, desk.calendar, unit.at)


def _tell_of_ticket(
    desk: Desk, unit: Unit, reminder: Reminder, ticket: Ticket, only_in: str | None
) -> None:
    """Tell whom it concerns; of the office, where it was put off, those alone who did."""
    today = desk.calendar.today(unit.at)
    if reminder.kind is ReminderKind.EXPIRY:
        act(desk, unit, ticket, TicketVerb.EXPIRE)
    elif reminder.kind is ReminderKind.NUDGE:
        ends_on = desk.calendar.today(expiry_after(unit.at, desk.calendar))
        write_nudge(unit, reminder, ticket, ends_on)
    elif reminder.kind is ReminderKind.PROMISE_MOVED:
        _tell_of_promise(unit, ticket)
    elif reminder.kind in TO_OFFICE:
        for channel in [only_in] if only_in else office_channels(desk, unit.session):
            write_office_reminder(unit, reminder, channel)
    else:
        write_reminder(unit, reminder, ticket, today, desk.helpdesk_channel)


def _tell_of_promise(unit: Unit, ticket: Ticket) -> None:
    told, due = ticket.answer_promised_for, ticket.answer_due_at
    if told is not None and due is not None:
        promise_answer(ticket)
        write_promise_moved(unit, ticket, is_later=due > told)
