"""The disk is full: what cannot be kept is not acked, the office hears of it, and work goes on."""

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.pool import Pool
from structlog.testing import capture_logs

from bot.settings import Settings
from storage.question import Question
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.entrances import BOTH_ENTRANCES, at_entrance
from tests.journeys.hurry import hurried
from tests.journeys.people import ask
from tests.journeys.words import NOTHING_FOUND, TOO_LONG, UNKNOWN

FULL = "ディスクがいっぱい"
AGAIN = "ディスクに空きができた"
LONG = UNKNOWN + "\n" + "よろしくお願いします。" * 300  # finds no place in what is reserved


class Disk:
    """A disk whose size a test decides, by how far SQLite may let its file grow."""

    def __init__(self) -> None:
        self.is_full = False

    def on_checkout(self, connection: Any, *_: object) -> None:
        limit = 1 if self.is_full else 1_000_000_000
        connection.execute(f"PRAGMA max_page_count = {limit}")


@pytest.fixture
def disk() -> Iterator[Disk]:
    disk = Disk()
    event.listen(Pool, "checkout", disk.on_checkout)
    yield disk
    event.remove(Pool, "checkout", disk.on_checkout)


@BOTH_ENTRANCES
def test_what_cannot_be_kept_comes_again_and_is_answered_once(
    city: City,
    settings: Settings,
    books: Books,
    disk: Disk,
    entrance: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    hurried(monkeypatch)
    city.slack.delivery.tries["events_api"] = 1000
    city.slack.delivery.retry_delay = 0.2
    city.slack.delivery.ack_timeout = 3
    with at_entrance(entrance, city, settings), capture_logs() as logs:
        ask(city, city.sato, UNKNOWN).sees(NOTHING_FOUND)
        books.rest(city.slack)
        disk.is_full = True
        thread = ask(city, city.yamada, LONG)
        city.slack.wait_for(lambda: city.slack.find(city.office, FULL), 60, "a word to the office")
        assert thread.replies() == []
        acked = [ack for ack in city.slack.acks if ack.key.endswith(thread.ts)]
        assert acked == [], "Slack was not told that it arrived"

        disk.is_full = False
        thread.sees(TOO_LONG, timeout=30)
        city.slack.wait_for(lambda: city.slack.find(city.office, AGAIN), 60, "a word of the end")
        books.rest(city.slack)
    assert len(thread.replies()) == 1
    assert books.count(Question) == 2
    assert len(city.slack.messages(city.office)) == 2
    errors = [one for one in logs if one["log_level"] == "error"]
    assert [one["event"] for one in errors] == ["disk_full"], errors
