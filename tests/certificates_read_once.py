"""The system's certificates are read once.

Reading them takes some twenty milliseconds. The desk does so once, when it starts; tests start it
hundreds of times. Those of a city's own authority are read each time.
"""

import os
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest

from bot.network.trust import trusted

NAMES_OF_ANOTHER_LIST = ("SSL_CERT_FILE", "SSL_CERT_DIR")


@contextmanager
def certificates_read_once() -> Iterator[None]:
    """Let every desk that is started until then believe the same list."""

    @cache
    def of_the_system(*_: str | None) -> ssl.SSLContext:
        return trusted(None)

    def trusted_again(own_authorities: Path | None) -> ssl.SSLContext:
        if own_authorities is not None:
            return trusted(own_authorities)
        return of_the_system(*(os.environ.get(name) for name in NAMES_OF_ANOTHER_LIST))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("bot.app.trusted", trusted_again)
        yield
