"""Not now: what rang comes again later."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.calendar.office_calendar import OfficeCalendar
from bot.call import Call
from bot.desk import Desk
from bot.letters.own_reminder import write_reminder_set
from bot.refusal import Reason, RefusedError
from bot.reminders.keep import Wish, keep_own, named_at, refuse_one_too_many, wish_of
from bot.reminders.meant import WhenError
from bot.reminders.when import When, read_when
from bot.tickets.act import refuse_unless_allowed
from bot.tickets.find import find_ticket
from bot.unit import Unit
from storage.reminder import Reminder, ReminderKind, ReminderOutcome
from storage.reminder_claims import settle
from storage.ticket_event import TicketVerb


class Snooze(StrEnum):
    """Until when."""

    HOUR = "hour"
    EVENING = "evening"
    TOMORROW = "tomorrow"
    THREE_DAYS = "three_days"
    MONDAY = "monday"


_MEANS = {
    Snooze.HOUR: "1時間後",
    Snooze.EVENING: "今日の夕方",
    Snooze.TOMORROW: "明日の朝",
    Snooze.THREE_DAYS: "3営業日後",
    Snooze.MONDAY: "来週の月曜",
}


def choices_at(now: datetime, calendar: OfficeCalendar) -> tuple[Snooze, ...]:
    """What can be chosen at an instant."""
    return tuple(one for one in Snooze if _when(one, now, calendar))


def snooze(desk: Desk, call: Call, reminder_id: int, choice: Snooze) -> None:
    """Let something that rang come again later.

    One's own is nobody else's; what is said of a ticket is put off by whoever may work on it, and
    comes again only if it is still so.
    """
    with desk.unit(call) as unit:
        when = _when(choice, unit.at, desk.calendar)
        if when is None:
            raise RefusedError(Reason.TOO_LATE_FOR_IT)
        rung = unit.session.get(Reminder, reminder_id)
        if rung is None:
            raise RefusedError(Reason.NOT_FOUND)
        if rung.kind is ReminderKind.OWN:
            later = _own(unit, rung, when)
        else:
            later = _of_ticket(desk, unit, rung, when)
        write_reminder_set(unit, later)


def _when(choice: Snooze, now: datetime, calendar: OfficeCalendar) -> When | None:
    try:
        return read_when(_MEANS[choice], now, calendar)
    except WhenError:
        return None


def _own(unit: Unit, rung: Reminder, when: When) -> Reminder:
    whose = unit.person()
    if rung.person_id != whose.id:
        raise RefusedError(Reason.NOT_FOUND)
    refuse_one_too_many(unit.session, whose)
    before = wish_of(rung)
    once = Wish(before.series, before.text, ticket_id=before.ticket_id)
    return keep_own(unit.session, whose, once, when.asked_at, when.at, unit.at)


def _of_ticket(desk: Desk, unit: Unit, rung: Reminder, when: When) -> Reminder:
    """In place of what it was put off to before."""
    if rung.ticket_id is None:
        raise RefusedError(Reason.NOT_FOUND)
    ticket = find_ticket(unit, rung.ticket_id)
    refuse_unless_allowed(desk, unit, ticket, TicketVerb.TAKE)
    place = unit.call.place
    channel = unit.actor.slack_id if place.is_direct else place.channel
    earlier = _earlier(unit.session, rung, channel)
    key = named_at(f"snoozed:{rung.id}:{channel}", when.asked_at)
    later = earlier.pop(key, None)
    for one in earlier.values():
        if one.settled_at is None:
            settle(one, ReminderOutcome.DROPPED, unit.at)
    if later is None:
        later = _row(unit, rung, channel, key, when)
    elif later.outcome is ReminderOutcome.DROPPED:
        later.outcome = later.settled_at = None
    return later


def _earlier(session: Session, rung: Reminder, channel: str) -> dict[str, Reminder]:
    """To when it was put off before, where it was said."""
    of_ticket = select(Reminder).where(
        Reminder.ticket_id == rung.ticket_id, Reminder.kind == ReminderKind.SNOOZED
    )
    said = {"of": rung.key, "channel": channel}
    return {one.key: one for one in session.scalars(of_ticket) if one.subject == said}


def _row(unit: Unit, rung: Reminder, channel: str, key: str, when: When) -> Reminder:
    later = Reminder(
        key=key,
        kind=ReminderKind.SNOOZED,
        anchor=when.asked_at,
        due_at=when.at,
        until=rung.until,
        ticket_id=rung.ticket_id,
        person_id=unit.person().id,
        subject={"of": rung.key, "channel": channel},
        written_at=unit.at,
    )
    unit.session.add(later)
    unit.session.flush()
    return later
