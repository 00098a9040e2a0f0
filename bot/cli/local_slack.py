"""Runs the stand-in workspace: a Slack for one machine, with a page in the browser."""

import socket
import subprocess
import time
from contextlib import ExitStack
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from types import TracebackType
from typing import Self

from bot.local_slack_error import LocalSlackError, LocalSlackProblem

START_DEADLINE = 30.0
"""Seconds until it must answer; it takes about one."""
STOP_PATIENCE = 5.0
"""Seconds it has to stop when asked, before it is killed."""


class LocalSlack:
    """A running stand-in workspace; use it in a ``with``, or call `stop`.

    It listens on every interface of the machine, not on loopback only, and checks no token:
    whoever reaches the port reads and writes as anybody. For made-up data on a trusted network.
    """

    def __init__(self, process: subprocess.Popen[bytes], port: int) -> None:
        self._process = process
        self.ui_url = f"http://localhost:{port}"
        self.api_url = f"{self.ui_url}/api/"
        self.control_url = f"{self.ui_url}/_control"

    @classmethod
    def start(
        cls, program: Path, config_path: Path, port: int, files_dir: Path, log_path: Path
    ) -> Self:
        """Start it and wait until it answers. Its output goes to ``log_path``.

        ``config_path`` is a JSON file with the workspace, its apps, users and channels.
        Raises `LocalSlackError`: the port is taken, or it did not start.
        """
        _check_port(port)
        files_dir.mkdir(parents=True, exist_ok=True)
        with log_path.open("wb") as log:
            process = subprocess.Popen(  # noqa: S603 - the program that was held to its hash
                [program, "--config", config_path, "--port", str(port), "--files-dir", files_dir],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )
        with ExitStack() as failed:
            slack = cls(process, port)
            failed.callback(slack.stop)
            _wait_until_it_answers(process, port, log_path)
            failed.pop_all()
        return slack

    def stop(self) -> None:
        """Stop it, by force if it does not by itself; nothing happens the second time."""
        self._process.terminate()
        try:
            self._process.wait(STOP_PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()


def _check_port(port: int) -> None:
    try:
        socket.create_server(("", port)).close()
    except OSError as error:
        raise LocalSlackError(
            LocalSlackProblem.PORT_TAKEN, port=port, reason=error.strerror or str(error)
        ) from error


def _wait_until_it_answers(process: subprocess.Popen[bytes], port: int, log_path: Path) -> None:
    deadline = time.monotonic() + START_DEADLINE
    while time.monotonic() < deadline and process.poll() is None:
        if _answers(port):
            return
        time.sleep(0.05)
    raise LocalSlackError(
        LocalSlackProblem.NOT_STARTED, log=str(log_path), reason=_last_lines(log_path)
    )


def _answers(port: int) -> bool:
    connection = HTTPConnection("localhost", port, timeout=2)
    try:
        connection.request("GET", "/_control/state")
        return connection.getresponse().status == 200
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()


def _last_lines(log_path: Path, count: int = 5) -> str:
    lines = log_path.read_text(errors="replace").splitlines()
    return "\n".join(line for line in lines[-count:] if line.strip())
