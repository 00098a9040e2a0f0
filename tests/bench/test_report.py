"""How long a yearly report of many tickets takes, with its files, and how much memory."""

import sys
import time
import tracemalloc
from datetime import date
from pathlib import Path

import pytest

from bot.locale import Locale
from bot.periodic_report.gather import gather
from bot.periodic_report.span import SpanKind, span_of
from handlers.periodic_report.forms import write_form
from storage.database import Database
from storage.moment import see_one_moment
from storage.periodic_report import ReportForm
from storage.upgrade import upgrade
from tests.bench.machine import machine
from tests.bench.many_years import fill_with_years
from tests.bench.table import table
from tests.storage.sample_year import TOKYO, UNTIL, calendar_of

TICKETS = 165_000  # of them 100,000 in the fiscal year that is over
BEGAN = date(2025, 4, 1)
SPANS = {
    "a week": span_of(SpanKind.WEEK, date(2026, 11, 10)),
    "a month": span_of(SpanKind.MONTH, date(2026, 10, 1)),
    "a year": span_of(SpanKind.YEAR, BEGAN),
    "eight months, and the year before": span_of(SpanKind.YEAR, date(2026, 10, 1)),
}
MOST_SECONDS = 20.0
MOST_MEGABYTES = 150


@pytest.mark.bench
@pytest.mark.timeout(900)
def test_report_of_many_tickets(sqlite_url: str, postgres_url: str, tmp_path: Path) -> None:
    columns = {"SQLite": sqlite_url, "PostgreSQL": postgres_url}
    measured = {name: _measure(url, tmp_path) for name, url in columns.items()}
    for name in SPANS:
        steps = measured["SQLite"][name]
        rows = [
            (step, [f"{1000 * taken[name][step]:7.0f} ms" for taken in measured.values()])
            for step in steps
        ]
        totals = [sum(taken[name].values()) for taken in measured.values()]
        rows.append(("all", [f"{1000 * one:7.0f} ms" for one in totals]))
        sys.stdout.write(f"\n{name}\n{table(list(columns), [('', rows)])}\n")
        assert max(totals) < MOST_SECONDS
    sys.stdout.write(f"\nmachine  {machine(tmp_path)}\ndata     {TICKETS} tickets\n")


def _measure(url: str, folder: Path) -> dict[str, dict[str, float]]:
    database = Database(url)
    upgrade(database)
    assert fill_with_years(database, TICKETS, BEGAN) >= TICKETS
    taken = {name: _time(database, name, folder) for name in SPANS}
    tracemalloc.start()
    _time(database, "a year", folder)
    megabytes = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    database.close()
    sys.stdout.write(f"\nat most  {megabytes:.0f} MB\n")
    assert megabytes < MOST_MEGABYTES
    return taken


def _time(database: Database, name: str, folder: Path) -> dict[str, float]:
    calendar, taken, begun = calendar_of(database), {}, time.perf_counter()
    with database.read() as session:
        see_one_moment(session)
        report = gather(session, SPANS[name], calendar, UNTIL)
    taken["figures"] = time.perf_counter() - begun
    for form in ReportForm:
        begun = time.perf_counter()
        write_form(report, form, folder / f"report.{form}", TOKYO, Locale.JA)
        taken[form.value] = time.perf_counter() - begun
    return taken
