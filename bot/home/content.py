"""What somebody sees in their Home tab."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.call import Place
from bot.lists.content import WorkContent, WorkPage
from storage.ticket import TicketStatus

PAGE = 10  # tickets of one list at a time


class HomeList(StrEnum):
    """The lists of tickets in Home."""

    WAITING = "waiting"  # open, and the help desk spoke last
    OPEN = "open"  # the other open ones
    PAST = "past"  # solved or withdrawn


@dataclass(frozen=True, slots=True)
class TicketLine:
    """One ticket in a list.

    Attributes:
        thread: where the reader follows it; None as long as it does not stand.
        entered_for: the requester's name, where the reader only entered it.
        merged_into: the number of the ticket that stands for it.
    """

    ticket_id: int
    number: int
    title: str
    status: TicketStatus
    assignee: str | None
    opened_at: datetime
    thread: Place | None
    entered_for: str | None = None
    merged_into: int | None = None

    @property
    def can_solve(self) -> bool:
        """Whether the reader may call it solved; who only entered it cannot know."""
        return self.status.is_open and self.entered_for is None


@dataclass(frozen=True, slots=True)
class ListPage:
    """One page of a list.

    Attributes:
        count: tickets on all pages.
        page: 0 = the newest tickets.
    """

    lines: tuple[TicketLine, ...]
    count: int
    page: int

    @property
    def has_newer(self) -> bool:
        """Whether there is a page before this one."""
        return self.page > 0

    @property
    def has_older(self) -> bool:
        """Whether there is a page after this one."""
        return (self.page + 1) * PAGE < self.count


@dataclass(frozen=True, slots=True)
class HomeContent:
    """A person's Home tab.

    Attributes:
        answers: whether the person speaks for the help desk, and may enter requests by phone.
        manages: whether it is one of the office, who say what everybody reads.
        work: the lists of the help desk, for who answers.
        department: what else is open in their department, where they may see it.
    """

    answers: bool
    waiting: ListPage
    open: ListPage
    past: ListPage
    manages: bool = False
    work: WorkContent | None = None
    department: WorkPage | None = None

    def list(self, name: HomeList) -> ListPage:
        """One of the lists."""
        return {
            HomeList.WAITING: self.waiting,
            HomeList.OPEN: self.open,
            HomeList.PAST: self.past,
        }[name]
