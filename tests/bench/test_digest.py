"""How long the office's morning takes when there are many tickets."""

import sys
import time
from datetime import date
from pathlib import Path

import pytest

from bot.digests.kinds import DIGESTS, DigestType
from bot.digests.look import look_up
from bot.digests.section import Scope
from bot.letters.content import Content
from bot.letters.digest import content_of, parts_of
from bot.letters.digest_content import KeptChart
from bot.locale import Locale
from handlers.views.digests.charts import draw
from handlers.views.render import render
from handlers.views.rendered import Reader
from storage.database import Database
from storage.digest import DigestKind
from storage.moment import see_one_moment
from storage.upgrade import upgrade
from tests.bench.machine import machine
from tests.bench.many_years import fill_with_years
from tests.bench.table import table
from tests.storage.sample_year import UNTIL, calendar_of

TICKETS = 100_000
TODAY = date(2026, 11, 24)
MOST_SECONDS = 2.0


@pytest.mark.bench
@pytest.mark.timeout(900)
def test_digest_of_many_tickets(sqlite_url: str, postgres_url: str, tmp_path: Path) -> None:
    measured = {"SQLite": _measure(sqlite_url), "PostgreSQL": _measure(postgres_url)}
    rows = [
        (name, [f"{1000 * taken[name]:7.0f} ms" for taken in measured.values()])
        for name in measured["SQLite"]
    ]
    totals = [sum(taken.values()) for taken in measured.values()]
    rows.append(("all", [f"{1000 * one:7.0f} ms" for one in totals]))
    sys.stdout.write(f"\n{table(list(measured), [('', rows)])}\n")
    sys.stdout.write(f"\nmachine  {machine(tmp_path)}\ndata     {TICKETS} tickets\n")
    assert max(totals) < MOST_SECONDS


def _measure(url: str) -> dict[str, float]:
    database = Database(url)
    upgrade(database)
    assert fill_with_years(database, TICKETS) >= TICKETS
    scope = _scope(database)
    type_ = DIGESTS[DigestKind.MORNING]
    taken = {}
    for section in type_.sections:
        begun = time.perf_counter()
        with database.read() as session:
            section.look(session, scope)
        taken[section.name] = time.perf_counter() - begun
    taken["chart, names and drawing"] = _time_all(database, type_, scope) - sum(taken.values())
    database.close()
    return taken


def _scope(database: Database) -> Scope:
    calendar = calendar_of(database)
    period = DIGESTS[DigestKind.MORNING].covers(calendar, TODAY, None)
    assert period is not None
    return Scope(calendar, UNTIL, TODAY, period, "C0OFFICE")


def _time_all(database: Database, type_: DigestType, scope: Scope) -> float:
    begun = time.perf_counter()
    with database.read() as session:
        see_one_moment(session)
        digest = look_up(session, DigestKind.MORNING, type_, scope)
    with database.read() as session:
        content = content_of(session, digest)
    reader = Reader(Locale.JA, scope.calendar, UNTIL)
    said: list[Content] = [content, *parts_of(content)]
    for one in said:
        render(one, reader)
    assert digest.chart is not None
    draw(KeptChart(digest.chart["name"], digest.chart["values"]), Locale.JA)
    return time.perf_counter() - begun
