"""A disk that is full, played by a database that may not grow."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import psycopg
import pytest
from sqlalchemy import event
from sqlalchemy.exc import DBAPIError, OperationalError
from structlog.testing import capture_logs

from bot.letters.content import Content
from bot.letters.incident_content import NoRoomContent, RoomAgainContent
from bot.room import Room
from storage.database import Database
from storage.inbox import InboxRow
from storage.room import NoRoomError, is_full
from tests.storage.world import NOW


@contextmanager
def full(database: Database) -> Iterator[None]:
    """Let the file not grow by a single page."""

    def no_more(connection: object, *_: object) -> None:
        connection.execute("PRAGMA max_page_count = 1")  # type: ignore[attr-defined]

    database.engine.dispose()
    event.listen(database.engine, "connect", no_more)
    yield
    event.remove(database.engine, "connect", no_more)
    database.engine.dispose()


def write_much(database: Database, key: str) -> None:
    with database.write() as session:
        payload = {"text": "あ" * 50_000}
        session.add(InboxRow(key=key, reference="R", payload=payload, received_at=NOW))


class Office:
    """Who is told, and whether it works."""

    def __init__(self) -> None:
        self.heard: list[Content] = []
        self.reachable = True

    def hears(self, content: Content) -> bool:
        if self.reachable:
            self.heard.append(content)
        return self.reachable


@pytest.fixture
def office() -> Office:
    return Office()


@pytest.fixture
def room(sqlite: Database, office: Office) -> Room:
    room = Room(sqlite, office.hears, lambda: NOW)
    sqlite.on_full = room.missed
    return room


def test_a_full_disk_has_an_error_of_its_own_and_changes_nothing(sqlite: Database) -> None:
    with full(sqlite), pytest.raises(NoRoomError):
        write_much(sqlite, "k1")
    write_much(sqlite, "k1")


def test_the_office_hears_once_of_the_beginning_and_once_of_the_end(
    sqlite: Database, room: Room, office: Office
) -> None:
    room.check()
    with full(sqlite):
        for number in range(3):
            with pytest.raises(NoRoomError):
                write_much(sqlite, f"k{number}")
            room.check()
        assert office.heard == [NoRoomContent()]
    for _ in range(2):
        room.check()
    assert office.heard == [NoRoomContent(), RoomAgainContent()]
    with sqlite.read() as session:
        assert session.query(InboxRow).count() == 0, "the trial was taken back"


def test_who_cannot_be_told_now_is_told_later(sqlite: Database, room: Room, office: Office) -> None:
    office.reachable = False
    with full(sqlite):
        with pytest.raises(NoRoomError):
            write_much(sqlite, "k1")
        room.check()
        office.reachable = True
        room.check()
    assert office.heard == [NoRoomContent()]


def test_what_is_over_at_once_is_not_told(sqlite: Database, room: Room, office: Office) -> None:
    with full(sqlite), pytest.raises(NoRoomError):
        write_much(sqlite, "k1")
    room.check()
    assert office.heard == []


def test_the_log_says_it_once_a_minute(sqlite: Database, office: Office) -> None:
    minutes = iter([0, 0.2, 0.9, 1, 1.5])
    room = Room(sqlite, office.hears, lambda: NOW + timedelta(minutes=next(minutes)))
    with capture_logs() as logs:
        for _ in range(5):
            room.missed()
    assert [entry["event"] for entry in logs] == ["disk_full"] * 2
    assert "make room" in logs[0]["mend"]


def test_postgresql_says_it_by_its_code() -> None:
    assert is_full(OperationalError("INSERT", {}, psycopg.errors.DiskFull("full")))
    assert not is_full(OperationalError("INSERT", {}, psycopg.errors.AdminShutdown("bye")))


def test_other_trouble_of_the_database_keeps_its_name(sqlite: Database) -> None:
    with pytest.raises(DBAPIError), sqlite.write() as session:
        session.connection().exec_driver_sql("SELECT * FROM nowhere")
