"""Socket Mode: every payload goes to one of the connected sockets."""

import asyncio
import contextlib
import json
import time
import uuid
from typing import Any

from aiohttp import WSMsgType, web

from tests.fakes.slack.cutting import reset
from tests.fakes.slack.delivery import Answer, Attempt, seconds_since
from tests.fakes.slack.payloads import Payload
from tests.fakes.slack.records import Json
from tests.fakes.slack.workspace import Workspace


class Socket:
    """One connection of the app and the envelopes that it has not acknowledged."""

    def __init__(self, connection: web.WebSocketResponse, request: web.Request) -> None:
        self.connection = connection
        self._request = request
        self._open: dict[str, asyncio.Future[Any]] = {}

    async def send(self, envelope: Json, timeout: float) -> Answer:
        """Send and wait for the ack; a socket that closes in between counts as none."""
        heard: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._open[envelope["envelope_id"]] = heard
        start = time.monotonic()
        try:
            await self.connection.send_str(json.dumps(envelope))
            body = await asyncio.wait_for(heard, timeout)
        except (TimeoutError, ConnectionError):
            return Answer(acked=False)
        finally:
            del self._open[envelope["envelope_id"]]
        return Answer(acked=True, latency=seconds_since(start), body=body)

    def heard(self, text: str) -> None:
        """Take an acknowledgement; one that comes too late is lost, as in Slack."""
        answer = json.loads(text)
        waiting = self._open.get(answer.get("envelope_id", ""))
        if waiting is not None and not waiting.done():
            waiting.set_result(answer.get("payload"))

    def lost(self) -> None:
        """Nothing more will come."""
        for waiting in self._open.values():
            if not waiting.done():
                waiting.set_exception(ConnectionResetError("socket closed"))

    def cut(self) -> None:
        """End the connection without a word."""
        reset(self._request.transport)


class SocketMode:
    """The sockets, used in turn; payloads wait until there is one."""

    def __init__(self, workspace: Workspace) -> None:
        self.ping_interval = 0.2
        self.grace = 2.0
        self._closing: set[asyncio.Task[None]] = set()
        self._workspace = workspace
        self._sockets: list[Socket] = []
        self._tickets: set[str] = set()
        self._connected = asyncio.Event()
        self._turn = 0

    @property
    def count(self) -> int:
        """Connected sockets."""
        return len(self._sockets)

    def ticket_url(self) -> str:
        """A new address for one connection."""
        ticket = uuid.uuid4().hex
        self._tickets.add(ticket)
        base = self._workspace.socket_url or self._workspace.base_url.replace("http", "ws", 1)
        return f"{base}/link/?ticket={ticket}&app_id={self._workspace.bot.app_id}"

    async def deliver(self, payload: Payload, attempt: Attempt, timeout: float) -> Answer:
        """Send to the next socket in turn."""
        envelope = _envelope(payload, attempt)
        while not self._sockets:
            await self._connected.wait()
        self._turn += 1
        socket = self._sockets[self._turn % len(self._sockets)]
        return await socket.send(envelope, timeout)

    async def connect(self, request: web.Request) -> web.StreamResponse:
        """The WebSocket endpoint: hello, then acks until the connection ends."""
        ticket = request.query.get("ticket", "")
        if ticket not in self._tickets:
            return web.Response(status=403, text="invalid ticket")
        self._tickets.discard(ticket)
        connection = web.WebSocketResponse(timeout=0.2)
        await connection.prepare(request)
        socket = Socket(connection, request)
        await connection.send_str(json.dumps(self._hello()))
        pinging = asyncio.get_running_loop().create_task(self._ping(connection))
        self._join(socket)
        try:
            await self._listen(socket)
        finally:
            pinging.cancel()
            self._leave(socket)
            socket.lost()
        return connection

    async def _listen(self, socket: Socket) -> None:
        async for frame in socket.connection:
            if frame.type == WSMsgType.TEXT:
                socket.heard(frame.data)

    async def _ping(self, connection: web.WebSocketResponse) -> None:
        while not connection.closed:
            await asyncio.sleep(self.ping_interval)
            try:
                await connection.ping(b"Ping from the fake")
            except ConnectionError:
                return

    def _hello(self) -> Json:
        return {
            "type": "hello",
            "num_connections": len(self._sockets) + 1,
            "debug_info": {"host": "fake", "approximate_connection_time": 18_060},
            "connection_info": {"app_id": self._workspace.bot.app_id},
        }

    def _join(self, socket: Socket) -> None:
        with self._workspace.changed:
            self._sockets.append(socket)
            self._connected.set()
            self._workspace.notify()

    def _leave(self, socket: Socket) -> None:
        with self._workspace.changed:
            if socket in self._sockets:
                self._sockets.remove(socket)
            if not self._sockets:
                self._connected.clear()
            self._workspace.notify()

    async def disconnect(self, *, abruptly: bool, reason: str) -> None:
        """Tell all sockets to reconnect and close them, or cut them without a word."""
        for socket in list(self._sockets):
            self._leave(socket)
            if abruptly:
                socket.cut()
                continue
            notice = {"type": "disconnect", "reason": reason, "debug_info": {"host": "fake"}}
            # One that is gone already needs no notice.
            with contextlib.suppress(ConnectionError):
                await socket.connection.send_str(json.dumps(notice))
            self._closing.add(asyncio.get_running_loop().create_task(self._close(socket)))

    async def _close(self, socket: Socket) -> None:
        """Close as Slack does: a while after the notice, so that late acks are still heard."""
        await asyncio.sleep(self.grace)
        await socket.connection.close()

    async def stop(self) -> None:
        """End all connections."""
        for task in self._closing:
            task.cancel()
        await asyncio.gather(*self._closing, return_exceptions=True)
        await self.disconnect(abruptly=True, reason="")


def _envelope(payload: Payload, attempt: Attempt) -> Json:
    envelope: Json = {
        "envelope_id": str(uuid.uuid4()),
        "type": payload.kind,
        "payload": payload.body,
        "accepts_response_payload": payload.kind != "events_api",
    }
    if payload.kind == "events_api":
        envelope |= {"retry_attempt": attempt.number, "retry_reason": attempt.reason}
    return envelope
