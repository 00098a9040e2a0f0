"""What a transaction promises, with many threads at work."""

from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError, OperationalError

from storage.counter import Counter, CounterName
from storage.database import Database
from storage.department import Department
from storage.upgrade import upgrade
from tests.storage.together import together

THREADS, TIMES = 8, 100


def departments(database: Database) -> int:
    with database.read() as session:
        return session.scalars(select(func.count()).select_from(Department)).one()


def test_reading_and_writing_back_loses_nothing(database: Database, elsewhere: Database) -> None:
    def add_ones(where: Database) -> None:
        for _ in range(TIMES):
            with where.write() as session:
                counter = session.get_one(Counter, CounterName.TICKET, with_for_update=True)
                counter.value = counter.value + 1

    works = [partial(add_ones, database), partial(add_ones, elsewhere)]
    together(works * (THREADS // 2))

    with database.read() as session:
        assert session.get_one(Counter, CounterName.TICKET).value == THREADS * TIMES


def add_and_fail(database: Database) -> None:
    with database.write() as session:
        session.add(Department(name="税務課"))
        session.flush()
        raise LookupError


def test_an_error_undoes_everything(database: Database) -> None:
    with pytest.raises(LookupError):
        add_and_fail(database)

    assert departments(database) == 0


def test_an_error_does_not_tell_what_people_wrote(database: Database) -> None:
    with pytest.raises(IntegrityError) as refused, database.write() as session:
        session.add_all([Department(name="秘密の課"), Department(name="秘密の課")])

    assert "parameters hidden" in str(refused.value)


@pytest.fixture
def impatient(sqlite_url: str) -> Database:
    database = Database(sqlite_url, busy_timeout=0.05)
    upgrade(database)
    return database


def test_a_reader_of_sqlite_neither_waits_nor_is_waited_for(impatient: Database) -> None:
    with impatient.read() as reader:
        before = select(func.count()).select_from(Department)
        assert reader.scalars(before).one() == 0
        with impatient.write() as writer:
            writer.add(Department(name="税務課"))
            writer.flush()
            assert departments(impatient) == 0
        assert reader.scalars(before).one() == 0, "a snapshot does not change while it is read"
    assert departments(impatient) == 1
    impatient.close()


def test_a_writer_of_sqlite_has_the_lock_from_its_first_look_on(impatient: Database) -> None:
    with impatient.write() as first, impatient.write() as second:
        first.get(Counter, CounterName.TICKET)
        with pytest.raises(OperationalError, match="locked"):
            second.get(Counter, CounterName.TICKET)
    impatient.close()


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("busy_timeout", 7000)],
)
def test_every_connection_to_sqlite_is_tuned(tmp_path: Path, pragma: str, value: str | int) -> None:
    database = Database(f"sqlite:///{tmp_path / 'tuned.db'}", busy_timeout=7)
    with database.read() as first, database.write() as second:
        for session in (first, second):
            asked = session.connection().exec_driver_sql(f"PRAGMA {pragma}")
            assert asked.scalar_one() == value
    database.close()


def test_a_postgres_url_means_psycopg(postgres_url: str) -> None:
    database = Database(postgres_url)
    assert (database.is_sqlite, database.engine.driver) == (False, "psycopg")
