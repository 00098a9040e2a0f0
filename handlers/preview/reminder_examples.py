"""Reminders of a ticket, for looking at."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

from bot.call import Place
from bot.letters.reminder_content import NudgeContent, TicketReminderContent
from handlers.views.reminder import SAID
from storage.reminder import ReminderKind
from storage.ticket import TicketStatus

DUE = datetime(2026, 11, 25, 1, 0, tzinfo=UTC)
CARD = Place("C0HELPDESK", "1795300012.000100")
OF_NOBODY = (ReminderKind.UNASSIGNED, ReminderKind.UNASSIGNED_STILL)
TO_OFFICE = (
    ReminderKind.UNASSIGNED_STILL,
    ReminderKind.ANSWER_LATEST,
    ReminderKind.SOLUTION_LATEST,
)


def reminder_examples(
    title: str, requester: str, assignee: str
) -> Iterator[TicketReminderContent | NudgeContent]:
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
