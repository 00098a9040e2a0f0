"""The contents of files, there and back."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, HTTPServer
from io import BytesIO
from typing import Any
from urllib.request import ProxyHandler, build_opener

import pytest

from handlers.file_transfer import BLOCK, FileGoneError, FileTransfer, NotTheFileError

FOREVER = 1e9
PNG = "image/png"


@dataclass
class Shelf:
    """What is at an address, and what came in."""

    port: int = 0
    content: bytes = b"x" * (3 * BLOCK)
    mimetype: str = PNG
    status: int = 200
    tokens: list[str] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    received: bytes = b""

    def url(self, path: str = "/files/1") -> str:
        return f"http://127.0.0.1:{self.port}{path}"


@pytest.fixture
def shelf() -> Iterator[Shelf]:
    shelf = Shelf()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            shelf.tokens.append(self.headers.get("Authorization", ""))
            shelf.paths.append(self.path)
            if self.path == "/moved":
                self.send_response(302)
                self.send_header("Location", "/sign-in")
                self.end_headers()
                return
            self._answer(shelf.status, shelf.content, shelf.mimetype)

        def do_POST(self) -> None:
            shelf.received = self.rfile.read(int(self.headers["Content-Length"]))
            self._answer(200, b"OK", "text/plain")

        def _answer(self, status: int, content: bytes, mimetype: str) -> None:
            self.send_response(status)
            self.send_header("Content-Type", mimetype)
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_args: Any) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        shelf.port = server.server_port
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield shelf
        server.shutdown()
        thread.join()


def transfer(now: float = 0.0) -> FileTransfer:
    return FileTransfer(build_opener(ProxyHandler({})), "xoxb-1", 5, lambda: now)


def fetched(shelf: Shelf, *, mimetype: str = PNG, size: int = 3 * BLOCK, path: str = "/1") -> bytes:
    to = BytesIO()
    transfer().download(shelf.url(path), to, mimetype=mimetype, size=size, until=FOREVER)
    return to.getvalue()


def test_a_file_is_fetched_with_the_token(shelf: Shelf) -> None:
    assert fetched(shelf) == shelf.content
    assert shelf.tokens == ["Bearer xoxb-1"]


def test_an_address_may_hold_any_letters(shelf: Shelf) -> None:
    fetched(shelf, path="/花壇 の写真.png?a=%20&b=1")
    assert shelf.paths == ["/%E8%8A%B1%E5%A3%87%20%E3%81%AE%E5%86%99%E7%9C%9F.png?a=%20&b=1"]


def test_the_token_does_not_follow_a_redirect(shelf: Shelf) -> None:
    fetched(shelf, path="/moved")
    assert shelf.tokens == ["Bearer xoxb-1", ""]


def test_a_page_is_not_the_file(shelf: Shelf) -> None:
    shelf.mimetype = "text/html; charset=utf-8"
    with pytest.raises(NotTheFileError):
        fetched(shelf)
    assert fetched(shelf, mimetype="text/html") == shelf.content, "unless the file is one"


@pytest.mark.parametrize("size", [3 * BLOCK - 1, 3 * BLOCK + 1])
def test_another_size_is_not_the_file(shelf: Shelf, size: int) -> None:
    with pytest.raises(NotTheFileError):
        fetched(shelf, mimetype="text/html", size=size)


def test_no_more_is_read_than_the_file_has(shelf: Shelf) -> None:
    to = BytesIO()
    with pytest.raises(NotTheFileError):
        transfer().download(shelf.url(), to, mimetype=PNG, size=10, until=FOREVER)
    assert to.getvalue() == b""


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (404, FileGoneError),
        (410, FileGoneError),
        (401, NotTheFileError),
        (403, NotTheFileError),
        (503, OSError),
        (429, OSError),
    ],
)
def test_what_an_answer_means(shelf: Shelf, status: int, error: type[Exception]) -> None:
    shelf.status = status
    with pytest.raises(error):
        fetched(shelf)


def test_a_file_is_handed_over_as_it_is(shelf: Shelf) -> None:
    content = bytes(range(256)) * 1000
    transfer().upload(shelf.url(), BytesIO(content), size=len(content), until=FOREVER)
    assert shelf.received == content


def test_time_runs_out(shelf: Shelf) -> None:
    late = transfer(now=10.0)
    with pytest.raises(TimeoutError):
        late.download(shelf.url(), BytesIO(), mimetype=PNG, size=3 * BLOCK, until=9.0)
    with pytest.raises(OSError):  # noqa: PT011 - urllib's own around it
        late.upload(shelf.url(), BytesIO(b"x"), size=1, until=9.0)
