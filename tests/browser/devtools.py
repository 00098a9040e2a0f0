"""The Chrome DevTools protocol, as far as one page needs it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from typing import Any

from aiohttp import ClientSession, ClientWebSocketResponse

Answer = dict[str, Any]


class DevToolsError(Exception):
    """Chromium refuses a command, or the page's script fails."""


class DevTools:
    """Commands to one page, one after another."""

    def __init__(self, socket: ClientWebSocketResponse) -> None:
        self._socket = socket
        self._numbers = count(1)
        self._session: str | None = None

    async def open_page(self) -> None:
        """Make a page; from here on, every command is for it."""
        target = await self.call("Target.createTarget", url="about:blank")
        attached = await self.call(
            "Target.attachToTarget", targetId=target["targetId"], flatten=True
        )
        self._session = attached["sessionId"]

    async def call(self, method: str, **params: Any) -> Answer:
        """Send a command and return its answer.

        Raises:
            DevToolsError: Chromium says no.
        """
        number = next(self._numbers)
        command = {"id": number, "method": method, "params": params}
        if self._session:
            command["sessionId"] = self._session
        await self._socket.send_json(command)
        while True:  # events come in between; nobody here listens to them
            answer: Answer = await self._socket.receive_json()
            if answer.get("id") == number:
                break
        if "error" in answer:
            raise DevToolsError(f"{method}: {answer['error']}")
        result: Answer = answer["result"]
        return result


@asynccontextmanager
async def devtools(address: str) -> AsyncIterator[DevTools]:
    """Talk to the Chromium at an address, on a new page."""
    async with (
        ClientSession() as session,
        session.ws_connect(address, max_msg_size=0) as socket,
    ):
        tools = DevTools(socket)
        await tools.open_page()
        yield tools
