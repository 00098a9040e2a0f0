"""Tickets that were there before anybody could enter one for another."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from sqlalchemy import text

from storage.database import Database
from storage.ticket import Ticket
from storage.upgrade import downgrade, upgrade
from tests.conftest import BOTH
from tests.storage.postgres import PostgresServer

BEFORE = "0006"
AT = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)


@pytest.fixture(params=BOTH)
def older(request: pytest.FixtureRequest) -> Iterator[Database]:
    """A database of the version before, with one ticket."""
    if request.param == "sqlite":
        url: str = request.getfixturevalue("sqlite_url")
    else:
        server: PostgresServer = request.getfixturevalue("postgres_server")
        url = server.create_database()
    database = Database(url)
    upgrade(database, BEFORE)
    with database.write() as session:
        session.execute(text("INSERT INTO people (id, slack_id, name) VALUES (1, 'U1', '山田')"))
        ticket = (
            "INSERT INTO tickets (id, number, requester_id, title, details, status, opened_at)"
            " VALUES (1, 1, 1, '件名', '内容', 'new', :at)"
        )
        session.execute(text(ticket), {"at": AT})
        message = (
            "INSERT INTO messages (id, ticket_id, author_id, side, text, said_at, channel, ts)"
            " VALUES (1, 1, 1, 'requester', 'はい', :at, 'D1', '1.000001')"
        )
        session.execute(text(message), {"at": AT})
    yield database
    database.close()


def test_they_were_entered_by_who_asked(older: Database) -> None:
    upgrade(older)
    with older.read() as session:
        ticket = session.get_one(Ticket, 1)
        assert (ticket.opened_by_id, ticket.caller, ticket.answer_due_at) == (1, None, None)
        assert not ticket.for_another
        assert not ticket.requester.answers


def test_what_an_older_version_does_not_know_is_told_in_its_words(older: Database) -> None:
    upgrade(older)
    with older.write() as session:
        session.execute(
            text("UPDATE tickets SET status = 'withdrawn', withdrawn_at = :at"), {"at": AT}
        )
        session.execute(
            text(
                "INSERT INTO ticket_events (id, ticket_id, sequence, verb, actor_id, at,"
                " from_status, to_status, details)"
                " VALUES (1, 1, 1, 'withdraw', 1, :at, 'new', 'withdrawn', '{}')"
            ),
            {"at": AT},
        )
        session.execute(
            text(
                "INSERT INTO messages"
                " (id, ticket_id, author_id, side, text, said_at, channel, searchable)"
                " VALUES (2, 1, 1, 'requester', 'まだ', :at, 'D1', false)"
            ),
            {"at": AT},
        )
    downgrade(older, BEFORE)
    with older.read() as session:
        assert session.scalars(text("SELECT status FROM tickets")).all() == ["solved"]
        assert session.scalars(text("SELECT verb FROM ticket_events")).all() == ["solve"]
        assert session.scalars(text("SELECT id FROM messages")).all() == [1]
    upgrade(older)
