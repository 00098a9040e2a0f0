"""The one thread that commits what arrives."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy import Table, event, select
from sqlalchemy.exc import SQLAlchemyError

from storage.database import Database
from storage.inbox import InboxRow, InboxStatus
from storage.inbox_writer import Arrival, InboxWriter
from tests.storage.locking import busy
from tests.storage.together import together
from tests.storage.world import NOW

MANY = 50


def arrival(key: str) -> Arrival:
    return Arrival(key, "ABC234", {"key": key}, NOW, NOW + timedelta(seconds=15))


@pytest.fixture
def writer(database: Database) -> Iterator[InboxWriter]:
    writer = InboxWriter(database, patience=20)
    yield writer
    writer.close()


def rows(database: Database) -> list[InboxRow]:
    with database.read() as session:
        return list(session.scalars(select(InboxRow).order_by(InboxRow.id)))


def test_what_arrives_is_kept_as_it_is(database: Database, writer: InboxWriter) -> None:
    row_id = writer.receive(arrival("a"))

    (row,) = rows(database)
    assert row.id == row_id
    assert (row.key, row.reference, row.payload) == ("a", "ABC234", {"key": "a"})
    assert (row.status, row.attempts) == (InboxStatus.RECEIVED, 0)
    assert (row.received_at, row.retry_at) == (NOW, NOW + timedelta(seconds=15))


def test_a_key_that_was_here_gives_nothing(database: Database, writer: InboxWriter) -> None:
    assert writer.receive(arrival("a")) is not None
    assert writer.receive(arrival("a")) is None
    assert len(rows(database)) == 1


def test_of_the_same_key_many_times_at_once_one_is_kept(
    database: Database, writer: InboxWriter
) -> None:
    ids = together([lambda: writer.receive(arrival("a"))] * 16)
    assert [row_id for row_id in ids if row_id is not None] == [rows(database)[0].id]


def test_two_writers_keep_a_key_once(database: Database, writer: InboxWriter) -> None:
    other = InboxWriter(database, patience=20)
    keys = [str(number) for number in range(MANY)]

    def receive_all(by: InboxWriter) -> list[int]:
        ids = [by.receive(arrival(key)) for key in keys]
        return [row_id for row_id in ids if row_id is not None]

    mine, theirs = together([lambda: receive_all(writer), lambda: receive_all(other)])
    other.close()

    assert sorted(mine + theirs) == [row.id for row in rows(database)]
    assert sorted(row.key for row in rows(database)) == sorted(keys)


def test_what_waits_is_committed_in_one_go(database: Database, writer: InboxWriter) -> None:
    commits: list[str] = []
    event.listen(
        database.engine, "commit", lambda _: commits.append(threading.current_thread().name)
    )
    with ThreadPoolExecutor(MANY) as pool:
        with busy(database, "inbox"):
            ids = [pool.submit(writer.receive, arrival(str(n))) for n in range(MANY)]
        assert len({waiting.result() for waiting in ids}) == MANY

    assert len(rows(database)) == MANY
    # One for the first alone, one for those that came meanwhile; a straggler may need another.
    assert commits.count("inbox-writer") <= MANY // 5


def table() -> Table:
    inbox = InboxRow.__table__
    assert isinstance(inbox, Table)
    return inbox


def test_an_error_reaches_the_caller_and_the_writer_goes_on(
    database: Database, writer: InboxWriter
) -> None:
    table().drop(database.engine)
    with pytest.raises(SQLAlchemyError):
        writer.receive(arrival("a"))

    table().create(database.engine)
    assert writer.receive(arrival("a")) is not None


def test_closing_commits_what_was_handed_in(database: Database) -> None:
    writer = InboxWriter(database, patience=20)
    with ThreadPoolExecutor(5) as pool:
        with busy(database, "inbox"):
            ids = [pool.submit(writer.receive, arrival(str(n))) for n in range(4)]
            closing = pool.submit(writer.close)
            assert not closing.done()
        assert all(waiting.result() for waiting in ids)
        closing.result()

    assert len(rows(database)) == 4


def test_a_busy_database_means_no_ack_and_no_second_row(database: Database) -> None:
    writer = InboxWriter(database, patience=0.1)
    with busy(database, "inbox"), pytest.raises(TimeoutError):
        writer.receive(arrival("a"))
    writer.close()  # what was handed in is committed after all

    again = InboxWriter(database, patience=20)
    assert again.receive(arrival("a")) is None, "the redelivery is a duplicate"
    again.close()
    assert [row.key for row in rows(database)] == ["a"]
