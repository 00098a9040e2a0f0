"""Reminders of a ticket, each where its readers are."""

from datetime import date

from sqlalchemy.orm import Session

from bot.call import Place
from bot.duty.on_duty import on_duty_for
from bot.duty.watching import watching
from bot.letters.addressing import place_of_thread, thread_of
from bot.letters.card import post_card_anew
from bot.letters.delivery import Delivery, Post
from bot.letters.kind import LetterKind
from bot.letters.reader import locale_of
from bot.letters.reminder_content import NudgeContent, TicketReminderContent
from bot.letters.to_side import write_to_side
from bot.letters.write import Subject, write_letter
from bot.unit import Unit
from storage.letter import Letter
from storage.person import Person, find_person
from storage.reminder import Reminder, ReminderKind
from storage.thread import Side
from storage.ticket import RUNNING, Ticket, TicketStatus

MENTIONED = 30  # at most: of everybody, nobody feels meant
_TO_COLLEAGUES = (ReminderKind.ANSWER_LATER, ReminderKind.SOLUTION_LATER)
_TO_WATCHERS = (ReminderKind.ANSWER_LATE, ReminderKind.SOLUTION_LATE)


def write_reminder(
    unit: Unit, reminder: Reminder, ticket: Ticket, day: date, helpdesk_channel: str
) -> None:
    """Remind who is to do something on a day in office time, below the card."""
    write_to_side(
        unit,
        LetterKind.REMINDER,
        ticket.id,
        Side.HELPDESK,
        helpdesk_channel,
        reminder=reminder.id,
        day=day.isoformat(),
    )


def write_office_reminder(unit: Unit, reminder: Reminder, channel: str) -> None:
    """Tell the office, in its channel, or one of its people by their Slack id."""
    subject: Subject = {"reminder": reminder.id}
    lane = f"reminder:{reminder.id}:{channel}"
    write_letter(unit, LetterKind.OFFICE_REMINDER, channel, lane, subject)


def write_nudge(unit: Unit, reminder: Reminder, ticket: Ticket, ends_on: date) -> None:
    """Ask the requester once more, in their thread; on which day the ticket ends otherwise."""
    write_to_side(
        unit,
        LetterKind.NUDGE,
        ticket.id,
        Side.REQUESTER,
        "",
        ticket=ticket.id,
        reminder=reminder.id,
        day=ends_on.isoformat(),
    )


def compose(session: Session, letter: Letter) -> Delivery | None:
    """To who has it, or who could; nothing when somebody was quicker."""
    reminder, ticket = _of(session, letter)
    if not _is_still_so(reminder, ticket):
        return None
    day = date.fromisoformat(letter.subject["day"])
    called = tuple(one.slack_id for one in _called(session, reminder, ticket, day)[:MENTIONED])
    place = place_of_thread(thread_of(session, ticket.id, Side.HELPDESK))
    return Post(place, _content(reminder, ticket, None, called))


def compose_for_office(session: Session, letter: Letter) -> Delivery | None:
    """The same, with the way to the card."""
    reminder, ticket = _of(session, letter)
    if not _is_still_so(reminder, ticket):
        return None
    card = place_of_thread(thread_of(session, ticket.id, Side.HELPDESK))
    reader = find_person(session, letter.channel)
    locale = locale_of(reader) if reader else None
    return Post(Place(letter.channel), _content(reminder, ticket, card), locale)


def compose_nudge(session: Session, letter: Letter) -> Delivery | None:
    """Nothing when they answered meanwhile."""
    reminder, ticket = _of(session, letter)
    if ticket.status is not TicketStatus.WAITING or ticket.status_since != reminder.anchor:
        return None
    place = place_of_thread(thread_of(session, ticket.id, Side.REQUESTER))
    ends_on = date.fromisoformat(letter.subject["day"])
    content = NudgeContent(ticket.id, ticket.number, ticket.title, reminder.anchor, ends_on)
    return Post(place, content, locale_of(ticket.requester))


def gone(unit: Unit, letter: Letter) -> bool:
    """The card was deleted: it is posted anew, and this below it."""
    reminder = unit.session.get_one(Reminder, letter.subject["reminder"])
    return reminder.ticket_id is not None and post_card_anew(
        unit, reminder.ticket_id, letter.channel
    )


def _of(session: Session, letter: Letter) -> tuple[Reminder, Ticket]:
    reminder = session.get_one(Reminder, letter.subject["reminder"])
    return reminder, session.get_one(Ticket, reminder.ticket_id)


def _is_still_so(reminder: Reminder, ticket: Ticket) -> bool:
    if reminder.kind in (ReminderKind.UNASSIGNED, ReminderKind.UNASSIGNED_STILL):
        return ticket.status is TicketStatus.NEW
    return ticket.status in RUNNING


def _called(session: Session, reminder: Reminder, ticket: Ticket, day: date) -> list[Person]:
    """Whose turn it is: who has it, or who could take it, and from the second time on all of them.

    Who watches it hears once that it is late.
    """
    called = [] if ticket.assignee is None else [ticket.assignee]
    if not called or reminder.kind in _TO_COLLEAGUES:
        called += on_duty_for(session, day, ticket)
    if reminder.kind in _TO_WATCHERS:
        called += watching(session, ticket)
    return list(dict.fromkeys(called))


def _content(
    reminder: Reminder, ticket: Ticket, card: Place | None, to_mention: tuple[str, ...] = ()
) -> TicketReminderContent:
    return TicketReminderContent(
        reminder_id=reminder.id,
        kind=reminder.kind,
        ticket_id=ticket.id,
        number=ticket.number,
        title=ticket.title,
        status=ticket.status,
        requester=ticket.requester.name,
        assignee=ticket.assignee.name if ticket.assignee else None,
        anchor=reminder.anchor,
        card=card,
        to_mention=to_mention,
    )
