"""Values come back from either database as they went in."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import StatementError

from storage.database import Database
from storage.inbox import InboxRow, InboxStatus

NOON = datetime(2026, 11, 24, 12, 0, 0, 123456, tzinfo=ZoneInfo("Asia/Tokyo"))

AWKWARD: list[Any] = [
    {"text": "NUL \x00, a lone \ud83d and \udc00, 𠮷 and 🙇"},
    {"\x00\ud800": ["", None, True, 1.5, {"<!channel>": "&amp;"}]},
    {},
]


def store(database: Database, payload: Any = None, at: datetime = NOON) -> int:
    with database.write() as session:
        row = InboxRow(key="k", reference="R", payload=payload, received_at=at)
        session.add(row)
        session.flush()
        return row.id


def stored(database: Database, row_id: int) -> InboxRow:
    with database.read() as session:
        return session.get_one(InboxRow, row_id)


@pytest.mark.parametrize(
    "at", [NOON, NOON.astimezone(timezone(-timedelta(hours=9, minutes=30))), NOON.astimezone(UTC)]
)
def test_an_instant_comes_back_in_utc(database: Database, at: datetime) -> None:
    received_at = stored(database, store(database, at=at)).received_at
    assert received_at == NOON
    assert received_at.isoformat() == "2026-11-24T03:00:00.123456+00:00"


def test_instants_compare_whatever_their_zone(database: Database) -> None:
    store(database)
    earlier = (NOON - timedelta(seconds=1)).astimezone(timezone(timedelta(hours=14)))
    with database.read() as session:
        later = select(InboxRow.id)
        assert session.scalars(later.where(InboxRow.received_at > earlier)).all()
        assert not session.scalars(later.where(InboxRow.received_at < earlier)).all()


def test_a_naive_datetime_is_refused(database: Database) -> None:
    with pytest.raises(StatementError, match="time zone"):
        store(database, at=datetime(2026, 11, 24, 12))  # noqa: DTZ001 - what is refused


@pytest.mark.parametrize("payload", AWKWARD, ids=["values", "keys", "empty"])
def test_any_json_comes_back(database: Database, payload: Any) -> None:
    assert stored(database, store(database, payload)).payload == payload


def test_no_json_is_null_and_not_the_word(database: Database) -> None:
    row_id = store(database, None)
    assert stored(database, row_id).payload is None
    with database.read() as session:
        assert session.scalars(select(InboxRow).where(InboxRow.payload.is_(None))).one()


def test_a_code_comes_back_as_a_member(database: Database) -> None:
    row_id = store(database)
    assert stored(database, row_id).status is InboxStatus.RECEIVED
    with database.read() as session:
        assert session.execute(text("SELECT status FROM inbox")).scalar_one() == "received"


def test_an_unknown_code_is_an_error_and_no_plain_text(database: Database) -> None:
    row_id = store(database)
    with database.write() as session:
        session.execute(text("UPDATE inbox SET status = 'eaten'"))
    with pytest.raises(LookupError, match="eaten"):
        stored(database, row_id)
