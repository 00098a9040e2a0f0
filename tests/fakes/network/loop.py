"""A server on loopback in a thread of its own."""

import asyncio
import threading
from abc import ABC, abstractmethod
from collections.abc import Coroutine
from types import TracebackType
from typing import Any, Self, TypeVar

T = TypeVar("T")


class LoopbackServer(ABC):
    """Listens on a free port of 127.0.0.1 while the ``with`` lasts."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name=type(self).__name__)
        self._talks: set[asyncio.Task[None]] = set()
        self.port = 0

    @abstractmethod
    async def listen(self) -> asyncio.Server:
        """Begin to listen."""

    @abstractmethod
    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve one connection, which is closed afterwards."""

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve one connection until its end, or ours."""
        task = asyncio.current_task()
        assert task is not None
        self._talks.add(task)
        try:
            await self.talk(reader, writer)
        except (OSError, EOFError, asyncio.CancelledError):
            pass  # the other side went away, or the test is over
        finally:
            self._talks.discard(task)
            writer.transport.abort()

    def __enter__(self) -> Self:
        self._thread.start()
        self._server = self._run(self.listen())
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._run(self._shut())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def _run(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(30)

    async def _shut(self) -> None:
        await asyncio.sleep(0.02)  # for whoever knocked a moment ago; see the fake Slack's server
        self._server.close()
        await asyncio.sleep(0.01)  # whoever was let in begins to talk, and can be told to end
        talks = list(self._talks)
        for talk in talks:
            talk.cancel()
        await asyncio.gather(*talks, return_exceptions=True)
        await asyncio.sleep(0.02)  # for the transports to say goodbye
