"""A production server of WSGI applications, in a thread of its own."""

import threading
from collections.abc import Callable
from typing import Any
from wsgiref.types import WSGIApplication

from waitress import wasyncore
from waitress.server import create_server

FINISH_SECONDS = 2.0  # an ack takes milliseconds


class HttpServer:
    """Listens on a port from ``open`` to ``close``.

    Args:
        app: what answers, by WSGI.
        name: of the thread.
        host: the address to listen on; loopback, unless a proxy stands on another machine.
        port: 0 = any free one.
        threads: how many requests are answered at a time.

    Raises:
        OSError: the port is not to be had.
    """

    def __init__(self, app: WSGIApplication, name: str, host: str, port: int, threads: int) -> None:
        self._sockets: dict[int, Any] = {}  # by file descriptor: ours and those of who calls
        self._server = create_server(app, map=self._sockets, host=host, port=port, threads=threads)
        self._thread = threading.Thread(target=self._server.run, name=name, daemon=True)

    @property
    def port(self) -> int:
        """The port that is listened on."""
        port: int = self._server.effective_port
        return port

    def open(self) -> None:
        """Begin to listen."""
        self._thread.start()

    def is_open(self) -> bool:
        """Whether the port is listened on; who reaches it cannot be seen from here."""
        return self._thread.is_alive()

    def close(self) -> None:
        """Listen no more. What is being answered gets a moment; what waits behind it comes again.

        The server's own thread does the closing: it would stumble over a socket that is gone.
        """
        if not self._thread.is_alive():
            self._server.close()
            return
        self._in_its_thread(lambda: wasyncore.dispatcher.close(self._server))
        self._server.task_dispatcher.shutdown(timeout=FINISH_SECONDS)
        self._in_its_thread(self._let_go)
        self._thread.join(FINISH_SECONDS)
        if not self._thread.is_alive():
            self._server.trigger.close()

    def _let_go(self) -> None:
        """Close all but the trigger, which may just be pulled; then the thread ends."""
        self._server.trigger.del_channel()
        wasyncore.close_all(self._sockets)

    def _in_its_thread(self, work: Callable[[], object]) -> None:
        self._server.trigger.pull_trigger(work)
