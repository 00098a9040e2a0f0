"""How long the figures of a day, a month and a year take when there are many tickets."""

import sys
import time
import tracemalloc
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from bot.calendar.office_calendar import OfficeCalendar
from bot.capacity.outlook import outlook
from bot.figures.answered import answered_in
from bot.figures.durations import time_to_answer, time_to_solution
from bot.figures.duty import duty_use
from bot.figures.effort import effort_in
from bot.figures.flow import flow_by_day
from bot.figures.groups import by_department, by_request_type
from bot.figures.period import Period
from bot.figures.promises import promised_in
from bot.figures.satisfied import satisfied_in
from bot.figures.standing import ages_at, open_at
from storage.database import Database
from storage.upgrade import upgrade
from tests.bench.machine import machine
from tests.bench.many_years import fill_with_years
from tests.bench.table import table
from tests.storage.sample_year import UNTIL, calendar_of

TICKETS = 100_000
TODAY = date(2026, 11, 24)
PERIODS = {
    "the last five business days": Period(date(2026, 11, 16), date(2026, 11, 20)),
    "a month": Period(date(2026, 10, 1), date(2026, 10, 31)),
    "a year": Period(date(2025, 11, 25), date(2026, 11, 24)),
}
MOST_SECONDS = {"the last five business days": 2.0, "a month": 5.0, "a year": 20.0}
MOST_MEGABYTES = 100

Figure = Callable[[Session, Period, OfficeCalendar], object]
FIGURES: dict[str, Figure] = {
    "flow by day": flow_by_day,
    "open": lambda session, period, calendar: open_at(session, period.end(calendar)),
    "ages": lambda session, period, calendar: ages_at(session, period.end(calendar), calendar),
    "answered by the bot": answered_in,
    "satisfaction": satisfied_in,
    "promises": lambda session, period, calendar: promised_in(session, period, calendar, UNTIL),
    "by department": by_department,
    "by kind": by_request_type,
    "time to answer": time_to_answer,
    "time to solution": time_to_solution,
    "effort": effort_in,
    "duty": lambda session, period, calendar: duty_use(session, period, calendar, TODAY),
    "outlook": lambda session, _, calendar: outlook(session, TODAY, calendar),
}


@pytest.mark.bench
@pytest.mark.timeout(900)
def test_figures_of_many_tickets(sqlite_url: str, postgres_url: str, tmp_path: Path) -> None:
    columns = {"SQLite": sqlite_url, "PostgreSQL": postgres_url}
    measured = {name: _measure(url) for name, url in columns.items()}
    for period in PERIODS:
        rows = [
            (name, [f"{1000 * taken[period][name]:7.0f} ms" for taken in measured.values()])
            for name in FIGURES
        ]
        totals = [sum(taken[period].values()) for taken in measured.values()]
        rows.append(("all", [f"{1000 * one:7.0f} ms" for one in totals]))
        sys.stdout.write(f"\n{period}\n{table(list(columns), [('', rows)])}\n")
        assert max(totals) < MOST_SECONDS[period]
    sys.stdout.write(f"\nmachine  {machine(tmp_path)}\ndata     {TICKETS} tickets\n")


def _measure(url: str) -> dict[str, dict[str, float]]:
    database = Database(url)
    upgrade(database)
    assert fill_with_years(database, TICKETS) >= TICKETS
    calendar = calendar_of(database)
    taken = {
        name: {figure: _time(database, FIGURES[figure], period, calendar) for figure in FIGURES}
        for name, period in PERIODS.items()
    }
    tracemalloc.start()
    for figure in FIGURES.values():
        _time(database, figure, PERIODS["a month"], calendar)
    megabytes = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    database.close()
    assert megabytes < MOST_MEGABYTES
    return taken


def _time(database: Database, figure: Figure, period: Period, calendar: OfficeCalendar) -> float:
    with database.read() as session:
        begun = time.perf_counter()
        figure(session, period, calendar)
        return time.perf_counter() - begun
