"""A ticket in the thread of its requester."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.letters.request_content import RequestContent
from storage.ticket import TicketStatus


@dataclass(frozen=True, slots=True)
class ReceiptContent:
    """A ticket as its requester sees it."""

    ticket_id: int
    number: int
    title: str
    status: TicketStatus
    assignee: str | None
    answer_due_at: datetime | None = None  # the first one, as long as there is none
    opened_at: datetime | None = None  # while it is of interest when the help desk works next
    entered_for: str | None = None  # the requester, where the reader only entered it
    in_full: bool = False  # it was too long for the form, and was passed on all the same
    request: RequestContent | None = None
    hold_until: date | None = None
    merged_into: int | None = None  # the number of the ticket of which all of this is true
    is_urgent: bool = False


@dataclass(frozen=True, slots=True)
class TicketRootContent:
    """The message that begins a thread for a ticket that was not asked in one."""

    number: int
    title: str
    details: str
    opener: str | None  # who entered it; None = the reader
    requester: str | None  # for whom; None = the reader
    caller: str | None  # who asked by phone and does not use Slack
    is_idea: bool = False
    moved: bool = False  # it was in a channel that outsiders have come to read
