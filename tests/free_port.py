"""Ports that servers of the tests listen on."""

import secrets
import socket
from contextlib import suppress

# Below those that systems hand to whoever connects (Linux from 32768 on, others from 49152), of
# which a test run has many: one of these would soon be taken again.
_NEVER_HANDED_OUT = range(20_000, 32_768)


def free_port() -> int:
    """Return a port that nobody listens on at this moment."""
    while True:
        port = secrets.choice(_NEVER_HANDED_OUT)
        with suppress(OSError), socket.create_server(("", port)):
            return port
