"""What somebody asked to be reminded of, to them alone."""

from sqlalchemy.orm import Session

from bot.calendar.recurrence import Rule, rule_in
from bot.call import Place
from bot.letters.addressing import desk_ticket, place_of_thread
from bot.letters.delivery import Delivery, Post
from bot.letters.kind import LetterKind
from bot.letters.reader import locale_of
from bot.letters.reminder_content import NamedTicket, OwnReminderContent, ReminderSetContent
from bot.letters.to_person import to_person
from bot.letters.write import write_letter, write_to_place
from bot.unit import Unit
from storage.letter import Letter
from storage.person import Person
from storage.reminder import Reminder
from storage.thread import Side, opener_thread, ticket_thread
from storage.ticket import Ticket


def text_of(reminder: Reminder) -> str:
    """In their words; "" where the ticket says it all."""
    return str(reminder.subject.get("text", ""))


def rule_of(reminder: Reminder) -> Rule | None:
    """How it comes again; None = it does not."""
    packed = reminder.subject.get("rule")
    return rule_in(packed) if packed else None


def write_own_reminder(
    unit: Unit, reminder: Reminder, whose: Person, ticket: Ticket | None
) -> None:
    """Remind them in their direct messages; of the ticket, if they may see it."""
    write_letter(
        unit,
        LetterKind.OWN_REMINDER,
        whose.slack_id,
        f"reminder:{reminder.id}",
        {"reminder": reminder.id, "ticket": ticket.id if ticket else None},
    )


def write_reminder_set(unit: Unit, reminder: Reminder) -> None:
    """Say when it comes, where they acted."""
    place = unit.call.place
    write_to_place(
        unit,
        LetterKind.REMINDER_SET,
        place,
        thread_ts=place.thread_ts,
        to=unit.actor.slack_id,
        locale=unit.actor.locale,
        reminder=reminder.id,
    )


def compose(session: Session, letter: Letter) -> Delivery:
    """Their words, and the way to the ticket."""
    reminder = session.get_one(Reminder, letter.subject["reminder"])
    whose = session.get_one(Person, reminder.person_id)
    ticket_id = letter.subject["ticket"]
    ticket = None if ticket_id is None else session.get_one(Ticket, ticket_id)
    named = _named(session, ticket, whose) if ticket else None
    content = OwnReminderContent(reminder.id, text_of(reminder), rule_of(reminder), named)
    return Post(Place(letter.channel), content, locale_of(whose))


def compose_set(session: Session, letter: Letter) -> Delivery:
    """When, for that person's eyes only."""
    reminder = session.get_one(Reminder, letter.subject["reminder"])
    ticket = session.get(Ticket, reminder.ticket_id) if reminder.ticket_id else None
    content = ReminderSetContent(
        at=reminder.due_at,
        is_moved=reminder.due_at != reminder.anchor,
        rule=rule_of(reminder),
        text=text_of(reminder),
        number=ticket.number if ticket else None,
    )
    return to_person(letter, content)


def _named(session: Session, ticket: Ticket, whose: Person) -> NamedTicket:
    thread = None
    if ticket.requester_id == whose.id:
        thread = ticket_thread(session, ticket.id, Side.REQUESTER)
    elif ticket.opened_by_id == whose.id:
        thread = opener_thread(session, ticket.id)
    elif whose.answers:
        thread = ticket_thread(session, desk_ticket(session, ticket.id), Side.HELPDESK)
    place = place_of_thread(thread) if thread else None
    return NamedTicket(ticket.number, ticket.title, place)
