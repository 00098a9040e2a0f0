"""Which recurring work fails in this process."""

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot.pulse.seen import FailingJob


class JobLog:
    """Counts failures in a row; the metronome's threads tell, its beat reads.

    Args:
        clock: reads the time.
        will_pass: whether an error is the trouble of Slack, not of what asked it.
    """

    def __init__(
        self, clock: Callable[[], datetime], will_pass: Callable[[Exception], bool]
    ) -> None:
        self._clock = clock
        self._will_pass = will_pass
        self._failing: dict[str, FailingJob] = {}
        self._lock = threading.Lock()

    def succeeded(self, name: str) -> None:
        """Some work was done."""
        with self._lock:
            self._failing.pop(name, None)

    def failed(self, name: str, error: Exception, *, needs_slack: bool) -> None:
        """Some work failed. That Slack cannot be reached is known otherwise."""
        if needs_slack and self._will_pass(error):
            return
        with self._lock:
            before = self._failing.get(name) or FailingJob(name, self._clock(), 0)
            self._failing[name] = replace(before, count=before.count + 1)

    def forget(self) -> None:
        """What failed for want of a database says nothing of the work."""
        with self._lock:
            self._failing.clear()

    def failing(self) -> tuple[FailingJob, ...]:
        """What failed last time."""
        with self._lock:
            return tuple(self._failing.values())
