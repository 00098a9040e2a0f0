"""The figures of one time that are held against those of another."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from bot.calendar.office_calendar import OfficeCalendar
from bot.figures.answered import Answered, answered_in
from bot.figures.durations import Durations, time_to_answer, time_to_solution
from bot.figures.duty import DutyUse, duty_use
from bot.figures.effort import Effort, effort_in
from bot.figures.flow import Flow, flow_of
from bot.figures.knowledge import Changes, changes_in
from bot.figures.period import Period
from bot.figures.promises import Promised, promised_in
from bot.figures.satisfied import Satisfied, satisfied_in
from bot.figures.standing import open_at


@dataclass(frozen=True, slots=True)
class Numbers:
    """All of them; each is defined in ``bot.figures``.

    Attributes:
        open: tickets at the end of the period.
        duty: of each company, as of the end of the period or of yesterday.
    """

    period: Period
    flow: Flow
    open: int
    bot: Answered
    promised: Promised
    to_answer: Durations
    to_solution: Durations
    satisfied: Satisfied
    effort: tuple[Effort, ...]
    duty: tuple[DutyUse, ...]
    articles: Changes

    @property
    def open_before(self) -> int:
        """Tickets that were open when it began."""
        return self.open - self.flow.net

    @property
    def minutes(self) -> int:
        """Of all companies, and of the office."""
        return sum(one.minutes for one in self.effort)

    @property
    def half_days(self) -> int:
        """Of duty that was worked."""
        return sum(one.worked for one in self.duty)


def numbers_of(
    session: Session, period: Period, calendar: OfficeCalendar, now: datetime, yesterday: date
) -> Numbers:
    """Look all of them up.

    Args:
        session: reads.
        period: of which they tell.
        calendar: knows the days.
        now: as of when it is told what became of what.
        yesterday: the last day whose duty is worked.
    """
    return Numbers(
        period=period,
        flow=flow_of(session, period, calendar),
        open=open_at(session, period.end(calendar)),
        bot=answered_in(session, period, calendar),
        promised=promised_in(session, period, calendar, now),
        to_answer=time_to_answer(session, period, calendar),
        to_solution=time_to_solution(session, period, calendar),
        satisfied=satisfied_in(session, period, calendar),
        effort=effort_in(session, period, calendar),
        duty=duty_use(session, period, calendar, min(yesterday, period.last)),
        articles=changes_in(session, period, calendar),
    )
