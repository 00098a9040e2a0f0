"""The desk on a database, without Slack."""

from collections.abc import Iterator

import pytest
from sqlalchemy import delete, event, update

from storage.counter import Counter
from storage.database import Database
from storage.tables import metadata
from storage.upgrade import upgrade
from tests.conftest import BOTH
from tests.storage.postgres import PostgresServer
from tests.storage.world import World, make_world


@pytest.fixture(scope="session", params=BOTH)
def kept_url(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A migrated database of each kind in turn, for one test after another."""
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path_factory.mktemp('kept') / 'madoguchi.db'}"
    else:
        server: PostgresServer = request.getfixturevalue("postgres_server")
        url = server.create_database()
    database = Database(url)
    upgrade(database)
    database.close()
    return url


@pytest.fixture(params=BOTH)
def bare_url(request: pytest.FixtureRequest) -> str:
    """A database of each kind in turn that has no tables yet."""
    if request.param == "sqlite":
        url: str = request.getfixturevalue("sqlite_url")
        return url
    server: PostgresServer = request.getfixturevalue("postgres_server")
    return server.create_database()


@pytest.fixture
def database(kept_url: str) -> Iterator[Database]:
    """A migrated, empty database of each kind in turn."""
    database = Database(kept_url)
    _empty(database)
    yield database
    database.close()


@pytest.fixture
def elsewhere(kept_url: str) -> Iterator[Database]:
    """The same database as another process has it."""
    database = Database(kept_url)
    yield database
    database.close()


@pytest.fixture
def sqlite(sqlite_url: str) -> Iterator[Database]:
    database = Database(sqlite_url)
    upgrade(database)
    yield database
    database.close()


@pytest.fixture
def postgres(postgres_url: str) -> Iterator[Database]:
    database = Database(postgres_url)
    yield database
    database.close()


@pytest.fixture
def hasty(sqlite_url: str) -> Iterator[Database]:
    """A database that does not wait for the disk."""
    database = Database(sqlite_url)
    event.listen(
        database.engine, "connect", lambda driver, _: driver.execute("PRAGMA synchronous = OFF")
    )
    upgrade(database)
    yield database
    database.close()


@pytest.fixture
def world(database: Database) -> World:
    return make_world(database)


def _empty(database: Database) -> None:
    with database.write() as session:
        for table in reversed(metadata.sorted_tables):
            if table.name != Counter.__tablename__:
                session.execute(delete(table))
        session.execute(update(Counter).values(value=0))
