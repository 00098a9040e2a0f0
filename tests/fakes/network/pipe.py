"""Carries bytes between two connections."""

import asyncio

PIECE = 65_536


async def join(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, host: str, port: int
) -> None:
    """Connect to ``host`` and pass everything on, both ways, until either side ends."""
    far_reader, far_writer = await asyncio.open_connection(host, port)
    both = [
        asyncio.ensure_future(_pass_on(reader, far_writer)),
        asyncio.ensure_future(_pass_on(far_reader, writer)),
    ]
    try:
        await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for one in both:
            one.cancel()
        await asyncio.gather(*both, return_exceptions=True)
        far_writer.transport.abort()


async def _pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while piece := await reader.read(PIECE):
        writer.write(piece)
        await writer.drain()
