"""The client of Slack's Socket Mode, going the way out."""

from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient
from slack_sdk.socket_mode import SocketModeClient

from bot.network.way import Way

# Seconds between pings; a connection that broke without a word is noticed after five of them.
PING_SECONDS = 3
# Slack's client reads recursively, one level deeper for every chunk and payload that come without
# a pause: at its 1 KB a chunk, some 400 payloads exceed Python's limit, and all of them are lost.
RECEIVE_BYTES = 65_536
_TELL_AGAIN_SECONDS = 0.05


class SocketNotOpenError(OSError):
    """Slack gave an address, and no socket could be opened there."""

    def __init__(self, url: str, problem: str) -> None:
        super().__init__(problem or "no WebSocket was accepted")
        self.url = url


class SocketClient(SocketModeClient):
    """A client that asks for each new connection which way it goes.

    Slack's own client takes a proxy from the environment, knows no exceptions from it, and writes
    the proxy's URL into the log: it gets the password apart.
    """

    def __init__(self, way: Way, app_token: str, slack: WebClient) -> None:
        self._way = way
        self._problem = ""
        super().__init__(
            app_token,
            web_client=slack,
            ping_interval=PING_SECONDS,
            receive_buffer_size=RECEIVE_BYTES,
            on_error_listeners=[self._note],
        )

    def open(self) -> None:
        """Connect, unless it has happened in the background already.

        Raises:
            SlackApiError: Slack gives no address.
            SocketNotOpenError: the address that it gave cannot be connected to.
            OSError: Slack cannot be reached.
        """
        self._problem = ""
        self.connect_to_new_endpoint()
        if not self.is_connected():
            raise SocketNotOpenError(self.wss_uri or "", self._problem)

    def connect(self) -> None:
        """Connect once; Slack's client calls this for each reconnection too."""
        if self.wss_uri is None:
            self.wss_uri = self.issue_new_wss_url()
        proxy = self._way.proxy_for(self.wss_uri)
        self.proxy = proxy.url if proxy else None
        self.proxy_headers = proxy.headers if proxy else None
        super().connect()

    def close(self) -> None:
        """Disconnect for good.

        A reader that is just about to begin takes back that it should end, and would then wait for
        ever, and Slack's client for it: it is told until it ends.
        """
        self.closed = True
        self.auto_reconnect_enabled = False
        self.disconnect()
        reader = self.current_session_runner
        reader.event.set()
        while reader.is_alive():
            self.current_session_state.terminated = True
            reader.thread.join(_TELL_AGAIN_SECONDS)
        super().close()

    def _note(self, error: Exception) -> None:
        self._problem = str(error)  # the error itself would keep the broken socket


class SocketHandler(SocketModeHandler):
    """Hands what comes over the socket to Bolt. Its base would make a client of its own."""

    def __init__(self, app: App, client: SocketClient) -> None:
        self.app = app
        self.app_token = client.app_token
        self.client = client
        client.socket_mode_request_listeners.append(self.handle)  # type: ignore[arg-type]
