"""What the desk's work came to, in figures that say nothing of anybody."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy.orm import Session

from bot.calendar.fiscal_year import fiscal_year_of
from bot.digests.section import Scope, Section
from bot.figures.answered import answered_in
from bot.figures.durations import Durations, time_to_answer
from bot.figures.flow import flow_of
from bot.figures.period import Period
from bot.figures.satisfied import Satisfied, satisfied_in

FEWEST_RATINGS = 5  # of fewer, people could tell whose they are
FEWEST_ANSWERS = 5  # likewise
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Results:
    """What the work came to.

    Attributes:
        first: of the days of which is told, with ``last``.
        came_in: tickets.
        solved: tickets, as is ``solved_this_year``.
        by_bot: questions that the bot answered, as is ``by_bot_this_year``.
        content: how many of a hundred ratings say that it helped; None = too few were given.
        minutes: office hours in which half of the requesters had a first answer; None = too few.
        solved_this_year: since April, with the days of which is told.
    """

    first: date
    last: date
    came_in: int
    solved: int
    by_bot: int
    content: int | None
    minutes: int | None
    solved_this_year: int
    by_bot_this_year: int


def look_at_results(session: Session, scope: Scope) -> Results:
    """Of the days of which is told, and of the fiscal year up to them."""
    calendar, period = scope.calendar, scope.period
    year = Period(fiscal_year_of(period.last).first, period.last)
    flow = flow_of(session, period, calendar)
    return Results(
        first=period.first,
        last=period.last,
        came_in=flow.new,
        solved=flow.solved,
        by_bot=answered_in(session, period, calendar).answered,
        content=_content(satisfied_in(session, period, calendar)),
        minutes=_minutes(time_to_answer(session, period, calendar)),
        solved_this_year=flow_of(session, year, calendar).solved,
        by_bot_this_year=answered_in(session, year, calendar).answered,
    )


def _content(given: Satisfied) -> int | None:
    share = given.content
    if share is None or given.total < FEWEST_RATINGS:
        return None
    return int(100 * share + 0.5)


def _minutes(waited: Durations) -> int | None:
    """Rounded up: nobody is promised more than is true."""
    if waited.median is None or waited.count < FEWEST_ANSWERS:
        return None
    return -(-waited.median // _MINUTE)


RESULTS = Section("results", Results, look_at_results)
