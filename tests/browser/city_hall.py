"""The demo's city with the help desk at work, as ``madoguchi demo`` sets it up."""

import json
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.app import open_database
from bot.cli.demo_city import DemoCity
from bot.cli.local_slack import LocalSlack
from bot.locale import Locale
from bot.settings import Settings
from storage.database import Database
from tests.browser.chromium import chromium
from tests.browser.devtools import devtools
from tests.browser.knowing_slack import knowing
from tests.browser.neighbours import TRAITS, with_neighbours
from tests.browser.office_time import OfficeTime, office_time
from tests.browser.page import WINDOW, Page
from tests.browser.passing_time import PassingTime
from tests.browser.workspace import Workspace
from tests.free_port import free_port
from tests.journeys.knowledge import fill
from tests.journeys.running import running
from tests.journeys.stand_in import stand_in_program
from tests.journeys.terminal import Terminal, as_environment

Before = Callable[[Database, datetime], None]
"""Puts into the database what was before the desk opens, at some instant."""


def nothing_before(_database: Database, _now: datetime) -> None:
    """Most stories begin in an empty city."""


@asynccontextmanager
async def visit(before: Before = nothing_before, *, dots: int = 2) -> AsyncIterator[Workspace]:
    """Look at a city of one's own in the browser, in which something may have been before.

    A CSS pixel is so many dots wide: for a picture two, where nobody keeps one a single one, which
    the browser paints in a fraction of the time.
    """
    clock = office_time(datetime.now(UTC))
    with city_hall(clock, before) as place, chromium() as address:
        async with devtools(address) as tools:
            page = Page(tools)
            await page.size(*WINDOW, scale=dots)
            await page.set_timezone(clock.zone())
            desk = Workspace(page, *place)
            await desk.enter()
            yield desk


@contextmanager
def city_hall(clock: OfficeTime, before: Before) -> Iterator[tuple[str, PassingTime, Terminal]]:
    """Run everything until the block ends; yields where its page is, its time and a terminal."""
    with TemporaryDirectory(prefix="city-hall-") as name:
        city, folder = DemoCity(), Path(name)
        with _workspace(city, folder) as slack, knowing(slack.api_url, TRAITS) as api_url:
            given = city.settings(api_url, folder, Locale.JA)
            # The stories are told before the desk could know what articles mean.
            settings = given.model_copy(update={"madoguchi_semantic": False})
            fill(settings.madoguchi_database_url)
            _register(city, settings, clock.now(), before)
            with running(settings, clock=clock.now):
                terminal = Terminal(as_environment(settings))
                yield slack.ui_url, PassingTime(settings, clock, terminal), terminal


def _workspace(city: DemoCity, folder: Path) -> LocalSlack:
    config = folder / "city.json"
    config.write_text(
        json.dumps(with_neighbours(city.workspace()), ensure_ascii=False), encoding="utf-8"
    )
    program, port = stand_in_program(), free_port()
    return LocalSlack.start(program, config, port, folder / "files", folder / "slack.log")


def _register(city: DemoCity, settings: Settings, at: datetime, before: Before) -> None:
    database = open_database(settings)
    city.register(database, at)
    before(database, at)
    database.close()
