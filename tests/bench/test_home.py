"""How long Home, its pages and a search take when there are many tickets."""

import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.actor import Actor, Role
from bot.call import Call, Place
from bot.exports.write import write_export
from bot.home.state import HomeState
from bot.lists.chosen import Chosen, Order, WorkList
from bot.lists.find import find_tickets
from bot.locale import Locale
from bot.visit import see_home
from handlers.views.exports import export_labels
from handlers.views.found import render_found
from handlers.views.home import render_home
from handlers.views.rendered import Reader
from storage.database import Database
from storage.ticket_export import ExportFormat, ExportPart
from storage.upgrade import upgrade
from tests.bench.machine import machine
from tests.bench.many_tickets import (
    BUSY_STAFF_ID,
    MESSAGES,
    NOW,
    PARTNER_ID,
    TICKETS,
    fill_with_tickets,
)
from tests.bench.table import percentile, table
from tests.storage.world import World, make_world

MOST_SECONDS = 0.200
TRIES = 15
OFFICE = Actor("U0OFFICE", "人 1", Role.OFFICE)
PARTNER = Actor(f"U0PARTNER{PARTNER_ID}", "人 2", Role.PARTNER)
STAFF = Actor(f"U0STAFF{BUSY_STAFF_ID}", "人 32", Role.STAFF)
ANY = WorkList.ANY


@pytest.mark.bench
@pytest.mark.timeout(900)
def test_home_with_many_tickets(sqlite_url: str, postgres_url: str, tmp_path: Path) -> None:
    columns = {"SQLite": sqlite_url, "PostgreSQL": postgres_url}
    measured = {name: _measure(url, tmp_path) for name, url in columns.items()}
    names = list(next(iter(measured.values())))
    rows = [(name, [_shown(taken[name]) for taken in measured.values()]) for name in names]
    sys.stdout.write(
        f"\n\nmachine  {machine(tmp_path)}\n"
        f"data     {TICKETS} tickets, {MESSAGES} messages\n"
        f"command  make bench ARGS='-k home'\n\n"
        f"{table(list(columns), [('95th percentile', rows)])}\n"
    )
    for taken in measured.values():
        slow = {name: one for name, one in taken.items() if one > MOST_SECONDS}
        assert set(slow) <= {"export, CSV", "export, XLSX"}


def _shown(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms"


def _measure(url: str, folder: Path) -> dict[str, float]:
    database = Database(url)
    upgrade(database)
    fill_with_tickets(database)
    world = make_world(database)
    taken = {name: _timed(act) for name, act in _acts(world).items()}
    for name, part, kind in (
        ("export, CSV", ExportPart.TICKETS, ExportFormat.CSV),
        ("export, XLSX", ExportPart.BOTH, ExportFormat.XLSX),
    ):
        began = time.perf_counter()
        labels, path = export_labels(Locale.JA), folder / "export"
        write_export(world.desk, _call(OFFICE), Chosen(list=ANY), path, part, kind, labels)
        taken[name] = time.perf_counter() - began
    database.close()
    return taken


def _acts(world: World) -> dict[str, Callable[[], object]]:
    reader = Reader(Locale.JA, world.desk.calendar, NOW, workspace_url="https://city.slack.com/")

    def home(actor: Actor, work: Chosen | None = None) -> Callable[[], object]:
        state = HomeState(work=work)
        return lambda: render_home(see_home(world.desk, _call(actor), state), reader)

    def search(actor: Actor, **given: object) -> Callable[[], object]:
        chosen = Chosen(list=ANY, **given)  # type: ignore[arg-type]
        return lambda: render_found(find_tickets(world.desk, _call(actor), chosen), reader)

    return {
        "Home, staff with 200 tickets": home(STAFF),
        "Home, partner": home(PARTNER),
        "Home, office": home(OFFICE),
        "page 30 of all open": home(OFFICE, Chosen(page=30)),
        "page 500 of everything": home(OFFICE, Chosen(list=ANY, page=500)),
        "overdue": home(OFFICE, Chosen(list=WorkList.OVERDUE)),
        "by department": home(OFFICE, Chosen(list=ANY, order=Order.DEPARTMENT)),
        "by state, of a company": home(OFFICE, Chosen(order=Order.STATE, company=PARTNER_ID)),
        "search, a word, office": search(OFFICE, words="印刷"),
        "search, a rare word, office": search(OFFICE, words="複合機申請"),
        "search, three words, office": search(OFFICE, words="印刷 端末 申請"),
        "search, a word, partner": search(PARTNER, words="印刷"),
        "search, a word, staff": search(STAFF, words="印刷"),
        "search, a number": search(OFFICE, number=4321),
        "search, a person": search(OFFICE, person=STAFF.slack_id),
    }


def _timed(act: Callable[[], object]) -> float:
    seconds = []
    for _ in range(TRIES):
        began = time.perf_counter()
        act()
        seconds.append(time.perf_counter() - began)
    return percentile(seconds, 95)


def _call(actor: Actor) -> Call:
    return Call(actor, NOW, Place(actor.slack_id))
