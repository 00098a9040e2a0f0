"""Brings payloads to the app, and again until it acknowledges them."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

from tests.fakes.slack.faults import Faults
from tests.fakes.slack.payloads import Ack, Kind, Payload
from tests.fakes.slack.workspace import Workspace

Tries = dict[Kind, int]


@dataclass(frozen=True)
class Attempt:
    """One delivery of a payload; ``number`` counts from 0, ``reason`` says why it is repeated."""

    number: int = 0
    reason: str = ""


@dataclass(frozen=True)
class Answer:
    """What a transport heard: an ack with its body, or why there was none."""

    acked: bool
    latency: float = 0.0
    body: Any = None
    reason: str = "timeout"
    final: bool = False


class Transport(Protocol):
    """A way to the app."""

    async def deliver(self, payload: Payload, attempt: Attempt, timeout: float) -> Answer: ...


@dataclass
class DeliverySettings:
    """Seconds to wait for an ack, deliveries at most per kind, seconds between two deliveries.

    Slack repeats events only: a press or a form that was not acknowledged shows its user a
    warning. Set ``tries["interactive"]`` higher to be harsher than Slack.
    """

    ack_timeout: float = 3.0
    tries: Tries = field(
        default_factory=lambda: {"events_api": 3, "interactive": 1, "slash_commands": 1}
    )
    retry_delay: float = 0.0
    most_waiting: int = 10_000


class Delivery:
    """Sends every payload in its own task on the server's loop, started in order."""

    def __init__(self, workspace: Workspace, faults: Faults, transport: Transport) -> None:
        self.settings = DeliverySettings()
        self.transport = transport
        self.acks: list[Ack] = []
        self.undelivered: list[Payload] = []
        self.heard: Callable[[Payload], None] = lambda _payload: None
        self._workspace = workspace
        self._faults = faults
        self._loop: asyncio.AbstractEventLoop | None = None
        self._waiting: set[Payload] = set()
        self._tasks: set[asyncio.Task[None]] = set()

    def runs_on(self, loop: asyncio.AbstractEventLoop | None) -> None:
        """The server's loop, while it runs."""
        self._loop = loop

    def send(self, payload: Payload) -> None:
        """Take a payload from any thread; the caller holds the workspace's lock."""
        if self._loop is None or len(self._waiting) >= self.settings.most_waiting:
            payload.state = "given_up"
            self.undelivered.append(payload)
            return
        self._waiting.add(payload)
        self._loop.call_soon_threadsafe(self._start, payload)

    @property
    def is_idle(self) -> bool:
        """No payload is on its way or waits for a socket."""
        return not self._waiting

    @property
    def waiting(self) -> int:
        """How many payloads are on their way or wait for a socket."""
        return len(self._waiting)

    def _start(self, payload: Payload) -> None:
        task = asyncio.get_running_loop().create_task(self._deliver(payload))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def stop(self) -> None:
        """Give up what is still on its way."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _deliver(self, payload: Payload) -> None:
        held = self._faults.takes_hold()
        while held and self._faults.is_holding:
            await asyncio.sleep(0.01)
        attempts = [self._until_acked(payload, Attempt())]
        if self._faults.delivers_again():
            attempts.append(self._until_acked(payload, Attempt(1, "timeout")))
        answers = await asyncio.gather(*attempts)
        self._finish(payload, next((answer for answer in answers if answer.acked), answers[0]))

    async def _until_acked(self, payload: Payload, attempt: Attempt) -> Answer:
        while True:
            payload.attempts += 1
            answer = await self.transport.deliver(payload, attempt, self.settings.ack_timeout)
            if answer.acked and not self._faults.is_deaf:
                self._record(payload, attempt, answer)
                return answer
            if answer.final or attempt.number + 1 >= self.settings.tries[payload.kind]:
                return Answer(acked=False, reason=answer.reason)
            attempt = Attempt(attempt.number + 1, answer.reason)
            await asyncio.sleep(self.settings.retry_delay)

    def _record(self, payload: Payload, attempt: Attempt, answer: Answer) -> None:
        with self._workspace.changed:
            ack = Ack(payload.key, answer.latency, attempt.number, payload.name)
            self.acks.append(ack)
            self._workspace.notify()

    def _finish(self, payload: Payload, answer: Answer) -> None:
        with self._workspace.changed:
            payload.state = "acked" if answer.acked else "given_up"
            payload.response = answer.body
            self._waiting.discard(payload)
            if not answer.acked:
                self.undelivered.append(payload)
            self._workspace.notify()
            if answer.acked:
                self.heard(payload)


def seconds_since(start: float) -> float:
    """By the monotonic clock."""
    return time.monotonic() - start
