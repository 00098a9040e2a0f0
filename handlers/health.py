"""A page for a monitor: is the desk well. It says nothing of tickets and people."""

import json
from collections.abc import Callable, Iterable
from typing import Any
from wsgiref.types import StartResponse, WSGIEnvironment

from bot.pulse.lookout import Health
from handlers.views.alarm import AlarmWords

PATH = "/health"


class HealthPage:
    """Answers ``GET /health``: 200 when all is well, else 503 with what is wrong.

    Args:
        health: how the desk is; must not wait for anything.
        words: how it is said.
    """

    def __init__(self, health: Callable[[], Health], words: AlarmWords) -> None:
        self._health = health
        self._words = words

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request."""
        if environ.get("PATH_INFO") != PATH:
            return _answer(start_response, "404 Not Found", {})
        if environ.get("REQUEST_METHOD") not in ("GET", "HEAD"):
            return _answer(start_response, "405 Method Not Allowed", {})
        health = self._health()
        if not health.has_looked:
            return _answer(start_response, "503 Service Unavailable", {"status": "starting"})
        if not health.troubles:
            return _answer(start_response, "200 OK", {"status": "ok", "troubles": []})
        said = {"status": "trouble", "troubles": self._say(health)}
        return _answer(start_response, "503 Service Unavailable", said)

    def _say(self, health: Health) -> list[dict[str, str]]:
        return [
            {
                "kind": one.kind,
                "since": one.since.isoformat(),
                "what": self._words.what(one),
                "mend": self._words.mend(one),
            }
            for one in health.troubles
        ]


def _answer(start_response: StartResponse, status: str, said: dict[str, Any]) -> list[bytes]:
    body = json.dumps(said, ensure_ascii=False).encode()
    headers = [
        ("Content-Type", "application/json; charset=utf-8"),
        ("Content-Length", str(len(body))),
        ("Cache-Control", "no-store"),
    ]
    start_response(status, headers)
    return [body]
