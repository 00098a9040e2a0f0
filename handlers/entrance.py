"""How payloads reach us: over a socket that we open, or over HTTP."""

import threading
from collections.abc import Callable
from typing import Protocol

import structlog
from slack_bolt import App
from slack_sdk.errors import SlackApiError

from handlers.slack_errors import BAD_TOKEN, OUT_OF_REACH, error_code, is_passing
from handlers.socket_client import SocketClient, SocketHandler

log = structlog.get_logger(__name__)

LONGEST_WAIT = 30.0  # seconds between tries


class Entrance(Protocol):
    """Where payloads come in."""

    def open(self) -> None:
        """Let payloads in; raises SlackApiError or one of OUT_OF_REACH."""

    def is_open(self) -> bool:
        """Whether payloads can come in right now."""

    def close(self) -> None:
        """Let no more in."""


class SocketEntrance:
    """Socket Mode: nobody has to reach us from outside."""

    def __init__(self, app: App, client: SocketClient) -> None:
        self._client = client
        self._handler = SocketHandler(app, client)

    def open(self) -> None:
        """Connect. From then on the connection renews itself."""
        self._client.open()

    def is_open(self) -> bool:
        """Whether there is a connection; it renews itself in between."""
        return self._client.is_connected()

    def close(self) -> None:
        """Disconnect.

        A reconnection under way is waited for: the client would leave open what it brings. The
        empty message wakes its reader, which looks up once a second only.
        """
        client = self._client
        client.closed = True
        client.message_queue.put(None)
        with client.connect_operation_lock:
            client.auto_reconnect_enabled = False
        self._handler.close()  # type: ignore[no-untyped-call]


def keep_trying(
    attempt: Callable[[], None],
    stopping: threading.Event,
    why: Callable[[Exception], str] = str,
) -> bool:
    """Repeat until Slack is there, and say so once; False when told to stop before.

    ``why`` finds a sentence for what stands in between.

    Raises:
        SlackApiError: the token is not accepted, which no waiting mends.
    """
    wait: float = 1.0
    said: str | None = None
    while not stopping.is_set():
        try:
            attempt()
        except (SlackApiError, *OUT_OF_REACH) as error:
            if isinstance(error, SlackApiError) and _is_final(error):
                raise
            problem = why(error)
            if problem != said:  # one line for each thing in the way, not for each try
                log.warning("waiting_for_slack", problem=problem)
                said = problem
            stopping.wait(wait)
            wait = min(wait * 2, LONGEST_WAIT)
        else:
            if said is not None:
                log.info("slack_is_back")
            return True
    return False


def _is_final(error: SlackApiError) -> bool:
    """Whether a person has to mend something: a token, or what it may do."""
    return error_code(error) in BAD_TOKEN or not is_passing(error)
