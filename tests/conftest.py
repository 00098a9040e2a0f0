"""Databases for every test that wants one."""

import gc
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from knowledge.numeric_work import keep_on_one_core
from storage.database import Database
from storage.upgrade import upgrade
from tests.alike_engines import alike_engines
from tests.certificates_read_once import certificates_read_once
from tests.journeys.knowledge import fill
from tests.storage.postgres import PostgresServer

BOTH = ("sqlite", "postgres")
FEW_LOOKS = 50_000  # for garbage: so many objects are made from one look to the next


def pytest_configure() -> None:
    """How long an example takes on a busy machine says nothing of what is tried."""
    slow = [HealthCheck.too_slow]
    settings.register_profile("patient", deadline=None, suppress_health_check=slow)
    settings.load_profile("patient")


def pytest_collection() -> None:
    """Thousands of tests stay to the end: no use in looking through them for garbage."""
    gc.disable()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What may take minutes begins first, or one worker ends long after the others."""
    items.sort(key=lambda item: not _may_take_long(item))


def _may_take_long(item: pytest.Item) -> bool:
    own = item.get_closest_marker("timeout")
    return own is not None and own.args[0] > float(item.config.getini("timeout"))


def pytest_collection_finish() -> None:
    """Nor later; and what the tests make is looked through seldom, for little of it is garbage."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(FEW_LOOKS, *gc.get_threshold()[1:])
    gc.enable()


@pytest.fixture(scope="session", autouse=True)
def _alike_engines() -> Iterator[None]:
    with alike_engines():
        yield


@pytest.fixture(scope="session", autouse=True)
def _one_core() -> None:
    """As the command line has it."""
    keep_on_one_core()


@pytest.fixture(scope="session", autouse=True)
def _certificates_read_once() -> Iterator[None]:
    with certificates_read_once():
        yield


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated database to copy."""
    file = tmp_path_factory.mktemp("template") / "madoguchi.db"
    database = Database(f"sqlite:///{file}")
    upgrade(database)
    database.close()
    return file


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    with PostgresServer(os.environ) as server:
        yield server


@pytest.fixture(scope="session")
def postgres_template(postgres_server: PostgresServer) -> str:
    """A migrated database to copy."""
    url = postgres_server.create_database()
    database = Database(url)
    upgrade(database)
    database.close()
    return url


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """The URL of a SQLite database that does not exist yet."""
    return f"sqlite:///{tmp_path / 'madoguchi.db'}"


@pytest.fixture
def migrated_sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    """The URL of a migrated, empty SQLite database."""
    file = shutil.copyfile(sqlite_template, tmp_path / "madoguchi.db")
    return f"sqlite:///{file}"


@pytest.fixture
def postgres_url(postgres_server: PostgresServer, postgres_template: str) -> Iterator[str]:
    """The URL of a migrated, empty PostgreSQL database."""
    url = postgres_server.create_database(postgres_template)
    yield url
    postgres_server.drop(url)


@pytest.fixture(scope="session")
def filled_sqlite(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the sample articles, to copy."""
    file = shutil.copyfile(sqlite_template, tmp_path_factory.mktemp("filled") / "madoguchi.db")
    fill(f"sqlite:///{file}")
    return file


@pytest.fixture(scope="session")
def filled_postgres(postgres_server: PostgresServer, postgres_template: str) -> str:
    """The same, by its URL."""
    url = postgres_server.create_database(postgres_template)
    fill(url)
    return url


@pytest.fixture
def filled_sqlite_url(filled_sqlite: Path, tmp_path: Path) -> str:
    """The URL of a SQLite database that holds the sample articles."""
    file = shutil.copyfile(filled_sqlite, tmp_path / "madoguchi.db")
    return f"sqlite:///{file}"


@pytest.fixture
def filled_postgres_url(postgres_server: PostgresServer, filled_postgres: str) -> Iterator[str]:
    """The URL of a PostgreSQL database that holds them."""
    url = postgres_server.create_database(filled_postgres)
    yield url
    postgres_server.drop(url)


@pytest.fixture(params=BOTH)
def filled_url(request: pytest.FixtureRequest) -> str:
    """The URL of one of each kind in turn."""
    url: str = request.getfixturevalue(f"filled_{request.param}_url")
    return url


@pytest.fixture(params=BOTH)
def database_url(request: pytest.FixtureRequest) -> str:
    """The URL of a database of each kind in turn."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """A migrated, empty database of each kind in turn."""
    database = Database(database_url)
    upgrade(database)
    yield database
    database.close()
