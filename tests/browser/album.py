"""Where the pictures go, and how they look."""

import base64
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

from tests.browser.page import WINDOW, Page
from tests.browser.png import indexed_png

HERE = Path(__file__).parent
PALETTE = (HERE / "palette.js").read_text(encoding="utf-8")
LONG_FIELDS = (HERE / "long_fields.js").read_text(encoding="utf-8")
STYLE = (HERE / "album.css").read_text(encoding="utf-8")

# What it takes to show everything that can be scrolled to, and the form with a margin.
FULL_HEIGHT = """Math.ceil(Math.max(
    ...[...document.querySelectorAll(".messages, .thread-body, .home")].map((place) =>
        innerHeight - place.clientHeight + place.scrollHeight),
    ...[...document.querySelectorAll(".modal")].map((form) => form.offsetHeight + 40)))"""


class Album:
    """Takes pictures of a page without the controls that only the stand-in has."""

    def __init__(self, page: Page, folder: Path) -> None:
        self._page = page
        self._folder = folder

    async def look_at(self, what: str, width: int, start: str = "") -> bytes:
        """A picture of an element in a window so many CSS pixels wide.

        The whole of it, or what is below the beginning of an element inside it.
        """
        await self._page.find(what)
        async with self._posing():
            await self._page.size(width, 300)
            await self._page.size(width, await self._page.look(FULL_HEIGHT))
            box = await self._page.find(what)
            if start:
                top = (await self._page.find(start, what)).y
                box = replace(box, y=top, height=box.y + box.height - top)
            return await self._page.shot(box)

    async def keep(self, name: str, shot: bytes) -> None:
        """Write a picture with few colours, which is small."""
        data = base64.b64encode(shot).decode()
        small = await self._page.look(f"({PALETTE})({json.dumps(data)})")
        pixels, palette = base64.b64decode(small["pixels"]), bytes(small["palette"])
        picture = indexed_png(small["width"], small["height"], palette, pixels)
        (self._folder / f"{name}.png").write_bytes(picture)

    @asynccontextmanager
    async def _posing(self) -> AsyncIterator[None]:
        style = json.dumps(f'<style class="album">{STYLE}</style>')
        await self._page.look(f"document.head.insertAdjacentHTML('beforeend', {style})")
        await self._page.look("document.activeElement.blur()")
        await self._page.look(f"({LONG_FIELDS})()")
        await self._page.point_at_nothing()
        yield
        await self._page.look("document.querySelectorAll('.album').forEach((one) => one.remove())")
        await self._page.size(*WINDOW)
