"""What was received is finished once, and taken up again by one process at a time."""

from datetime import datetime, timedelta
from itertools import chain

from sqlalchemy import select

from storage import inbox
from storage.database import Database
from storage.inbox import InboxRow, InboxStatus
from tests.storage.together import together
from tests.storage.world import NOW

MINUTE = timedelta(minutes=1)
MANY = 100


def put(database: Database, *keys: str, retry_at: datetime = NOW, **more: object) -> list[int]:
    values = {"reference": "R", "payload": {"secret": 1}, "received_at": NOW, **more}
    with database.write() as session:
        rows = [InboxRow(key=key, retry_at=retry_at, **values) for key in keys]
        session.add_all(rows)
        session.flush()
        return [row.id for row in rows]


def row(database: Database, row_id: int) -> InboxRow:
    with database.read() as session:
        return session.get_one(InboxRow, row_id)


def finish(database: Database, row_id: int) -> bool:
    with database.write() as session:
        return inbox.finish(session, row_id)


def claim(database: Database, now: datetime = NOW, limit: int = MANY) -> list[int]:
    with database.write() as session:
        return [row.id for row in inbox.claim_unfinished(session, now, now + MINUTE, limit)]


def test_finishing_forgets_the_text_and_keeps_the_key(database: Database) -> None:
    (row_id,) = put(database, "a", problem="KeyError")
    assert finish(database, row_id)

    done = row(database, row_id)
    assert (done.key, done.status, done.payload) == ("a", InboxStatus.DONE, None)
    assert (done.retry_at, done.problem) == (None, None)


def test_finishing_happens_once(database: Database) -> None:
    (row_id,) = put(database, "a")
    assert sorted(together([lambda: finish(database, row_id)] * 4)) == [False] * 3 + [True]
    assert not finish(database, row_id)
    assert not finish(database, row_id + 1)


def test_only_what_is_due_and_unfinished_is_taken_up_oldest_first(database: Database) -> None:
    put(database, "later", retry_at=NOW + MINUTE)
    put(database, "done", status=InboxStatus.DONE)
    put(database, "aside", status=InboxStatus.SET_ASIDE)
    first, second, third = put(database, "1", "2", "3")

    assert claim(database, limit=2) == [first, second]
    assert claim(database) == [third]


def test_what_is_taken_up_is_left_alone_until_the_lease_ends(database: Database) -> None:
    ids = put(database, "a")
    assert claim(database) == ids
    assert claim(database, NOW + MINUTE - timedelta(microseconds=1)) == []
    assert claim(database, NOW + MINUTE) == ids


def test_threads_never_take_up_the_same(database: Database) -> None:
    ids = put(database, *map(str, range(MANY)))

    def take_up() -> list[int]:
        mine: list[int] = []
        while claimed := claim(database, limit=7):
            mine += claimed
        return mine

    assert sorted(chain(*together([take_up] * 8))) == ids


def test_keys_are_forgotten_when_they_are_old_and_finished(database: Database) -> None:
    old = NOW - MINUTE
    put(database, "old and done", received_at=old, status=InboxStatus.DONE)
    put(database, "old and open", received_at=old)
    put(database, "old and aside", received_at=old, status=InboxStatus.SET_ASIDE)
    put(database, "done", status=InboxStatus.DONE)
    with database.write() as session:
        inbox.forget_finished(session, NOW)

    with database.read() as session:
        keys = session.scalars(select(InboxRow.key).order_by(InboxRow.id)).all()
    assert keys == ["old and open", "old and aside", "done"]


def test_after_a_start_everything_unfinished_is_due(database: Database) -> None:
    (later,) = put(database, "later", retry_at=NOW + MINUTE)
    put(database, "aside", status=InboxStatus.SET_ASIDE)
    assert claim(database) == []
    with database.write() as session:
        inbox.make_due(session, NOW)
    assert claim(database) == [later]
