"""A city in the fake Slack, with the product at work in it."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog
from sqlalchemy import event
from sqlalchemy.pool import Pool

from bot.settings import Settings
from tests.fakes.slack import FakeSlack
from tests.journeys.books import Books
from tests.journeys.city import City, build_city
from tests.journeys.entrances import SOCKET, at_entrance
from tests.journeys.running import settings_for
from tests.journeys.walls import Walls, walls_around


@pytest.fixture(scope="package", autouse=True)
def _plain_logs() -> Iterator[None]:
    """Into pytest's hands, and without the local variables, which take seconds to print."""
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.format_exc_info,
            structlog.processors.KeyValueRenderer(key_order=["event"]),
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )
    yield
    structlog.reset_defaults()


@pytest.fixture(scope="package", autouse=True)
def _hasty_disk() -> Iterator[None]:
    """Stories end processes at most, never the machine: nothing waits for the disk."""
    event.listen(Pool, "checkout", _do_not_wait)
    yield
    event.remove(Pool, "checkout", _do_not_wait)


def _do_not_wait(driver: object, *_: object) -> None:
    if isinstance(driver, sqlite3.Connection):
        driver.execute("PRAGMA synchronous = OFF")


@pytest.fixture
def city() -> Iterator[City]:
    with FakeSlack() as slack:
        yield build_city(slack)


@pytest.fixture
def story_url(filled_sqlite_url: str) -> str:
    """The database that a story is written down in; it holds the sample articles."""
    return filled_sqlite_url


@pytest.fixture
def acquainted(city: City, story_url: str) -> None:
    """The people of the city have been greeted before; stories of a first time replace this."""
    books = Books(story_url)
    books.greeted(city.yamada, city.sato, city.kobayashi, city.kato, city.yoshida)
    books.close()


@pytest.fixture
def settings(city: City, story_url: str, acquainted: None) -> Settings:  # noqa: ARG001
    return settings_for(
        city.slack.api_url,
        city.slack.bot,
        story_url,
        madoguchi_helpdesk_channel=city.helpdesk.id,
        madoguchi_office_channel=city.office.id,
        madoguchi_office=(city.yoshida.id,),
    )


@pytest.fixture
def books(story_url: str) -> Iterator[Books]:
    books = Books(story_url)
    yield books
    books.close()


@pytest.fixture
def entrance(request: pytest.FixtureRequest) -> str:
    """How Slack reaches the desk; a story marked ``BOTH_ENTRANCES`` is played twice."""
    chosen: str = getattr(request, "param", SOCKET)
    return chosen


@pytest.fixture
def desk(city: City, settings: Settings, entrance: str) -> Iterator[City]:
    """The city with the help desk open."""
    with at_entrance(entrance, city, settings):
        yield city


@pytest.fixture
def walls(city: City, tmp_path: Path) -> Iterator[Walls]:
    """The city's network lets nothing out but a proxy."""
    with walls_around(city.slack, tmp_path) as walls:
        yield walls


@pytest.fixture
def behind(walls: Walls, settings: Settings) -> Settings:
    """Settings that fit the city's network."""
    return walls.settings(settings)
