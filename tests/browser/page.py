"""A page in the browser, used as a person would: look, click, type."""

import asyncio
import base64
import json
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.browser.devtools import DevTools, DevToolsError

WINDOW = (1200, 800)  # CSS pixels
PATIENCE = 20.0  # seconds until something has to be there
LOOK_EVERY = 0.05
MOMENT = 3.0  # seconds for what usually comes at once, and can be asked for again

FIND = (Path(__file__).parent / "find.js").read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in the page, in CSS pixels."""

    x: float
    y: float
    width: float
    height: float


class Page:
    """One page. What is meant is a CSS selector, or ``text=…`` or ``label=…`` (see find.js)."""

    def __init__(self, tools: DevTools) -> None:
        self._tools = tools

    async def goto(self, url: str) -> None:
        """Open an address and wait until it is loaded."""
        await self._tools.call("Page.navigate", url=url)
        await self.wait_for(f"location.href.startsWith({json.dumps(url)})")
        await self.wait_for("document.readyState === 'complete'")

    async def write(self, html: str) -> None:
        """Show this instead of what is there."""
        await self.look(f"document.write({json.dumps(html)})")

    async def size(self, width: int, height: int, scale: int = 2) -> None:
        """Make the window so many CSS pixels large, with ``scale`` dots to a pixel."""
        await self._tools.call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=scale,
            mobile=False,
        )

    async def set_timezone(self, timezone: str) -> None:
        """Show times as they are there."""
        await self._tools.call("Emulation.setTimezoneOverride", timezoneId=timezone)

    async def look(self, script: str) -> Any:
        """Evaluate an expression in the page.

        Raises:
            DevToolsError: it throws.
        """
        answer = await self._tools.call(
            "Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True
        )
        if "exceptionDetails" in answer:
            raise DevToolsError(f"{script[:200]}: {answer['exceptionDetails']}")
        return answer["result"].get("value")

    async def wait_for(self, predicate: str) -> None:
        """Wait until an expression is truthy.

        Raises:
            TimeoutError: it never was.
        """
        await self._until(f"Boolean({predicate})", predicate)

    async def find(self, what: str, inside: str = "body") -> Box:
        """Wait for the last visible element that is meant, scroll to it, and say where it is.

        Raises:
            TimeoutError: it never came.
        """
        place = f"({json.dumps(what)}, {json.dumps(inside)})"
        found = await self._until(f"({FIND}){place}", f"no {what} inside {inside}")
        return Box(**found)

    async def sees_soon(self, what: str, inside: str = "body") -> bool:
        """Whether an element that is meant comes within a moment."""
        try:
            await self._until(f"({FIND})({json.dumps(what)}, {json.dumps(inside)})", what, MOMENT)
        except TimeoutError:
            return False
        return True

    async def point_at(self, what: str, inside: str = "body") -> tuple[float, float]:
        """Move the mouse to the middle of an element that holds still, and say where that is.

        What comes in meanwhile moves everything on the page, and the mouse would hit another.
        """
        before, box = None, await self.find(what, inside)
        while box != before:
            await asyncio.sleep(LOOK_EVERY)
            before, box = box, await self.find(what, inside)
        x, y = box.x + box.width / 2, box.y + box.height / 2
        await self._mouse("mouseMoved", x=x, y=y)
        return x, y

    async def point_at_nothing(self) -> None:
        """Take the mouse out of the way."""
        await self._mouse("mouseMoved", x=-1, y=-1)

    async def click(self, what: str, inside: str = "body") -> None:
        """Click in the middle of an element."""
        x, y = await self.point_at(what, inside)
        for kind in ("mousePressed", "mouseReleased"):
            await self._mouse(kind, x=x, y=y, button="left", clickCount=1)

    async def type(self, text: str) -> None:
        """Write into what has the focus, as an input method does: all at once."""
        await self._tools.call("Input.insertText", text=text)

    async def upload(self, file: Path, field: str) -> None:
        """Choose a file for a file field, given by its CSS selector."""
        document = await self._tools.call("DOM.getDocument")
        found = await self._tools.call(
            "DOM.querySelector", nodeId=document["root"]["nodeId"], selector=field
        )
        await self._tools.call("DOM.setFileInputFiles", files=[str(file)], nodeId=found["nodeId"])

    async def shot(self, clip: Box | None = None) -> bytes:
        """What is seen, or a part of it, as PNG."""
        area: dict[str, Any] = {}
        if clip:
            box = {"x": clip.x, "y": clip.y, "width": clip.width, "height": clip.height}
            area = {"clip": {**box, "scale": 1}}
        answer = await self._tools.call("Page.captureScreenshot", format="png", **area)
        return base64.b64decode(answer["data"])

    async def _mouse(self, kind: str, **details: Any) -> None:
        await self._tools.call("Input.dispatchMouseEvent", type=kind, **details)

    async def _until(self, expression: str, problem: str, patience: float = PATIENCE) -> Any:
        deadline = time.monotonic() + patience
        while not (found := await self.look(expression)):
            if time.monotonic() > deadline:
                raise TimeoutError(problem)
            await asyncio.sleep(LOOK_EVERY)
        return found
