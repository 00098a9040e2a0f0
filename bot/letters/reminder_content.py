"""What a reminder of a ticket says."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.call import Place
from storage.reminder import ReminderKind
from storage.ticket import TicketStatus


@dataclass(frozen=True, slots=True)
class TicketReminderContent:
    """A ticket that should not be forgotten, to the help desk or to the office.

    Attributes:
        kind: what it says.
        anchor: since when nobody has it, or until when it is due.
        card: where it stands; None where the reader has it before their eyes.
        to_mention: the Slack ids of who should do something.
    """

    reminder_id: int
    kind: ReminderKind
    ticket_id: int
    number: int
    title: str
    status: TicketStatus
    requester: str
    assignee: str | None
    anchor: datetime
    card: Place | None = None
    to_mention: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NudgeContent:
    """The help desk waits for the requester, who may have forgotten.

    Attributes:
        asked_at: since when.
        ends_on: the day in office time on which the ticket ends if they do not answer.
    """

    ticket_id: int
    number: int
    title: str
    asked_at: datetime
    ends_on: date
