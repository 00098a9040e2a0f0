"""The schema comes and goes by migrations alone, and data outlives them."""

import subprocess
import sys
from collections.abc import Iterator
from subprocess import PIPE

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect, select

from storage.counter import Counter, CounterName
from storage.database import Database
from storage.department import Department
from storage.tables import metadata
from storage.upgrade import downgrade, is_current, upgrade
from tests.conftest import BOTH
from tests.storage.postgres import PostgresServer
from tests.storage.together import together

UPGRADE = """
import sys
from storage.database import Database
from storage.upgrade import upgrade

database = Database(sys.argv[1])
print("ready", flush=True)
sys.stdin.readline()
upgrade(database)
database.close()
"""


@pytest.fixture(params=BOTH)
def empty(request: pytest.FixtureRequest) -> Iterator[Database]:
    """A database without a single table."""
    if request.param == "sqlite":
        url: str = request.getfixturevalue("sqlite_url")
    else:
        server: PostgresServer = request.getfixturevalue("postgres_server")
        url = server.create_database()
    database = Database(url)
    yield database
    database.close()


def is_by_hand(name: str | None) -> bool:
    """Whether no model says it: each kind of database looks up pairs of letters in its own way."""
    return name is not None and name.startswith(("searchable_pairs", "ix_searchable_texts_pairs"))


def tables(database: Database) -> set[str]:
    return {name for name in inspect(database.engine).get_table_names() if not is_by_hand(name)}


def counters(database: Database) -> dict[str, int]:
    with database.read() as session:
        return {counter.name: counter.value for counter in session.scalars(select(Counter))}


def test_up_down_and_up_again(empty: Database) -> None:
    upgrade(empty)
    assert tables(empty) == {*metadata.tables, "alembic_version"}
    downgrade(empty, "base")
    assert inspect(empty.engine).get_table_names() == ["alembic_version"]
    upgrade(empty)
    assert counters(empty) == dict.fromkeys(CounterName, 0)


def test_a_second_upgrade_changes_nothing(empty: Database) -> None:
    upgrade(empty)
    with empty.write() as session:
        session.add(Department(name="税務課"))
    upgrade(empty)
    with empty.read() as session:
        assert session.scalars(select(Department.name)).all() == ["税務課"]


def test_the_schema_is_what_the_models_say(empty: Database) -> None:
    upgrade(empty)
    with empty.engine.connect() as connection:
        said = {
            "compare_server_default": True,
            "include_name": lambda name, _kind, _parents: not is_by_hand(name),
        }
        context = MigrationContext.configure(connection, opts=said)
        assert compare_metadata(context, metadata) == []


def test_whether_a_database_is_current(empty: Database) -> None:
    assert not is_current(empty)
    upgrade(empty)
    assert is_current(empty)
    downgrade(empty, "base")
    assert not is_current(empty)


def test_threads_that_start_at_the_same_moment(empty: Database) -> None:
    together([lambda: upgrade(empty)] * 4)
    assert is_current(empty)
    assert counters(empty) == dict.fromkeys(CounterName, 0)


def test_processes_that_start_at_the_same_moment(empty: Database) -> None:
    url = empty.engine.url.render_as_string(hide_password=False)
    command = [sys.executable, "-W", "error", "-c", UPGRADE, url]
    starting = [
        subprocess.Popen(command, text=True, stdin=PIPE, stdout=PIPE, stderr=PIPE) for _ in range(2)
    ]
    for process in starting:
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
    for process in starting:
        assert process.stdin
        process.stdin.write("go\n")
        process.stdin.flush()
    endings = [(process.communicate(timeout=60)[1], process.returncode) for process in starting]

    assert endings == [("", 0)] * 2
    assert is_current(empty)
