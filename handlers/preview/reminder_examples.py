"""Reminders of a ticket, for looking at."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time

from bot.calendar.recurrence import Every, Rule
from bot.call import Place
from bot.letters.reminder_content import (
    NamedTicket,
    NudgeContent,
    OwnReminderContent,
    PromiseMovedContent,
    ReminderSetContent,
    TicketReminderContent,
)
from handlers.views.reminder import SAID
from storage.reminder import ReminderKind
from storage.ticket import TicketStatus

ReminderContent = (
    TicketReminderContent
    | NudgeContent
    | PromiseMovedContent
    | OwnReminderContent
    | ReminderSetContent
)

DUE = datetime(2026, 11, 25, 1, 0, tzinfo=UTC)
CARD = Place("C0HELPDESK", "1795300012.000100")
OF_NOBODY = (ReminderKind.UNASSIGNED, ReminderKind.UNASSIGNED_STILL)
TO_OFFICE = (
    ReminderKind.UNASSIGNED_STILL,
    ReminderKind.ANSWER_LATEST,
    ReminderKind.SOLUTION_LATEST,
)


def reminder_examples(title: str, requester: str, assignee: str) -> Iterator[ReminderContent]:
    """Each of them once."""
    for kind in SAID:
        free = kind in OF_NOBODY
        yield TicketReminderContent(
            reminder_id=1,
            kind=kind,
            ticket_id=1,
            number=12,
            title=title,
            status=TicketStatus.NEW if free else TicketStatus.ASSIGNED,
            requester=requester,
            assignee=None if free else assignee,
            anchor=DUE,
            card=CARD if kind in TO_OFFICE else None,
            to_mention=() if kind in TO_OFFICE else ("U0KOBAYASHI",),
        )
    yield NudgeContent(1, 12, title, DUE, date(2026, 12, 8))
    for is_later in (True, False):
        yield PromiseMovedContent(12, DUE, is_later)
    ticket, monthly = NamedTicket(12, title, CARD), Rule(Every.BUSINESS_DAY_OF_MONTH, 3, time(10))
    yield OwnReminderContent(1, title, monthly)
    yield OwnReminderContent(1, title, None, ticket)
    yield OwnReminderContent(1, "", None, ticket)
    yield OwnReminderContent(1, "", None)
    yield ReminderSetContent(DUE, is_moved=True, rule=None, text=title, number=None)
    yield ReminderSetContent(DUE, is_moved=False, rule=monthly, text="", number=12)
