"""How fast messages may go to one channel."""

import threading
from collections.abc import Callable


class Pacer:
    """A token bucket for each channel: a burst at once, then one message every few moments.

    Slack takes about one message a second and channel, and short bursts.

    Args:
        burst: messages that may go out at once.
        seconds: between messages after that.
        monotonic: a clock in seconds that never goes back.
    """

    def __init__(self, burst: int, seconds: float, monotonic: Callable[[], float]) -> None:
        self._burst = burst
        self._seconds = seconds
        self._monotonic = monotonic
        self._full_at: dict[str, float] = {}  # when the bucket of a channel is full again
        self._rests: dict[str, float] = {}  # until when Slack asked us to keep quiet
        self._lock = threading.Lock()

    def spend(self, channel: str) -> None:
        """Note that a message goes out."""
        now = self._monotonic()
        with self._lock:
            self._full_at[channel] = max(self._full_at.get(channel, now), now) + self._seconds

    def rest(self, channel: str, seconds: float) -> None:
        """Keep a channel quiet for a while."""
        with self._lock:
            self._rests[channel] = self._monotonic() + seconds

    def resting(self) -> list[str]:
        """The channels that must wait now."""
        now = self._monotonic()
        with self._lock:
            self._forget(now)
            return [channel for channel, at in self._next_free(now).items() if at > now]

    def next_free(self) -> float | None:
        """Seconds until the first resting channel is free; None when none rests."""
        now = self._monotonic()
        with self._lock:
            waits = [at - now for at in self._next_free(now).values() if at > now]
        return min(waits, default=None)

    def _next_free(self, now: float) -> dict[str, float]:
        spare = self._seconds * (self._burst - 1)
        free = {channel: full_at - spare for channel, full_at in self._full_at.items()}
        for channel, until in self._rests.items():
            free[channel] = max(free.get(channel, now), until)
        return free

    def _forget(self, now: float) -> None:
        self._full_at = {channel: at for channel, at in self._full_at.items() if at > now}
        self._rests = {channel: at for channel, at in self._rests.items() if at > now}
