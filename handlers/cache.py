"""Remembering answers of Slack for a while."""

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Cache(Generic[K, V]):
    """Values that are looked up again when they are old, and used on when that fails.

    Args:
        fetch: looks a value up.
        seconds: how long a value is fresh.
        monotonic: a clock in seconds that never goes back.
        failures: what ``fetch`` raises when Slack cannot be asked right now.
    """

    def __init__(
        self,
        fetch: Callable[[K], V],
        seconds: float,
        monotonic: Callable[[], float],
        failures: tuple[type[Exception], ...],
    ) -> None:
        self._fetch = fetch
        self._seconds = seconds
        self._monotonic = monotonic
        self._failures = failures
        self._values: dict[K, tuple[float, V]] = {}
        self._lock = threading.Lock()

    def get(self, key: K) -> V:
        """The value, fresh if possible.

        Raises:
            Exception: one of ``failures``, when it was never known.
        """
        with self._lock:
            known = self._values.get(key)
        if known is not None and known[0] > self._monotonic():
            return known[1]
        try:
            value = self._fetch(key)
        except self._failures:
            if known is None:
                raise
            return known[1]
        with self._lock:
            self._values[key] = (self._monotonic() + self._seconds, value)
        return value
