"""The disk is full: nothing can be written down, not even that somebody should be told."""

from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import uuid4

import structlog
from sqlalchemy import delete

from bot.letters.content import Content
from bot.letters.incident_content import NoRoomContent, RoomAgainContent
from storage.database import Database
from storage.inbox import InboxRow, InboxStatus
from storage.room import NoRoomError

log = structlog.get_logger(__name__)

QUIET = timedelta(minutes=1)  # between two lines in the log
MUCH = "0" * 50_000  # more than fits into what the database has reserved already
MEND = "make room on the disk of the database; the help desk then goes on by itself"


class Room:
    """Says that the disk is full, and that it is no longer, without writing anything down.

    Args:
        database: what cannot be written to.
        say: tells the office past the outbox, for want of an outbox; False when it failed.
        clock: reads the time.
    """

    def __init__(
        self, database: Database, say: Callable[[Content], bool], clock: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._say = say
        self._clock = clock
        self._full = self._told = False
        self._logged_at: datetime | None = None

    def missed(self) -> None:
        """A transaction failed for want of room."""
        self._full = True
        now = self._clock()
        if self._logged_at is None or now - self._logged_at >= QUIET:
            self._logged_at = now
            log.error("disk_full", mend=MEND)

    def check(self) -> None:
        """While it is full, look whether it still is, and tell the office either way, once."""
        if not self._full:
            return
        if not has_room(self._database, self._clock()):
            self._told = self._told or self._say(NoRoomContent())
            return
        self._full = False
        log.info("disk_has_room")
        if self._told:
            self._told = not self._say(RoomAgainContent())


def has_room(database: Database, now: datetime) -> bool:
    """Write something large and take it back: small changes may still find a place."""
    key = f"room:{uuid4()}"
    try:
        with database.write() as session:
            session.add(_trial(key, now))
        with database.write() as session:
            session.execute(delete(InboxRow).where(InboxRow.key == key))
    except NoRoomError:
        return False
    return True


def _trial(key: str, now: datetime) -> InboxRow:
    return InboxRow(
        key=key,
        reference="",
        payload={"trial": MUCH},
        status=InboxStatus.DONE,
        received_at=now,
    )
