"""What Slack tells of people and the stand-in cannot: who is a guest, who reads English."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPMessage
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, ClassVar
from urllib.parse import urlsplit

Traits = Mapping[str, Mapping[str, Any]]
"""By user id, what ``users.info`` says of somebody besides."""

SECONDS = 30.0
ITS_OWN = ("host", "connection")  # headers that belong to one connection


@contextmanager
def knowing(api_url: str, traits: Traits) -> Iterator[str]:
    """Stand before a Web API and add to what it tells; yields the address to ask instead."""

    class Handler(_Handler):
        behind = urlsplit(api_url).netloc
        knows = traits

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = Thread(target=server.serve_forever, name="knowing slack")
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/api/"
        finally:
            server.shutdown()
            thread.join()


class _Handler(BaseHTTPRequestHandler):
    behind: ClassVar[str]
    knows: ClassVar[Traits]

    def do_GET(self) -> None:
        """Pass a call on."""
        self._pass_on()

    def do_POST(self) -> None:
        """Pass a call on."""
        self._pass_on()

    def log_message(self, *_details: object) -> None:
        """Say nothing."""

    def _pass_on(self) -> None:
        asked = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        status, headers, answer = self._ask(asked)
        if urlsplit(self.path).path.endswith("/users.info"):
            answer = self._complete(answer)
        self.send_response(status)
        self.send_header("Content-Type", headers.get("Content-Type", "application/json"))
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def _ask(self, body: bytes) -> tuple[int, HTTPMessage, bytes]:
        connection = HTTPConnection(self.behind, timeout=SECONDS)
        headers = {name: v for name, v in self.headers.items() if name.lower() not in ITS_OWN}
        try:
            connection.request(self.command, self.path, body, headers)
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()
        finally:
            connection.close()

    def _complete(self, answer: bytes) -> bytes:
        told = json.loads(answer)
        user = told.get("user", {})
        user.update(self.knows.get(user.get("id", ""), {}))
        return json.dumps(told).encode()
