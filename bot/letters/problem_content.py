"""What letters say of problems, as plain facts."""

from dataclasses import dataclass
from datetime import datetime

from storage.problem import ProblemKind


@dataclass(frozen=True, slots=True)
class LastAnnounced:
    """What was told last of a problem."""

    text: str
    author: str
    at: datetime


@dataclass(frozen=True, slots=True)
class NewestTicket:
    """The ticket that came last."""

    number: int
    title: str


@dataclass(frozen=True, slots=True)
class ProblemCardContent:
    """A problem as the help desk sees it.

    Attributes:
        tickets: how many come of it.
        open_tickets: of these, or of what stands for them.
        departments: from which they come, and how many each; the name "" = not registered.
        more_departments: that are not named.
    """

    problem_id: int
    title: str
    kind: ProblemKind
    workaround: str
    begun_by: str
    begun_at: datetime
    resolved_by: str | None
    resolved_at: datetime | None
    tickets: int
    open_tickets: int
    departments: tuple[tuple[str, int], ...] = ()
    more_departments: int = 0
    newest: NewestTicket | None = None
    last: LastAnnounced | None = None


@dataclass(frozen=True, slots=True)
class ProblemNewsContent:
    """A problem began, or is over."""

    title: str
    kind: ProblemKind
    by: str
    tickets: int
    over: bool
    text: str  # what is known to help, or what was told last; "" = nothing


@dataclass(frozen=True, slots=True)
class AnnouncementContent:
    """What was told to how many, below the card of the problem."""

    author: str
    text: str
    tickets: int
    resolves: bool
    city_wide: bool


@dataclass(frozen=True, slots=True)
class CityNoticeContent:
    """What the office tells the whole city."""

    title: str
    kind: ProblemKind
    text: str
    over: bool


@dataclass(frozen=True, slots=True)
class TicketsProblem:
    """The problem of which a ticket comes, as its card shows it."""

    title: str
    kind: ProblemKind
    is_open: bool
    last: LastAnnounced | None
