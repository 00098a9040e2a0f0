"""What a list shows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from bot.call import Place
from bot.lists.chosen import Chosen
from storage.ticket import TicketStatus

PAGE = 15  # tickets at a time


@dataclass(frozen=True, slots=True)
class WorkLine:
    """One ticket in a list.

    Attributes:
        due: the earliest day that was wished for, or by which something is missing.
        is_overdue: one of these has passed, and nobody else is waited for.
        thread: where the reader follows it: the card, or their own thread; None where they have
            none, or as long as it does not stand.
        can_work: whether the reader does with it what the help desk does.
    """

    ticket_id: int
    number: int
    title: str
    status: TicketStatus
    requester: str
    department: str | None
    assignee: str | None
    opened_at: datetime
    due: date | None
    is_overdue: bool
    is_urgent: bool
    has_problem: bool
    thread: Place | None
    can_work: bool


@dataclass(frozen=True, slots=True)
class WorkPage:
    """A page of a list.

    Attributes:
        count: tickets on all pages.
        chosen: what was asked for; its page is the one that is shown.
    """

    lines: tuple[WorkLine, ...]
    count: int
    chosen: Chosen

    @property
    def has_newer(self) -> bool:
        """Whether there is a page before this one."""
        return self.chosen.page > 0

    @property
    def has_older(self) -> bool:
        """Whether there is a page after this one."""
        return (self.chosen.page + 1) * PAGE < self.count


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that a list can be narrowed down to."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Choices:
    """All of it, each in the order of the names."""

    departments: tuple[Choice, ...] = ()
    assignees: tuple[Choice, ...] = ()
    companies: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class WorkContent:
    """The lists of somebody who answers, or of a department.

    Attributes:
        open_by_status: how many they may see.
    """

    page: WorkPage
    choices: Choices
    open_by_status: Mapping[TicketStatus, int]
