"""Payloads that were acked: taken up again when unfinished, given up after many tries."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.call import Call
from bot.desk import Desk
from bot.letters.trouble import write_trouble
from bot.unit import Unit
from storage import inbox
from storage.database import Database
from storage.inbox import InboxRow, InboxStatus

TRIES = 5  # then a person has to look
FIRST_DELAY = timedelta(seconds=2)  # doubled with every try
LONGEST_DELAY = timedelta(seconds=30)  # between tries while something else is awaited
KEYS_KEPT = timedelta(days=7)  # Slack redelivers for hours, not for days
AT_ONCE = 100  # payloads taken up by one tick


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A payload to be handled again."""

    receipt: int
    reference: str
    payload: dict[str, Any]


def take_up(database: Database, now: datetime, lease: timedelta) -> list[Unfinished]:
    """Claim payloads that nobody finished, for as long as ``lease``."""
    with database.write() as session:
        rows = inbox.claim_unfinished(session, now, now + lease, AT_ONCE, _thread_of)
        return [Unfinished(row.id, row.reference, row.payload) for row in rows if row.payload]


def _thread_of(payload: dict[str, Any] | None) -> tuple[str, str] | None:
    """Return where a message was said; None for all else."""
    event = (payload or {}).get("event", {})
    channel, ts = event.get("channel"), event.get("thread_ts") or event.get("ts")
    return (channel, ts) if isinstance(channel, str) and isinstance(ts, str) else None


def release_all(database: Database, now: datetime) -> None:
    """Make everything unfinished due at once, after a start.

    Safe beside other replicas: of two that handle the same payload, one commits.
    """
    with database.write() as session:
        inbox.make_due(session, now)


def try_again_soon(database: Database, receipt: int, now: datetime) -> None:
    """Put a payload back that waits for something under way; this does not count as a failure.

    What has waited for long can wait a little longer: an hour without Slack is not hammered away.
    """
    with database.write() as session:
        row = session.get(InboxRow, receipt)
        if row is not None:
            waited = (now - row.received_at) / 5
            row.retry_at = now + min(max(waited, FIRST_DELAY / 2), LONGEST_DELAY)


def note_failure(database: Database, receipt: int, now: datetime, problem: str) -> bool:
    """Schedule another try; True when it was the last one and the payload is set aside."""
    with database.write() as session:
        row = session.get(InboxRow, receipt)
        if row is None or row.status is not InboxStatus.RECEIVED:
            return False
        row.attempts += 1
        row.problem = problem
        if row.attempts < TRIES:
            row.retry_at = now + FIRST_DELAY * 2 ** (row.attempts - 1)
            return False
        row.status = InboxStatus.SET_ASIDE
        return True


def tell_trouble(desk: Desk, call: Call, reference: str) -> None:
    """Tell who acted that it failed for good, and what to quote."""
    with desk.database.write() as session:
        write_trouble(Unit(session, call), reference)
    desk.wake_postman()


def forget_finished(database: Database, now: datetime) -> None:
    """Drop the keys of payloads that cannot come again."""
    with database.write() as session:
        inbox.forget_finished(session, now - KEYS_KEPT)
