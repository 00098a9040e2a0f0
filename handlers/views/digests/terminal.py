"""A digest in lines of plain text, for the terminal."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from bot.letters.digest import parts_of
from bot.letters.digest_content import DigestChartContent, DigestContent, KeptChart
from handlers.slack_text import plain
from handlers.views.blocks import Block
from handlers.views.render import render
from handlers.views.rendered import Reader

BOLD = re.compile(r"\*([^*\n]+)\*")
LINE = "─" * 40


def digest_lines(
    content: DigestContent, chart: Mapping[str, Any] | None, reader: Reader
) -> Iterator[str]:
    """The message, what its chart says, and what comes in its thread."""
    yield from _lines(render(content, reader).blocks)
    if chart is not None:
        said = DigestChartContent(KeptChart(chart["name"], chart["values"]))
        yield LINE
        yield from _lines(render(said, reader).blocks)
    for part in parts_of(content):
        yield LINE
        yield from _lines(render(part, reader).blocks)


def _lines(blocks: list[Block]) -> Iterator[str]:
    for block in blocks:
        for text in _texts(block):
            yield from plain(BOLD.sub(r"\1", text), str).split("\n")
        if block["type"] == "divider":
            yield ""


def _texts(block: Block) -> Iterator[str]:
    if "text" in block:
        yield block["text"]["text"]
    if block["type"] == "context":
        yield from (one["text"] for one in block["elements"])
