"""One of several processes that claim what is due, or ring it; says what it got, and when."""

import json
import sys
import time
from collections.abc import Callable
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.calendar.wall import Wall
from bot.desk import Desk
from bot.reminders.ring import CLAIMED_AT_ONCE, LEASE, ring_due
from knowledge.finder import Finder
from storage.database import Database
from storage.reminder_claims import claim_due
from tests.bench.many_reminders import NOW


class Does(StrEnum):
    """What it is there for."""

    CLAIM = "claim"
    RING = "ring"


def claimed(database: Database, holder: str) -> list[int]:
    """The ids of all that it got."""
    found: list[int] = []
    while some := _claim(database, holder):
        found += some
    return found


def _claim(database: Database, holder: str) -> list[int]:
    with database.write() as session:
        return list(
            claim_due(
                session,
                holder,
                now=NOW,
                held_until=NOW + LEASE,
                most=CLAIMED_AT_ONCE,
                only_at_once=False,
            )
        )


def rung(database: Database, holder: str) -> list[str]:
    """The names of all that it rang."""
    desk = Desk(database, Finder(), "C0HELPDESK", Wall(ZoneInfo("Asia/Tokyo")), lambda: None)
    return [one.key for one in ring_due(desk, holder, NOW)]


def say(line: str) -> None:
    """To whoever started it."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main(does: Does, url: str, holder: str) -> None:
    """Get ready, say so, wait for the word, and do it."""
    work: Callable[[Database, str], object] = {Does.CLAIM: claimed, Does.RING: rung}[does]
    database = Database(url)
    with database.read():
        say("ready")
    sys.stdin.readline()
    began = time.time()
    got = work(database, holder)
    say(json.dumps({"got": got, "began": began, "ended": time.time()}))
    database.close()


if __name__ == "__main__":
    main(Does(sys.argv[1]), *sys.argv[2:])
