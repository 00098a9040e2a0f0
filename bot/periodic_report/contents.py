"""What a report tells, as plain values: whoever shows it adds words, and no figure."""

from dataclasses import dataclass
from datetime import datetime

from bot.capacity.outlook import Outlook
from bot.figures.answered import Answered
from bot.figures.flow import Flow
from bot.figures.groups import Group
from bot.figures.knowledge import Gaps
from bot.figures.period import Period
from bot.figures.standing import Ages
from bot.periodic_report.numbers import Numbers
from bot.periodic_report.span import Span


@dataclass(frozen=True, slots=True)
class Part:
    """A week or a month in the course of it.

    Attributes:
        open: tickets at its end.
    """

    period: Period
    flow: Flow
    open: int
    bot: Answered


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A department or a kind of request.

    Attributes:
        new_before: tickets that came in within the time before; None = that is not told.
    """

    group: Group
    new_before: int | None


@dataclass(frozen=True, slots=True)
class ForecastErrors:
    """By how many tickets a month was off; None = it could not be tried."""

    foretold: float | None
    as_before: float | None


@dataclass(frozen=True, slots=True)
class Report:
    """All of it.

    Attributes:
        as_of: when the figures were looked up.
        is_over: whether the time is; else it goes up to the day on which they were.
        before: the same of the time before; None = the desk had not begun when that did.
        a_year_before: of the same time of the year before, likewise.
        ages: of what was open at the end.
        outlook: as of the day after the end.
    """

    span: Span
    as_of: datetime
    is_over: bool
    numbers: Numbers
    before: Numbers | None
    a_year_before: Numbers | None
    parts: tuple[Part, ...]
    ages: Ages
    departments: tuple[GroupLine, ...]
    kinds: tuple[GroupLine, ...]
    outlook: Outlook
    errors: ForecastErrors
    gaps: Gaps

    @property
    def is_empty(self) -> bool:
        """Whether nothing came in, nothing ended and nobody asked."""
        return self.numbers.flow == Flow() and not self.numbers.bot.asked

    @property
    def open_before_parts(self) -> int:
        """Tickets that were open when the first part began."""
        first = self.parts[0]
        return first.open - first.flow.net
