"""The same desk behind an HTTP port: signed requests in, nothing else."""

import json
import time
from collections.abc import Iterator
from http.client import HTTPConnection
from typing import Any

import pytest

from bot.cli.serve import Listen
from bot.settings import Settings
from storage.inbox import InboxRow
from storage.question import Question
from tests.fakes.slack.signed_http import signature
from tests.free_port import free_port
from tests.journeys import main_story
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.people import Thread
from tests.journeys.running import running
from tests.journeys.words import NOTHING_FOUND, UNKNOWN


class Door:
    """The port, as anybody on the network reaches it."""

    def __init__(self, port: int, secret: str) -> None:
        self.port = port
        self._secret = secret

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/slack/events"

    def knock(self, body: dict[str, Any], *, age: int = 0, secret: str | None = None) -> int:
        """Post a request signed ``age`` seconds ago; its status."""
        content = json.dumps(body).encode()
        timestamp = str(int(time.time()) - age)
        signed = signature(secret or self._secret, timestamp, content)
        headers = {
            "Content-Type": "application/json",
            "X-Slack-Request-Timestamp": timestamp,
            "X-Slack-Signature": signed,
        }
        return self.post(content, headers)

    def post(self, content: bytes, headers: dict[str, str]) -> int:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request("POST", "/slack/events", content, headers)
            return connection.getresponse().status
        finally:
            connection.close()


@pytest.fixture
def door(city: City, settings: Settings) -> Iterator[Door]:
    """The desk listening, and Slack told where."""
    secret = city.slack.bot.signing_secret
    door = Door(free_port(), secret)
    listening = settings.model_copy(
        update={"slack_signing_secret": secret, "slack_app_token": None}
    )
    with running(listening, Listen("127.0.0.1", door.port)):
        city.slack.use_http(door.url)
        yield door


def direct_message(city: City, ts: str) -> dict[str, Any]:
    """The payload of a direct message of Yamada."""
    event = {
        "type": "message",
        "channel": city.slack.im(city.yamada).id,
        "channel_type": "im",
        "user": city.yamada.id,
        "ts": ts,
        "text": UNKNOWN,
    }
    return {"type": "event_callback", "token": "x", "event_id": "Ev1", "event": event}


@pytest.mark.usefixtures("door")
def test_a_question_becomes_a_ticket_and_is_solved(city: City, books: Books) -> None:
    main_story.play(city, books)


def test_slack_can_verify_the_address(city: City, door: Door) -> None:
    assert door.url
    assert city.slack.verify_url()


def test_a_forged_request_is_refused(city: City, door: Door, books: Books) -> None:
    assert door.knock(direct_message(city, "1.000001"), secret="guessed") == 401
    assert books.count(InboxRow) == 0


def test_a_stale_request_is_refused(city: City, door: Door, books: Books) -> None:
    assert door.knock(direct_message(city, "1.000001"), age=301) == 401
    assert books.count(InboxRow) == 0


def test_a_replayed_request_is_acked_and_has_no_second_effect(
    city: City, door: Door, books: Books
) -> None:
    ts = city.slack.dm(city.yamada, UNKNOWN)
    Thread(city.slack, city.yamada, city.slack.im(city.yamada), ts).sees(NOTHING_FOUND)
    books.rest(city.slack)
    assert door.knock(direct_message(city, ts)) == 200
    books.rest(city.slack)
    assert books.count(Question) == 1
    assert len(city.slack.dms(city.yamada)) == 2


def test_a_request_that_makes_no_sense_is_not_acked(door: Door, books: Books) -> None:
    for content in (b"{", b"[]", b"\xff", b"payload=%7B"):
        assert door.post(content, {"Content-Type": "application/json"}) >= 400
    assert books.count(InboxRow) == 0
