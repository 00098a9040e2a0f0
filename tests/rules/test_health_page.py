"""What a monitor reads, over real HTTP."""

import json
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from http.client import HTTPConnection
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.locale import Locale
from bot.pulse.lookout import Health
from bot.pulse.trouble import Trouble
from handlers.health import HealthPage
from handlers.http_server import HttpServer
from handlers.views.alarm import AlarmWords
from storage.alarm import AlarmKind

SINCE = datetime(2026, 11, 24, 0, 40, tzinfo=UTC)


class Desk:
    """How it is, and the port where one may ask."""

    def __init__(self) -> None:
        self.health = Health((), has_looked=False)
        page = HealthPage(lambda: self.health, AlarmWords(Locale.JA, ZoneInfo("Asia/Tokyo")))
        self.server = HttpServer(page, "health", "127.0.0.1", 0, 1)

    def asked(self, method: str = "GET", path: str = "/health") -> tuple[int, Any]:
        connection = HTTPConnection("127.0.0.1", self.server.port, timeout=10)
        with closing(connection):
            connection.request(method, path)
            answer = connection.getresponse()
            assert answer.headers["Cache-Control"] == "no-store"
            body = answer.read()
            return answer.status, json.loads(body) if body else None


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = Desk()
    desk.server.open()
    with closing(desk.server):
        yield desk


def test_before_the_first_look_nobody_knows(desk: Desk) -> None:
    assert desk.asked() == (503, {"status": "starting"})


def test_all_is_well(desk: Desk) -> None:
    desk.health = Health(())
    assert desk.asked() == (200, {"status": "ok", "troubles": []})
    assert desk.asked("HEAD") == (200, None)


def test_what_is_wrong_and_what_to_do(desk: Desk) -> None:
    desk.health = Health((Trouble(AlarmKind.JOB_FAILING, SINCE, "renew_cards"),))
    status, said = desk.asked()
    (trouble,) = said.pop("troubles")
    assert (status, said) == (503, {"status": "trouble"})
    assert trouble.keys() == {"kind", "since", "what", "mend"}
    assert (trouble["kind"], trouble["since"]) == ("job_failing", "2026-11-24T00:40:00+00:00")
    assert trouble["what"].endswith("：カードの経過日数を書き直す")


@pytest.mark.parametrize(
    ("method", "path", "status"), [("GET", "/", 404), ("GET", "/x", 404), ("POST", "/health", 405)]
)
def test_there_is_nothing_else(desk: Desk, method: str, path: str, status: int) -> None:
    assert desk.asked(method, path) == (status, {})
