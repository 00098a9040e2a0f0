"""The desk on a database, without Slack."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import event

from storage.counter import Counter
from storage.database import Database
from storage.tables import metadata
from tests.conftest import BOTH
from tests.storage.postgres import PostgresServer
from tests.storage.world import World, make_world


@pytest.fixture(scope="session", params=BOTH)
def kept_url(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A migrated database of each kind in turn, for one test after another."""
    if request.param == "sqlite":
        template: Path = request.getfixturevalue("sqlite_template")
        file = shutil.copyfile(template, tmp_path_factory.mktemp("kept") / "madoguchi.db")
        return f"sqlite:///{file}"
    server: PostgresServer = request.getfixturevalue("postgres_server")
    return server.create_database(request.getfixturevalue("postgres_template"))


@pytest.fixture(params=BOTH)
def bare_url(request: pytest.FixtureRequest) -> str:
    """A database of each kind in turn that has no tables yet."""
    if request.param == "sqlite":
        url: str = request.getfixturevalue("sqlite_url")
        return url
    server: PostgresServer = request.getfixturevalue("postgres_server")
    return server.create_database()


@pytest.fixture(scope="session")
def shared_database(kept_url: str) -> Iterator[Database]:
    """Open for all tests: what an engine has prepared, it need not prepare for each again."""
    database = Database(kept_url)
    if database.is_sqlite:
        _make_hasty(database)
    yield database
    database.close()


@pytest.fixture
def database(shared_database: Database) -> Database:
    """A migrated, empty database of each kind in turn."""
    empty(shared_database)
    return shared_database


@pytest.fixture
def elsewhere(kept_url: str) -> Iterator[Database]:
    """The same database as another process has it."""
    database = Database(kept_url)
    yield database
    database.close()


@pytest.fixture
def sqlite(migrated_sqlite_url: str) -> Iterator[Database]:
    database = Database(migrated_sqlite_url)
    yield database
    database.close()


@pytest.fixture
def postgres(postgres_url: str) -> Iterator[Database]:
    database = Database(postgres_url)
    yield database
    database.close()


@pytest.fixture
def hasty(migrated_sqlite_url: str) -> Iterator[Database]:
    """A database that does not wait for the disk."""
    database = Database(migrated_sqlite_url)
    _make_hasty(database)
    yield database
    database.close()


@pytest.fixture
def world(database: Database) -> World:
    return make_world(database)


def _make_hasty(database: Database) -> None:
    # Tests end processes at most, never the machine.
    event.listen(
        database.engine, "connect", lambda driver, _: driver.execute("PRAGMA synchronous = OFF")
    )


def empty(database: Database) -> None:
    """Leave the tables alone."""
    tables = [table.name for table in reversed(metadata.sorted_tables)]
    statements = [f"DELETE FROM {name}" for name in tables if name != Counter.__tablename__]
    statements.append(f"UPDATE {Counter.__tablename__} SET value = 0")
    if not database.is_sqlite:
        statements = [";".join(statements)]  # one journey to the server instead of forty
    with database.engine.begin() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)
