"""The two ways in which Slack reaches the desk."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.cli.serve import Listen
from bot.settings import Settings
from tests.free_port import free_port
from tests.journeys.city import City
from tests.journeys.running import running
from tests.journeys.terminal import Program, started

SOCKET = "socket"
HTTP = "http"

# Plays a story over Socket Mode and once more over HTTP. One story for each kind of payload, of ack
# and of trouble is enough: behind the gate nobody knows by which entrance something came.
BOTH_ENTRANCES = pytest.mark.parametrize("entrance", [SOCKET, HTTP], indirect=True)


@contextmanager
def at_entrance(entrance: str, city: City, settings: Settings) -> Iterator[None]:
    """Open the desk for Slack's sockets, or for its signed requests."""
    if entrance == SOCKET:
        with running(settings):
            yield
        return
    port = free_port()
    listening = settings.model_copy(
        update={"slack_signing_secret": city.slack.bot.signing_secret, "slack_app_token": None}
    )
    with running(listening, Listen("127.0.0.1", port)):
        _call_at(city, port)
        yield


@contextmanager
def program_at_entrance(
    entrance: str, city: City, folder: Path, environment: Mapping[str, str], *words: str
) -> Iterator[Program]:
    """The same as a process of its own. Over HTTP, what Slack brings too early is given up."""
    if entrance == SOCKET:
        with started(folder, environment, "run", *words) as program:
            yield program
        return
    port = free_port()
    _call_at(city, port)
    signed = {**environment, "SLACK_SIGNING_SECRET": city.slack.bot.signing_secret}
    signed.pop("SLACK_APP_TOKEN", None)
    with started(folder, signed, "run", "--http", str(port), *words) as program:
        yield program


def _call_at(city: City, port: int) -> None:
    city.slack.use_http(f"http://127.0.0.1:{port}/slack/events")
