"""Failures that tests order."""

import time
from collections.abc import Callable
from typing import Any
from urllib.error import URLError

import pytest
from slack_bolt import App
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.socket_mode.request import SocketModeRequest

from tests.fakes.slack import Channel, FakeSlack, User, over_sockets

Json = dict[str, Any]


@pytest.fixture
def posting(client: WebClient, office: Channel) -> Callable[[], str]:
    return lambda: str(client.chat_postMessage(channel=office.id, text="一")["ts"])


@pytest.fixture
def heard(app: App) -> list[str]:
    heard: list[str] = []
    app.event("message")(lambda event: heard.append(event["ts"]))
    return heard


def test_a_dropped_reply_hides_a_call_that_was_applied(
    slack: FakeSlack, posting: Callable[[], str], office: Channel
) -> None:
    slack.faults.drop_reply("chat.postMessage", times=1)
    with pytest.raises((URLError, ConnectionError)):
        posting()
    assert len(slack.messages(office)) == 1
    posting()
    assert len(slack.messages(office)) == 2


def test_replies_are_dropped_at_random_but_repeatably(
    slack: FakeSlack, posting: Callable[[], str]
) -> None:
    def lost_of(count: int) -> list[int]:
        slack.faults.clear()
        slack.faults.drop_reply(probability=0.5, seed=7)
        lost = []
        for number in range(count):
            try:
                posting()
            except (URLError, ConnectionError):
                lost.append(number)
        return lost

    first = lost_of(12)
    assert 0 < len(first) < 12
    assert lost_of(12) == first


def test_refusals_run_out(slack: FakeSlack, posting: Callable[[], str], office: Channel) -> None:
    slack.faults.refuse("chat.postMessage", "internal_error", times=2)
    for _ in range(2):
        with pytest.raises(SlackApiError, match="internal_error"):
            posting()
    posting()
    assert len(slack.messages(office)) == 1
    errors = [call.error for call in slack.calls("chat.postMessage")]
    assert errors == ["internal_error", "internal_error", None]


def test_a_rate_limit_says_when_to_come_back(
    slack: FakeSlack, posting: Callable[[], str], office: Channel
) -> None:
    slack.faults.rate_limit("chat.postMessage", retry_after=30)
    with pytest.raises(SlackApiError) as caught:
        posting()
    assert caught.value.response.status_code == 429
    assert caught.value.response.headers["Retry-After"] == "30"
    assert slack.messages(office) == []
    posting()


def test_a_gateway_error(slack: FakeSlack, posting: Callable[[], str], office: Channel) -> None:
    slack.faults.http_error("chat.postMessage", 503, times=1)
    with pytest.raises(SlackApiError) as caught:
        posting()
    assert caught.value.response.status_code == 503
    assert slack.messages(office) == []


def test_a_delay(slack: FakeSlack, client: WebClient, posting: Callable[[], str]) -> None:
    slack.faults.delay("chat.postMessage", 0.2, times=1)
    start = time.monotonic()
    posting()
    assert time.monotonic() - start >= 0.2
    slack.faults.delay("*", 5)
    slack.faults.clear()
    client.auth_test()
    assert time.monotonic() - start < 5


def test_down_and_up_on_the_same_port(
    slack: FakeSlack, app: App, heard: list[str], posting: Callable[[], str], hanako: User
) -> None:
    with over_sockets(app, slack, ping_interval=0.4):
        slack.faults.down()
        slack.wait_for(lambda: slack.sockets == 0, what="cut")
        with pytest.raises((URLError, ConnectionError)):
            posting()
        ts = slack.dm(hanako, "まだいますか")
        slack.faults.up()
        posting()
        slack.wait_for(lambda: ts in heard, what="delivery after coming back")


def test_some_payloads_come_twice(
    slack: FakeSlack, app: App, heard: list[str], hanako: User
) -> None:
    slack.faults.redeliver(1.0)
    with over_sockets(app, slack):
        ts = slack.dm(hanako, "二度")
        slack.settle()
        slack.wait_for(lambda: heard == [ts, ts])
    assert len(slack.acks) == 2


def test_unheard_acks_bring_everything_again(
    slack: FakeSlack, app: App, heard: list[str], hanako: User
) -> None:
    slack.faults.ignore_acks()
    with over_sockets(app, slack):
        ts = slack.dm(hanako, "三度")
        slack.settle()
        slack.wait_for(lambda: len(heard) == 3)
    assert set(heard) == {ts}
    assert slack.acks == []
    assert len(slack.undelivered) == 1


def test_a_cut_socket_comes_back_and_the_payload_too(
    slack: FakeSlack, app: App, heard: list[str], hanako: User
) -> None:
    with over_sockets(app, slack, ping_interval=0.4) as handlers:
        client = handlers[0].client
        cut: list[str] = []

        def cut_before_the_ack(_client: Any, request: SocketModeRequest) -> None:
            if not cut:
                cut.append(request.envelope_id)
                slack.faults.disconnect_sockets(abruptly=True)

        client.socket_mode_request_listeners.insert(0, cut_before_the_ack)
        ts = slack.dm(hanako, "切れた")
        slack.wait_for(lambda: len(heard) >= 2, what="second delivery")
        slack.settle()
    assert set(heard) == {ts}
    assert slack.acks[-1].attempt >= 1


def test_the_queue_has_an_end(slack: FakeSlack, hanako: User) -> None:
    slack.delivery.most_waiting = 2
    for number in range(3):
        slack.dm(hanako, str(number))
    assert [payload.body["event"]["text"] for payload in slack.undelivered] == ["2"]


def test_closing_does_not_wait_for_a_late_answer() -> None:
    start = time.monotonic()
    with FakeSlack() as slack:
        slack.faults.delay("auth.test", 60)
        client = WebClient(slack.bot.token, slack.api_url, timeout=1, retry_handlers=[])
        with pytest.raises(TimeoutError):
            client.auth_test()
    assert time.monotonic() - start < 10
