"""``madoguchi run`` in a process that has imported everything before it begins.

What is imported takes longer than all else that the product does when it starts. One process per
test run imports it and does nothing but fork: it has no thread but its first and no connection.
Its children begin where ``python -m bot run`` begins to read its arguments.
"""

import os
import signal
import sys
from collections.abc import Mapping
from multiprocessing import get_context
from pathlib import Path
from subprocess import TimeoutExpired

from bot.cli.main import main

# What the product imports only once it needs it.
LATER = ("bot.cli.run", "alembic.command", "psycopg", "sqlalchemy.dialects.postgresql.psycopg")

_forking = get_context("forkserver")
_forking.set_forkserver_preload(["bot.cli.main", *LATER, __name__])


class Product:
    """One process of the product, with what is used of a ``Popen``.

    Args:
        folder: where it runs.
        environ: its whole environment.
        log: where standard output and standard error go.
    """

    def __init__(self, folder: Path, environ: Mapping[str, str], log: Path) -> None:
        self._process = _forking.Process(target=_run, args=(folder, dict(environ), log))
        self._process.daemon = True  # it does not outlive the tests
        self._process.start()

    def poll(self) -> int | None:
        """Its exit status, or None while it runs."""
        return self._process.exitcode

    def wait(self, timeout: float | None = None) -> int:
        """Wait for its end; its exit status.

        Raises:
            TimeoutExpired: it still runs after ``timeout`` seconds.
        """
        self._process.join(timeout)
        status = self._process.exitcode
        if status is None:
            raise TimeoutExpired("madoguchi run", timeout or 0.0)
        return status

    def send_signal(self, number: int) -> None:
        """Send it a signal, unless it has ended."""
        if self.poll() is None and self._process.pid is not None:
            os.kill(self._process.pid, number)

    def kill(self) -> None:
        """End it without a warning."""
        self.send_signal(signal.SIGKILL)


def _run(folder: Path, environ: Mapping[str, str], log: Path) -> None:
    with log.open("ab") as output:
        for stream in (1, 2):
            os.dup2(output.fileno(), stream)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environ)
    sys.argv = ["madoguchi", "run"]
    main()
