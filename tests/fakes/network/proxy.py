"""The only way out of a city: an HTTP proxy that tunnels."""

import asyncio
from base64 import b64encode

from tests.fakes.network.loop import LoopbackServer
from tests.fakes.network.pipe import join

REASONS = {403: "Forbidden", 407: "Proxy Authentication Required", 502: "Bad Gateway"}


class FakeProxy(LoopbackServer):
    """Knows the way to the hosts in ``leads_to`` only: host and port → a port of 127.0.0.1.

    ``password`` is user and password that it asks for; ``refuses`` are statuses by host. It
    remembers what it let through and what it refused, as ``host:port``.
    """

    def __init__(self, leads_to: dict[str, int], password: tuple[str, str] | None = None) -> None:
        super().__init__()
        self.leads_to = leads_to
        self.password = password
        self.refuses: dict[str, int] = {}
        self.tunnelled: list[str] = []
        self.refused: list[str] = []

    async def listen(self) -> asyncio.Server:
        return await asyncio.start_server(self.serve, "127.0.0.1", 0)

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        request, *headers = (await reader.readuntil(b"\r\n\r\n")).decode().strip().split("\r\n")
        method, target, _version = request.split()
        status = 405 if method != "CONNECT" else self._judge(target, headers)
        if status != 200:
            self.refused.append(target)
            writer.write(f"HTTP/1.1 {status} {REASONS.get(status, '')}\r\n\r\n".encode())
            await writer.drain()
            return
        self.tunnelled.append(target)
        writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
        await join(reader, writer, "127.0.0.1", self.leads_to[target])

    def _judge(self, target: str, headers: list[str]) -> int:
        if not self._knows(headers):
            return 407
        host = target.rpartition(":")[0]
        return self.refuses.get(host, 200 if target in self.leads_to else 502)

    def _knows(self, headers: list[str]) -> bool:
        if self.password is None:
            return True
        expected = b64encode(":".join(self.password).encode()).decode()
        given = dict(header.split(": ", 1) for header in headers)
        lower = {name.lower(): value for name, value in given.items()}
        return lower.get("proxy-authorization") == f"Basic {expected}"
