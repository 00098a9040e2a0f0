"""The cause of a failed call is found by walking the way."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from slack_sdk.errors import SlackApiError

from bot.app import open_way, slack_client
from bot.cli.why import why
from bot.settings import GivenSettings, Settings
from handlers.socket_client import SocketNotOpenError
from tests.fakes.slack import FakeSlack

BROKEN = OSError("a library's words")


@pytest.fixture
def slack() -> Iterator[FakeSlack]:
    with FakeSlack() as slack:
        yield slack


def settings_for(api_url: str, **more: str | Path) -> Settings:
    given = {"slack_api_url": api_url, "slack_bot_token": "xoxb-1", "madoguchi_locale": "en"}
    return GivenSettings.model_validate(given | more)


def explained(settings: Settings, error: Exception) -> str:
    return why(settings, open_way(settings), error)


def test_a_way_that_is_open_leaves_the_error_its_own_words(slack: FakeSlack) -> None:
    assert explained(settings_for(slack.api_url), BROKEN) == "a library's words"


def test_somebody_else_answers(slack: FakeSlack) -> None:
    slack.faults.http_error("auth.test", 503)
    settings = settings_for(slack.api_url)
    with pytest.raises(SlackApiError) as refused:
        slack_client(settings, open_way(settings)).auth_test()
    assert explained(settings, refused.value).startswith(
        "Somebody else answers in Slack's place (HTTP 503)"
    )


def test_what_slack_itself_says_is_kept(slack: FakeSlack) -> None:
    settings = settings_for(slack.api_url)
    slack.faults.refuse("auth.test", "fatal_error")
    with pytest.raises(SlackApiError) as refused:
        slack_client(settings, open_way(settings)).auth_test()
    assert "fatal_error" in explained(settings, refused.value)


def test_a_way_without_websockets(slack: FakeSlack) -> None:
    url = f"ws://127.0.0.1:{slack.port}/link/"
    said = explained(settings_for(slack.api_url), SocketNotOpenError(url, ""))
    assert said.startswith("The way to 127.0.0.1 is open, but no WebSocket is (no WebSocket was")


def test_a_host_that_does_not_answer() -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    said = explained(settings_for(f"http://127.0.0.1:{port}/api/"), BROKEN)
    assert said.startswith("127.0.0.1 cannot be reached (Connection refused).")
    assert "HTTPS_PROXY" in said


def test_a_host_that_speaks_no_tls(slack: FakeSlack) -> None:
    said = explained(settings_for(f"https://127.0.0.1:{slack.port}/api/"), BROKEN)
    assert said.startswith("No encrypted connection to 127.0.0.1 begins (")


def test_a_proxy_that_says_nothing() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        proxy = f"http://desk:secret@127.0.0.1:{silent.getsockname()[1]}"
        said = explained(settings_for("https://slack.invalid/api/", https_proxy=proxy), BROKEN)
    assert said.startswith("127.0.0.1:")
    assert "does not answer like an HTTP proxy (" in said
    assert "secret" not in said
