"""PNG with a palette: a quarter of the size of what a browser writes, and lossless after that."""

import struct
import zlib

SIGNATURE = b"\x89PNG\r\n\x1a\n"
PALETTE_IMAGE = (
    8,
    3,
    0,
    0,
    0,
)  # bits a pixel, colour type; usual compression, filter, no interlace
UNFILTERED = b"\0"


def indexed_png(width: int, height: int, palette: bytes, pixels: bytes) -> bytes:
    """A picture of one byte a pixel, which is an index into a palette of RGB triples."""
    rows = (pixels[start : start + width] for start in range(0, width * height, width))
    lines = b"".join(UNFILTERED + row for row in rows)
    return b"".join(
        (
            SIGNATURE,
            _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, *PALETTE_IMAGE)),
            _chunk(b"PLTE", palette),
            _chunk(b"IDAT", zlib.compress(lines, 9)),
            _chunk(b"IEND", b""),
        )
    )


def _chunk(kind: bytes, content: bytes) -> bytes:
    checksum = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", checksum)
