"""The real product in a process of its own, to be killed and started again."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.faults.product import Product

ROOT = Path(__file__).parents[2]
RUN = ("-m", "bot", "run")
READY = '"ready"'  # what the product logs once it is connected
READY_SECONDS = 60.0
OURS = ("SLACK_", "MADOGUCHI_")


class Victim:
    """One process that is started as often as it is killed.

    Args:
        folder: where it runs and where its logs go; no ``.env`` file is there.
        settings: its environment, beside what this process has.
        command: the arguments to Python, which then starts from nothing; without them the
            product is started, which has imported everything already.
    """

    def __init__(
        self, folder: Path, settings: Mapping[str, str], command: Sequence[str] | None = None
    ) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        plain = {"PYTHONPATH": str(ROOT), "MADOGUCHI_SEMANTIC": "false"}
        self._environ = _without_ours(os.environ) | plain | dict(settings)
        self._command = command
        self._process: Product | subprocess.Popen[bytes] | None = None
        self._starts = 0

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._process is not None:
            self.kill()

    def start(self) -> None:
        """Start it; it is not ready yet."""
        assert self._process is None, "it runs already"
        self._starts += 1
        self._log.write_bytes(b"")
        if self._command is None:
            self._process = Product(self._folder, self._environ, self._log)
        else:
            self._process = self._python(self._command)

    def wait_until_ready(self) -> None:
        """Wait until it is connected to Slack."""
        deadline = time.monotonic() + READY_SECONDS
        while READY not in self._log.read_text():
            assert self._running.poll() is None, f"it ended by itself\n{self.last_words()}"
            assert time.monotonic() < deadline, f"it did not get ready\n{self.last_words()}"
            time.sleep(0.02)

    def kill(self) -> None:
        """End it without a warning."""
        process = self._running
        process.kill()
        process.wait()
        self._process = None

    def terminate(self, patience: float) -> int | None:
        """Ask it to stop; its exit status, or None when it still runs after ``patience`` s."""
        process = self._running
        process.send_signal(signal.SIGTERM)
        with suppress(subprocess.TimeoutExpired):
            status = process.wait(patience)
            self._process = None
            return status
        return None

    def last_words(self) -> str:
        """The end of its log, for a failed assertion."""
        return self._log.read_text()[-4000:]

    def _python(self, command: Sequence[str]) -> subprocess.Popen[bytes]:
        with self._log.open("wb") as log:
            return subprocess.Popen(
                [sys.executable, *command],
                cwd=self._folder,
                env=self._environ,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )

    @property
    def _log(self) -> Path:
        return self._folder / f"start-{self._starts}.log"

    @property
    def _running(self) -> Product | subprocess.Popen[bytes]:
        assert self._process is not None, "it does not run"
        return self._process


def _without_ours(environ: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in environ.items() if not name.startswith(OURS)}
