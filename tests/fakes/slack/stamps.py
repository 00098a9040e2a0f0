"""Identifiers and message timestamps as Slack makes them."""

from collections.abc import Callable


class Stamps:
    """Hands out ids and strictly increasing timestamps; the caller holds the workspace's lock."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._last_micros = 0
        self._count = 0

    def now(self) -> float:
        """Seconds since 1970 (UTC), from the clock that was passed in."""
        return self._clock()

    def new_ts(self) -> str:
        """A ``seconds.micros`` timestamp later than every one before, even within a microsecond."""
        self._last_micros = max(self._last_micros + 1, int(self._clock() * 1_000_000))
        return f"{self._last_micros // 1_000_000}.{self._last_micros % 1_000_000:06d}"

    def new_id(self, prefix: str) -> str:
        """An id such as ``U00000000A7``."""
        self._count += 1
        return f"{prefix}0{self._count:09X}"

    def next_number(self) -> int:
        """A number that no other call got."""
        self._count += 1
        return self._count
