"""Carrying the contents of files from Slack and to it."""

from collections.abc import Callable
from typing import IO
from urllib.error import HTTPError
from urllib.parse import quote
from urllib.request import OpenerDirector, Request
from urllib.response import addinfourl

BLOCK = 64 * 1024  # bytes held in memory at a time
GONE = (404, 410)
NOT_ALLOWED = (401, 403)
PAGE = "text/html"
# What an address may hold as it is; the rest, such as Japanese, has to be written in signs.
ASCII = "%/:=&?~#+!$,;'@()*[]"


class FileGoneError(Exception):
    """The file is no longer there."""


class NotTheFileError(Exception):
    """Slack handed out something else, such as a page to sign in: the token may not read files."""


class FileTransfer:
    """Fetches and hands over; everything goes the opener's way, a block at a time.

    Args:
        opener: opens addresses, by the way out.
        token: of the bot, shown to Slack only, never to where Slack redirects.
        timeout: seconds without a byte.
        monotonic: a clock in seconds that never goes back.
    """

    def __init__(
        self,
        opener: OpenerDirector,
        token: str,
        timeout: float,
        monotonic: Callable[[], float],
    ) -> None:
        self._opener = opener
        self._token = token
        self._timeout = timeout
        self._monotonic = monotonic

    def download(self, url: str, to: IO[bytes], *, mimetype: str, size: int, until: float) -> None:
        """Fetch a file whose type and size in bytes are known.

        Raises:
            FileGoneError: it was deleted.
            NotTheFileError: what came is something else.
            OSError: it did not work now, or not until then.
        """
        request = Request(quote(url, safe=ASCII))  # noqa: S310 - an address of Slack's, from its own event
        request.add_unredirected_header("Authorization", f"Bearer {self._token}")
        with self._open(request) as answer:
            if answer.headers.get_content_type() == PAGE != mimetype:
                raise NotTheFileError
            left = size
            while block := answer.read(BLOCK):
                left -= len(block)
                if left < 0:
                    raise NotTheFileError
                self._check(until)
                to.write(block)
        if left:
            raise NotTheFileError

    def upload(self, url: str, file: IO[bytes], *, size: int, until: float) -> None:
        """Hand a file over, from where it stands.

        Raises:
            OSError: it did not work now, or not until then.
        """
        headers = {"Content-Type": "application/octet-stream", "Content-Length": str(size)}
        timed = _Timed(file, lambda: self._check(until))
        request = Request(url, timed, headers, method="POST")  # noqa: S310 - Slack's answer
        with self._opener.open(request, timeout=self._timeout) as answer:
            answer.read()

    def _open(self, request: Request) -> addinfourl:
        try:
            answer: addinfourl = self._opener.open(request, timeout=self._timeout)
        except HTTPError as error:
            error.close()
            if error.code in GONE:
                raise FileGoneError from error
            if error.code in NOT_ALLOWED:
                raise NotTheFileError from error
            raise
        return answer

    def _check(self, until: float) -> None:
        if self._monotonic() > until:
            raise TimeoutError


class _Timed:
    """A file that is read as long as there is time."""

    def __init__(self, file: IO[bytes], check: Callable[[], None]) -> None:
        self._file = file
        self._check = check

    def read(self, size: int = BLOCK) -> bytes:
        self._check()
        return self._file.read(size)
