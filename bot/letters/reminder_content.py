"""What a reminder of a ticket says."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.calendar.recurrence import Rule
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


@dataclass(frozen=True, slots=True)
class PromiseMovedContent:
    """The requester hears at another time than they were told.

    Attributes:
        number: of the ticket.
        due_at: until when now.
        is_later: whether they wait longer.
    """

    number: int
    due_at: datetime
    is_later: bool


@dataclass(frozen=True, slots=True)
class NamedTicket:
    """A ticket that somebody wants to be reminded of, and may see.

    Attributes:
        place: where they talk about it; None = nowhere that they can read.
    """

    number: int
    title: str
    place: Place | None


@dataclass(frozen=True, slots=True)
class OwnReminderContent:
    """What somebody asked to be reminded of.

    Attributes:
        text: in their words; "" where the ticket says it all.
        rule: how it comes again; None = it does not.
    """

    reminder_id: int
    text: str
    rule: Rule | None
    ticket: NamedTicket | None = None


@dataclass(frozen=True, slots=True)
class ReminderSetContent:
    """That somebody will be reminded, and when.

    Attributes:
        at: when it rings.
        is_moved: whether they said a time out of office hours.
        text: what of; "" = of what is in the ticket.
        number: of the ticket; None = of none.
    """

    at: datetime
    is_moved: bool
    rule: Rule | None
    text: str
    number: int | None
