"""The same work over and over, in a thread that depends on nothing else."""

import threading
from collections.abc import Callable

import structlog

log = structlog.get_logger(__name__)


class Rounds:
    """Does some work every so many seconds; what fails is logged and done again.

    Nobody has to wait for work that hangs: that may be what the work is about.
    """

    def __init__(self, name: str, work: Callable[[], None], seconds: float) -> None:
        self._name = name
        self._work = work
        self._seconds = seconds
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        """Begin with a first round."""
        self._thread.start()

    def end(self) -> None:
        """Begin no other round."""
        self._stopping.set()

    def wait(self, patience: float | None) -> None:
        """Wait for the round that is under way, so many seconds; None = as long as it takes."""
        if self._thread.is_alive():
            self._thread.join(patience)

    def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                self._work()
            except Exception as error:
                # Nobody knows what it is about but the watch, which says so in words.
                log.warning("round_failed", round=self._name, problem=type(error).__name__)
                log.debug("round_failed_how", round=self._name, exc_info=True)
            self._stopping.wait(self._seconds)
