"""Tickets, messages and files that were there before anything of them was kept twice or in full."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from sqlalchemy import text

from storage.conversation import Message
from storage.database import Database
from storage.message_file import FileStatus, MessageFile, files_of
from storage.ticket import Ticket
from storage.upgrade import downgrade, upgrade
from tests.conftest import BOTH
from tests.storage.postgres import PostgresServer

BEFORE = "0007"
AT = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
ROWS = (
    "INSERT INTO people (id, slack_id, name, answers) VALUES (1, 'U1', '山田', false)",
    (
        "INSERT INTO tickets"
        " (id, number, requester_id, opened_by_id, title, details, status, opened_at)"
        " VALUES (1, 1, 1, 1, '件名', '内容', 'new', :at)"
    ),
    (
        "INSERT INTO messages (id, ticket_id, author_id, side, text, said_at, channel, ts)"
        " VALUES (1, 1, 1, 'requester', 'はい', :at, 'D1', '1.000001')"
    ),
)
FILE = (
    "INSERT INTO message_files (id, message_id, author_id, channel, ts, thread_ts, position,"
    " slack_id, name, mimetype, size, url, status{more})"
    " VALUES ({id}, 1, 1, 'D1', '1.000001', '1.000001', {position}, 'F{id}', 'a', '', 1, '',"
    " '{status}'{value})"
)


@pytest.fixture(params=BOTH)
def older(request: pytest.FixtureRequest) -> Iterator[Database]:
    """A database of the version before, with a message that came with a file."""
    if request.param == "sqlite":
        url: str = request.getfixturevalue("sqlite_url")
    else:
        server: PostgresServer = request.getfixturevalue("postgres_server")
        url = server.create_database()
    database = Database(url)
    upgrade(database, BEFORE)
    with database.write() as session:
        for row in ROWS:
            session.execute(text(row), {"at": AT} if ":at" in row else {})
        file = FILE.format(id=1, position=1, status="copied", more="", value="")
        session.execute(text(file))
    yield database
    database.close()


def test_they_are_what_they_were(older: Database) -> None:
    upgrade(older)
    with older.read() as session:
        assert session.get_one(Ticket, 1).rest == ""
        assert session.get_one(Message, 1).thread_ts is None
        (file,) = files_of(session, 1)
        assert (file.addition, file.status) == (False, FileStatus.COPIED)


def test_an_older_version_finds_no_file_twice_and_no_state_that_it_does_not_know(
    older: Database,
) -> None:
    upgrade(older)
    more = ", for_ticket, addition"
    again = FILE.format(id=2, position=1, status="copied", more=more, value=", 0, true")
    removed = FILE.format(id=3, position=2, status="removed", more=more, value=", 0, false")
    copy = (
        "INSERT INTO message_copies (id, message_id, channel, ts, shows)"
        " VALUES (1, 1, 'D1', '2.0', 'added_files')"
    )
    with older.write() as session:
        for row in (again, removed, copy):
            session.execute(text(row))
    downgrade(older, BEFORE)
    with older.read() as session:
        files = session.execute(text("SELECT id, status FROM message_files ORDER BY id")).all()
        assert [tuple(row) for row in files] == [(1, "copied"), (3, "refused")]
        assert session.scalars(text("SELECT id FROM message_copies")).all() == []
    upgrade(older)
    with older.read() as session:
        assert session.get_one(MessageFile, 3).status is FileStatus.REFUSED
