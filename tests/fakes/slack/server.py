"""One HTTP server on the loopback interface, in its own thread with its own event loop."""

import asyncio
import json
import threading
from collections.abc import Coroutine
from typing import Any, TypeVar

from aiohttp import web

from tests.fakes.slack.cutting import reset
from tests.fakes.slack.errors import SlackRefusal
from tests.fakes.slack.faults import DOWNLOAD, UPLOAD
from tests.fakes.slack.parts import Parts
from tests.fakes.slack.records import Json
from tests.fakes.slack.response_urls import respond
from tests.fakes.slack.web_api import WebApi

T = TypeVar("T")

_LOGIN_PAGE = "<!DOCTYPE html><html><head><title>Sign in | Slack</title></head></html>"
_LARGEST_REQUEST = 50_000_000


class _ClosedDoor(asyncio.Protocol):
    """Hangs up on whoever connects."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        reset(transport)


class Server:
    """Serves the Web API, the sockets, file contents and response urls."""

    def __init__(self, parts: Parts, web_api: WebApi) -> None:
        self._parts = parts
        self._web_api = web_api
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="fake-slack")
        self._runner = web.AppRunner(
            self._routes(), handle_signals=False, access_log=None, shutdown_timeout=0.2
        )
        self._listener: asyncio.Server | None = None
        self.port = 0

    def start(self) -> None:
        """Listen on a free port and tell the workspace its address."""
        self._thread.start()
        self.port = self.run(self._listen())
        self._parts.workspace.base_url = f"http://127.0.0.1:{self.port}"
        self._parts.delivery.runs_on(self._loop)
        self._parts.faults.wire(hang_up=self._hang_up, disconnect=self._disconnect)

    def stop(self) -> None:
        """End everything and join the thread."""
        self._parts.delivery.runs_on(None)
        self.run(self._shut())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Run a coroutine on the server's loop and wait for it."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(30)

    def _routes(self) -> web.Application:
        app = web.Application(client_max_size=_LARGEST_REQUEST)
        app.router.add_route("*", "/api/{method}", self._api)
        app.router.add_get("/link/", self._parts.sockets.connect)
        app.router.add_post("/upload/v1/{file}", self._upload)
        app.router.add_get("/files-pri/{file}/{name}", self._download)
        app.router.add_post("/actions/{team}/{token}", self._response)
        return app

    async def _listen(self) -> int:
        await self._runner.setup()
        self._listener = await self._loop.create_server(self._door, "127.0.0.1", 0)
        port: int = self._listener.sockets[0].getsockname()[1]
        return port

    def _door(self) -> asyncio.BaseProtocol:
        server = self._runner.server
        if self._parts.faults.is_down or server is None:
            return _ClosedDoor()
        return server()

    async def _shut(self) -> None:
        if self._listener is not None:
            # Whoever knocked a moment ago is let in, to be shown out: a server that is closed in
            # between forgets the connection, and leaves it open.
            await asyncio.sleep(0.02)
            self._listener.close()
            await asyncio.sleep(0.01)
        await self._parts.delivery.stop()
        await self._parts.sockets.stop()
        await self._runner.cleanup()
        await self._loop.shutdown_asyncgens()
        await asyncio.sleep(0.02)  # for the transports to say goodbye

    def _hang_up(self) -> None:
        self._loop.call_soon_threadsafe(self._abort_connections)

    def _abort_connections(self) -> None:
        server = self._runner.server
        for connection in server.connections if server else []:
            reset(connection.transport)

    def _disconnect(self, abruptly: bool, reason: str) -> None:
        self.run(self._parts.sockets.disconnect(abruptly=abruptly, reason=reason))

    # --- requests -----------------------------------------------------------------------------

    async def _api(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        given = await _arguments(request)
        token = _token(request, given)
        late = self._parts.faults.take("delay", method)
        if late is not None:
            await asyncio.sleep(late.seconds)
        return self._broken(method) or self._answered(request, method, token, given)

    def _broken(self, method: str) -> web.Response | None:
        limited = self._parts.faults.take("rate_limit", method)
        if limited is not None:
            retry = {"Retry-After": f"{limited.seconds:g}"}
            body = {"ok": False, "error": "ratelimited"}
            return web.json_response(body, status=429, headers=retry)
        broken = self._parts.faults.take("http_error", method)
        if broken is not None:
            page = "<html><body>upstream error</body></html>"
            return web.Response(status=broken.status, text=page, content_type="text/html")
        return None

    def _answered(self, request: web.Request, method: str, token: str, given: Json) -> web.Response:
        refused = self._parts.faults.take("refuse", method)
        answer = self._web_api.answer(method, token, given, refused.error if refused else None)
        if self._parts.faults.take("drop_reply", method) and request.transport is not None:
            request.transport.abort()
        scopes = ",".join(self._parts.workspace.bot.scopes)
        return web.json_response(answer, headers={"x-oauth-scopes": scopes})

    async def _upload(self, request: web.Request) -> web.Response:
        content = await _uploaded(request)
        with self._parts.workspace.changed:
            file = self._parts.workspace.files.get(request.match_info["file"])
            if file is None or file.complete:
                return web.Response(status=404, text="no such upload")
            file.content = content
        if self._parts.faults.take("drop_reply", UPLOAD) and request.transport is not None:
            request.transport.abort()
        return web.Response(text=f"OK - {len(content)}")

    async def _download(self, request: web.Request) -> web.Response:
        """The content for the bot with ``files:read``; a sign-in page for everyone else."""
        late = self._parts.faults.take("delay", DOWNLOAD)
        if late is not None:
            await asyncio.sleep(late.seconds)
        if (broken := self._broken(DOWNLOAD)) is not None:
            return broken
        bot = self._parts.workspace.bot
        file = self._parts.workspace.files.get(request.match_info["file"].partition("-")[2])
        allowed = _token(request, {}) == bot.token and "files:read" in bot.scopes
        if not allowed:
            return web.Response(text=_LOGIN_PAGE, content_type="text/html")
        if file is None:
            return web.Response(status=404)
        file.fetched += 1
        return web.Response(body=file.content, content_type=file.mimetype)

    async def _response(self, request: web.Request) -> web.Response:
        answer = json.loads(await request.text())
        with self._parts.workspace.changed:
            url = self._parts.interactions.response_urls.get(request.match_info["token"])
            if url is None:
                return web.Response(status=404, text="used_url")
            try:
                respond(self._parts, url, answer)
            except SlackRefusal as refusal:
                return web.json_response({"ok": False, "error": refusal.error}, status=400)
        return web.Response(text="ok")


async def _uploaded(request: web.Request) -> bytes:
    if not request.content_type.startswith("multipart/"):
        return await request.read()
    for value in (await request.post()).values():
        return value.file.read() if isinstance(value, web.FileField) else str(value).encode()
    return b""


async def _arguments(request: web.Request) -> Json:
    given: Json = dict(request.query)
    if request.content_type == "application/json":
        text = await request.text()
        return given | (json.loads(text) if text else {})
    return given | {name: _plain(value) for name, value in (await request.post()).items()}


def _plain(value: object) -> object:
    return value.file.read() if isinstance(value, web.FileField) else value


def _token(request: web.Request, given: Json) -> str:
    """From the header, or the ``token`` argument, which is taken out."""
    argument = str(given.pop("token", ""))
    header = request.headers.get("Authorization", "")
    return header.removeprefix("Bearer ").strip() if header else argument
