"""The whole help desk in one picture: who asks, who asks further, who answers."""

import base64
from html import escape
from pathlib import Path

from tests.browser.page import Page

FRAME = (Path(__file__).parent / "desk.html").read_text(encoding="utf-8")
COLUMN = 440  # CSS pixels, about the width of a thread in Slack


async def compose(page: Page, columns: dict[str, bytes]) -> bytes:
    """Set pictures side by side, each below its heading."""
    html = FRAME + "".join(_column(heading, shot) for heading, shot in columns.items())
    await page.goto("about:blank")
    await page.size(len(columns) * (COLUMN + 24) + 24, 300)
    await page.write(html)
    await page.wait_for("[...document.images].every((image) => image.complete)")
    height = await page.look("document.documentElement.scrollHeight")
    await page.size(len(columns) * (COLUMN + 24) + 24, height)
    return await page.shot()


def _column(heading: str, shot: bytes) -> str:
    data = base64.b64encode(shot).decode()
    return f"<section><h2>{escape(heading)}</h2><img src='data:image/png;base64,{data}'></section>"
