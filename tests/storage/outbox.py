"""Letters in the outbox, without anything that they speak of."""

from datetime import datetime, timedelta
from uuid import uuid4

from storage import letter_claims
from storage.database import Database
from storage.letter import Letter
from tests.storage.world import NOW

LEASE = timedelta(seconds=30)


def put(database: Database, lane: str = "lane", **more: object) -> int:
    """A letter that is due; its id."""
    values: dict[str, object] = {
        "token": str(uuid4()),
        "kind": "reply",
        "subject": {},
        "channel": "C1",
        "due_at": NOW,
        "written_at": NOW,
        **more,
    }
    with database.write() as session:
        letter = Letter(lane=lane, **values)
        session.add(letter)
        session.flush()
        return letter.id


def claim(
    database: Database, holder: str = "a", now: datetime = NOW, resting: tuple[str, ...] = ()
) -> Letter | None:
    with database.write() as session:
        return letter_claims.claim_next(
            session, holder, now=now, lease_until=now + LEASE, resting=resting
        )


def claimed(database: Database, holder: str = "a", now: datetime = NOW) -> Letter:
    letter = claim(database, holder, now)
    assert letter is not None
    return letter


def begin(database: Database, letter: Letter, now: datetime = NOW) -> bool:
    with database.write() as session:
        return letter_claims.begin_posting(session, letter, now=now, lease_until=now + LEASE)


def settle(database: Database, letter: Letter, now: datetime = NOW, ts: str = "1.0") -> bool:
    with database.write() as session:
        return letter_claims.settle_sent(session, letter, now=now, ts=ts)


def postpone(database: Database, letter: Letter, due_at: datetime, *, uncertain: bool) -> bool:
    with database.write() as session:
        return letter_claims.postpone(
            session, letter, due_at=due_at, problem="timeout", uncertain=uncertain
        )


def set_aside(database: Database, letter: Letter) -> bool:
    with database.write() as session:
        return letter_claims.set_aside(session, letter, now=NOW, problem="is_archived")


def drop(database: Database, letter: Letter) -> bool:
    with database.write() as session:
        return letter_claims.settle_dropped(session, letter, now=NOW)


def look(database: Database, letter_id: int) -> Letter:
    """The letter as it is now."""
    with database.read() as session:
        return session.get_one(Letter, letter_id)


def send_again(database: Database) -> int:
    with database.write() as session:
        return letter_claims.send_again(session, now=NOW)
