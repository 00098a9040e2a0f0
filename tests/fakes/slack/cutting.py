"""Ending a connection the hard way."""

import asyncio
import socket
import struct

_RESET_ON_CLOSE = struct.pack("ii", 1, 0)


def reset(transport: asyncio.BaseTransport | None) -> None:
    """Send a reset, as when a host vanishes behind a firewall that answers for it.

    A plain close is worse for slack_sdk's reader: it notices only when five of its pings failed.
    """
    if not isinstance(transport, asyncio.Transport):
        return
    connection = transport.get_extra_info("socket")
    if connection is not None and not transport.is_closing():
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_ON_CLOSE)
    transport.abort()
