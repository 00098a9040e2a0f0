"""Looking up everything that a report tells."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.calendar.office_calendar import OfficeCalendar
from bot.calendar.working_time import ONE_DAY
from bot.capacity.back_test import back_test
from bot.capacity.demand import demand_before
from bot.capacity.outlook import outlook
from bot.figures.answered import answered_in
from bot.figures.flow import flow_by_part
from bot.figures.groups import Group, by_department, by_request_type
from bot.figures.knowledge import gaps_told_in
from bot.figures.period import Period
from bot.figures.standing import ages_at, open_at
from bot.periodic_report.contents import ForecastErrors, GroupLine, Part, Report
from bot.periodic_report.numbers import Numbers, numbers_of
from bot.periodic_report.span import Span
from storage.question import Question
from storage.ticket import Ticket

STEPS = 7  # of which ``done`` hears


class NotBegunError(Exception):
    """The time lies ahead: there is nothing to tell."""


def gather(
    session: Session,
    span: Span,
    calendar: OfficeCalendar,
    now: datetime,
    done: Callable[[], object] = lambda: None,
) -> Report:
    """Look it up, as of now. The session sees one moment, or figures may contradict each other.

    Args:
        session: reads.
        span: of which it tells.
        calendar: knows the days.
        now: what becomes of it later is not known.
        done: called after each of ``STEPS`` steps.

    Raises:
        NotBegunError: the time has not begun.
    """
    look = _Look(session, calendar, now, done)
    today = calendar.today(now)
    if span.first > today:
        raise NotBegunError
    last = min(span.period.last, today)
    period, day = Period(span.first, last), min(last + ONE_DAY, today)
    numbers = look.numbers(period, day)
    before = look.numbers_if_begun(span.before(), day)
    a_year_before = look.numbers_if_begun(span.a_year_before(), day)
    parts = tuple(look.parts(span.parts(last)))
    departments, kinds = look.groups(period, None if before is None else before.period)
    ahead = outlook(session, day, calendar)
    done()
    tried = back_test(demand_before(session, day, calendar))
    ages, gaps = ages_at(session, period.end(calendar), calendar), gaps_told_in(session, period)
    done()
    return Report(
        span=span,
        as_of=now,
        is_over=today > span.period.last,
        numbers=numbers,
        before=before,
        a_year_before=a_year_before,
        parts=parts,
        ages=ages,
        departments=departments,
        kinds=kinds,
        outlook=ahead,
        errors=ForecastErrors(tried.error, tried.error_as_before),
        gaps=gaps,
    )


def began_on(session: Session, calendar: OfficeCalendar) -> date | None:
    """The day on which somebody asked for the first time; None = nobody has yet."""
    firsts = (func.min(Ticket.opened_at), func.min(Question.asked_at))
    found = [at for first in firsts if (at := session.scalar(select(first))) is not None]
    return calendar.today(min(found)) if found else None


@dataclass(frozen=True, slots=True)
class _Look:
    session: Session
    calendar: OfficeCalendar
    now: datetime
    done: Callable[[], object]

    def numbers(self, period: Period, day: date) -> Numbers:
        found = numbers_of(self.session, period, self.calendar, self.now, day - ONE_DAY)
        self.done()
        return found

    def numbers_if_begun(self, span: Span | None, day: date) -> Numbers | None:
        """None where the desk began later than with its first business day: less than the whole."""
        began = began_on(self.session, self.calendar)
        if span and began and began <= self.calendar.business_day_from(span.first):
            return self.numbers(span.period, day)
        self.done()
        return None

    def parts(self, parts: Sequence[Period]) -> Iterator[Part]:
        flows = flow_by_part(self.session, parts, self.calendar)
        still_open = open_at(self.session, parts[0].start(self.calendar))
        for part, flow in flows:
            still_open += flow.net
            yield Part(part, flow, still_open, answered_in(self.session, part, self.calendar))
        self.done()

    def groups(
        self, period: Period, before: Period | None
    ) -> tuple[tuple[GroupLine, ...], tuple[GroupLine, ...]]:
        lines = [
            _lines(
                by(self.session, period, self.calendar),
                None if before is None else by(self.session, before, self.calendar),
            )
            for by in (by_department, by_request_type)
        ]
        self.done()
        return lines[0], lines[1]


def _lines(now: Sequence[Group], before: Sequence[Group] | None) -> tuple[GroupLine, ...]:
    if before is None:
        return tuple(GroupLine(one, None) for one in now)
    new = {one.id: one.flow.new for one in before}
    return tuple(GroupLine(one, new.get(one.id, 0)) for one in now)
