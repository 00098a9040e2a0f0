"""The fake delivers signed HTTP requests to a real Bolt app behind a WSGI server."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, make_server

import pytest
from slack_bolt import Ack, App, Respond
from slack_bolt.adapter.wsgi import SlackRequestHandler

from tests.fakes.slack import Channel, FakeSlack, User

Json = dict[str, Any]


class Quiet(WSGIRequestHandler):
    def log_message(self, *_args: object) -> None:
        pass


@contextmanager
def served(app: App) -> Iterator[str]:
    """The address of the app's request URL."""
    handler = SlackRequestHandler(app)
    with make_server("127.0.0.1", 0, handler, handler_class=Quiet) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/slack/events"
        server.shutdown()
        thread.join()


@pytest.fixture
def url(slack: FakeSlack, app: App) -> Iterator[str]:
    with served(app) as url:
        slack.use_http(url)
        yield url


def test_the_url_is_verified(slack: FakeSlack, url: str) -> None:
    assert url.startswith("http://127.0.0.1:")
    assert slack.verify_url()


@pytest.mark.usefixtures("url")
def test_events_arrive_signed(slack: FakeSlack, app: App, hanako: User) -> None:
    texts: list[str] = []
    app.event("message")(lambda event: texts.append(event["text"]))
    ts = slack.dm(hanako, "もしもし & 窓口")
    slack.settle()
    slack.wait_for(lambda: texts, what="event")
    assert texts == ["もしもし &amp; 窓口"]
    assert [ack.key for ack in slack.acks] == [f"{slack.im(hanako).id}:{ts}"]


@pytest.mark.usefixtures("url")
def test_the_longest_text_arrives(slack: FakeSlack, app: App, hanako: User) -> None:
    texts: list[str] = []
    app.event("message")(lambda event: texts.append(event["text"]))
    longest = "\U0010ffff" * 40_000  # nearly a megabyte as JSON, and once more in its blocks
    slack.dm(hanako, longest)
    slack.settle()
    slack.wait_for(lambda: texts, what="event")
    assert texts == [longest]


@pytest.mark.usefixtures("url")
def test_a_wrong_signature_is_refused_and_sent_again(slack: FakeSlack, hanako: User) -> None:
    slack.bot.signing_secret = "another"
    slack.dm(hanako, "もしもし")
    slack.settle()
    assert [payload.statuses for payload in slack.undelivered] == [[401, 401, 401]]


@pytest.mark.usefixtures("url")
def test_retries_tell_their_number_and_reason(slack: FakeSlack, app: App, hanako: User) -> None:
    headers: list[Json] = []

    @app.middleware
    def fail_twice(request: Any, next: Any) -> None:  # noqa: A002 - Bolt finds it by this name
        headers.append(request.headers)
        if len(headers) < 3:
            raise RuntimeError("not yet")
        next()

    @app.error
    def unwilling(error: Exception) -> None:
        assert str(error) == "not yet"

    app.event("message")(lambda: None)
    slack.dm(hanako, "もしもし")
    slack.settle()
    assert [one.get("x-slack-retry-num") for one in headers] == [None, ["1"], ["2"]]
    assert headers[2]["x-slack-retry-reason"] == ["http_error"]
    assert [ack.attempt for ack in slack.acks] == [2]


def test_a_server_that_is_not_there_is_tried_and_given_up(slack: FakeSlack, hanako: User) -> None:
    slack.use_http("http://127.0.0.1:9/slack/events")
    slack.dm(hanako, "もしもし")
    slack.settle()
    assert [payload.attempts for payload in slack.undelivered] == [3]


@pytest.mark.usefixtures("url")
def test_commands_and_presses_come_as_forms(
    slack: FakeSlack, app: App, hanako: User, office: Channel
) -> None:
    @app.command("/madoguchi")
    def command(ack: Ack, command: Json) -> None:
        ack(f"はい、{command['text']}")

    @app.action("go")
    def go(ack: Ack, action: Json, respond: Respond) -> None:
        ack()
        respond(f"押しました: {action['value']}", replace_original=True)

    slack.command(hanako, office, "/madoguchi", "VPN & 複合機")
    answer = slack.wait_for(lambda: slack.find(office, "はい"), what="answer")
    assert (answer.text, answer.ephemeral_to) == ("はい、VPN & 複合機", hanako.id)

    text = {"type": "plain_text", "text": "押す"}
    button = {"type": "button", "action_id": "go", "text": text, "value": "七"}
    blocks = [{"type": "actions", "elements": [button]}]
    ts = app.client.chat_postMessage(channel=office.id, text="どうぞ", blocks=blocks)["ts"]
    press = slack.press(hanako, office, ts, "go", "七")
    slack.wait_for(lambda: slack.message(office, ts).text == "押しました: 七")
    slack.wait_for(lambda: press.state == "acked")
