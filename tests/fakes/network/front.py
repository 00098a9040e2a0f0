"""TLS in front of a server that speaks plain HTTP."""

import asyncio
import ssl

import trustme

from tests.fakes.network.loop import LoopbackServer
from tests.fakes.network.pipe import join


class TlsFront(LoopbackServer):
    """Opens the encryption and passes everything on to ``port`` of 127.0.0.1.

    ``certificate`` is what it shows; ``connections`` counts who came, also those who did not
    believe it.
    """

    def __init__(self, port: int, certificate: trustme.LeafCert) -> None:
        super().__init__()
        self._behind = port
        self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        certificate.configure_cert(self._context)

    async def listen(self) -> asyncio.Server:
        return await asyncio.start_server(self.serve, "127.0.0.1", 0, ssl=self._context)

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await join(reader, writer, "127.0.0.1", self._behind)
