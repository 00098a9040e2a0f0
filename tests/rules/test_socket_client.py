"""Stopping the client of Socket Mode, at whatever moment."""

import logging
import ssl
import threading
import time

from slack_sdk import WebClient
from slack_sdk.socket_mode.builtin.connection import ConnectionState

from bot.network.way import Way
from handlers.socket_client import SocketClient

PATIENCE = 5.0  # seconds


class Session:
    """A connection over which nothing comes."""

    session_id = "S1"

    def __init__(self) -> None:
        self.is_open = True

    def is_active(self) -> bool:
        return self.is_open

    def close(self) -> None:
        self.is_open = False

    def run_until_completion(self, state: ConnectionState) -> None:
        while not state.terminated:
            time.sleep(0.01)


class Hold(logging.Handler):
    """Holds the reader where it begins, until it was told to end."""

    def __init__(self, client: SocketClient) -> None:
        super().__init__(logging.INFO)
        self.reached = threading.Event()
        self._client = client

    def emit(self, record: logging.LogRecord) -> None:
        if record.getMessage().startswith("Starting to receive messages"):
            self.reached.set()
            given_up = time.monotonic() + PATIENCE
            while not self._client.current_session_state.terminated:
                assert time.monotonic() < given_up
                time.sleep(0.001)


def test_a_reader_that_is_about_to_begin_ends_too() -> None:
    client = SocketClient(Way(ssl.create_default_context()), "xapp-1", WebClient())
    client.logger = logging.getLogger("held")
    client.logger.setLevel(logging.INFO)
    hold = Hold(client)
    client.logger.addHandler(hold)
    client.current_session = Session()  # type: ignore[assignment]
    assert hold.reached.wait(PATIENCE)

    closing = threading.Thread(target=client.close, daemon=True)
    closing.start()
    closing.join(PATIENCE)
    assert not closing.is_alive()
    assert not client.is_connected()
