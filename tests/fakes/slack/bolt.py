"""Connects a Bolt app to the fake over Socket Mode."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from slack_bolt import App
from slack_bolt.adapter.socket_mode.builtin import SocketModeHandler
from slack_sdk import WebClient

from tests.fakes.slack.fake import FakeSlack


def client_for(slack: FakeSlack, token: str | None = None) -> WebClient:
    """A client without retries, as the app uses it."""
    return WebClient(token or slack.bot.token, base_url=slack.api_url, retry_handlers=[])


@contextmanager
def over_sockets(
    app: App, slack: FakeSlack, *, count: int = 1, ping_interval: float = 1
) -> Iterator[list[SocketModeHandler]]:
    """Connect ``app`` with ``count`` sockets and wait until the fake sees them all.

    A lost connection is noticed and replaced after ``ping_interval`` seconds.
    """
    before = slack.sockets
    with ExitStack() as closing:
        handlers = []
        for _ in range(count):
            handler = SocketModeHandler(app, slack.bot.app_token, ping_interval=ping_interval)
            closing.callback(close_quickly, handler)
            handler.client.connect()
            handlers.append(handler)
        slack.wait_for_sockets(before + count)
        yield handlers


def close_quickly(handler: SocketModeHandler) -> None:
    """Close without waiting for the client's reader, which looks up once a second only.

    A reconnection that is under way is waited for: the client would not close what it brings.
    """
    client = handler.client
    client.closed = True
    client.message_queue.put(None)
    with client.connect_operation_lock:
        client.auto_reconnect_enabled = False
    client.close()
