"""What is on in which channel, for whoever has to know it of every message of the city."""

import threading
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from typing import Protocol

import structlog
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from bot.channels.switches import OFF, Switches, switches_of
from storage.channel_setting import channels_switched_on

FRESH = 2.0  # seconds after which another process may have changed something
log = structlog.get_logger(__name__)


class Readable(Protocol):
    """What can be read from."""

    def read(self) -> AbstractContextManager[Session]:
        """One transaction that only looks."""


class SwitchBoard:
    """Remembers the switches and looks again when they are old: one small query in two seconds.

    A switch that was turned off meanwhile is seen by the use case, which looks for itself.

    Args:
        database: has them.
        monotonic: a clock in seconds that never goes back.
    """

    def __init__(self, database: Readable, monotonic: Callable[[], float]) -> None:
        self._database = database
        self._monotonic = monotonic
        self._known: Mapping[str, Switches] = {}
        self._stale_at: float | None = None  # None = never looked
        self._one_at_a_time = threading.Lock()

    def takes_flags(self, channel: str) -> bool:
        """Whether a 🎫 counts there."""
        return self._in(channel).takes_flags

    def answers_unasked(self, channel: str) -> bool:
        """Whether questions are answered there that nobody asked the bot."""
        return self._in(channel).answers_unasked

    def look_again(self) -> None:
        """Something was changed here: do not wait until it is old."""
        with self._one_at_a_time:
            self._look()

    def _in(self, channel: str) -> Switches:
        with self._one_at_a_time:
            if self._stale_at is None or self._monotonic() >= self._stale_at:
                self._look()
            return self._known.get(channel, OFF)

    def _look(self) -> None:
        try:
            with self._database.read() as session:
                found = {one.channel: switches_of(one) for one in channels_switched_on(session)}
        except DBAPIError:
            if self._stale_at is None:
                raise
            log.warning("switches_not_read", known=len(self._known))
        else:
            self._known = found
        self._stale_at = self._monotonic() + FRESH
