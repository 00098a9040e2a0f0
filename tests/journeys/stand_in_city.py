"""The demo's city in the stand-in workspace, and what people do there."""

import asyncio
import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import aiohttp

from bot.cli.demo_city import DemoCity
from bot.cli.local_slack import LocalSlack
from tests.free_port import free_port
from tests.journeys.stand_in import stand_in_program

Json = dict[str, Any]

SECONDS = 30.0
LOOK_AGAIN = 0.05


class StandInCity:
    """People in the stand-in workspace, by their user ids."""

    def __init__(self, slack: LocalSlack) -> None:
        self.slack = slack

    def post(self, user: str, channel: str, text: str, thread_ts: str | None = None) -> Json:
        """Write a message; to oneself means to the bot. It is delivered as it was typed."""
        body = {"channel": channel, "user": user, "text": text, "thread_ts": thread_ts}
        message: Json = self._control("POST", "message", body)["message"]
        return message

    def messages(self, channel: str) -> list[Json]:
        messages: list[Json] = self._control("GET", f"messages/{channel}")["messages"]
        return messages

    def sees(self, channel: str, words: str) -> Json:
        """Wait for a message of the bot that shows these words; the newest one."""
        deadline = time.monotonic() + SECONDS
        while time.monotonic() < deadline:
            for message in reversed(self.messages(channel)):
                if message.get("bot_id") and words in json.dumps(message, ensure_ascii=False):
                    return message
            time.sleep(LOOK_AGAIN)
        raise AssertionError(f"no {words!r} in {channel}: {self.messages(channel)}")

    def press(self, user: str, message: Json, action_id: str) -> None:
        buttons = [
            one
            for block in message["blocks"]
            for one in block.get("elements", [])
            if one.get("action_id") == action_id
        ]
        assert buttons, f"no button {action_id} in {message}"
        body = {
            "channel": message["channel"],
            "messageTs": message["ts"],
            "user": user,
            "action": buttons[0],
        }
        self._control("POST", "interact", body)

    def submit(self, user: str, values: Json) -> None:
        """Send the form that is open, over the page's own connection."""
        asyncio.run(asyncio.wait_for(self._submit(user, values), SECONDS))

    async def _submit(self, user: str, values: Json) -> None:
        async with (
            aiohttp.ClientSession() as session,
            session.ws_connect(f"{self.slack.ui_url}/ui") as page,
        ):
            await _until(page, is_open=True)
            await page.send_json({"t": "view_submit", "user": user, "values": values})
            await _until(page, is_open=False)

    def command(self, user: str, channel: str, command: str, text: str) -> None:
        """Type a slash command, over the page's own connection."""
        asyncio.run(asyncio.wait_for(self._command(user, channel, command, text), SECONDS))

    async def _command(self, user: str, channel: str, command: str, text: str) -> None:
        async with (
            aiohttp.ClientSession() as session,
            session.ws_connect(f"{self.slack.ui_url}/ui") as page,
        ):
            await page.receive_json()
            typed = {"user": user, "channel": channel, "command": command, "text": text}
            await page.send_json({"t": "slash_command", **typed})
            await page.receive_json()

    def _control(self, method: str, path: str, body: Json | None = None) -> Json:
        address = urlsplit(self.slack.control_url)
        connection = HTTPConnection(address.hostname or "", address.port, timeout=SECONDS)
        content = None if body is None else json.dumps(body)
        try:
            headers = {"Content-Type": "application/json"}
            connection.request(method, f"{address.path}/{path}", content, headers)
            answer: Json = json.loads(connection.getresponse().read())
        finally:
            connection.close()
        return answer


async def _until(page: aiohttp.ClientWebSocketResponse, *, is_open: bool) -> None:
    """Wait until a form is open, or none: the page hears of it at first and at every change."""
    while True:
        news: Json = await page.receive_json()
        forms = news.get("state", {}).get("modalStack", news.get("stack"))
        if forms is not None and bool(forms) is is_open:
            return


@contextmanager
def stand_in_city(folder: Path) -> Iterator[StandInCity]:
    """Run the stand-in with the demo's city in it."""
    config = folder / "city.json"
    config.write_text(json.dumps(DemoCity().workspace(), ensure_ascii=False), encoding="utf-8")
    program, files, log = stand_in_program(), folder / "files", folder / "slack.log"
    with LocalSlack.start(program, config, free_port(), files, log) as slack:
        yield StandInCity(slack)
