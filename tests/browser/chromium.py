"""A Chromium without a window, with an empty profile of its own."""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

NAMES = ("chromium", "chromium-browser", "google-chrome")
START_SECONDS = 60.0
STOP_SECONDS = 10.0

FLAGS = (
    "--headless=new",
    "--remote-debugging-port=0",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--hide-scrollbars",
)


class NoChromiumError(Exception):
    """There is no Chromium on this machine, or it does not start."""


@contextmanager
def chromium() -> Iterator[str]:
    """Run it until the block ends; yields the address of its DevTools.

    Raises:
        NoChromiumError: it is not installed, or it does not start.
    """
    with TemporaryDirectory(prefix="chromium-", ignore_cleanup_errors=True) as profile:
        process = subprocess.Popen(
            [program(), *FLAGS, *_as_root(), f"--user-data-dir={profile}", "about:blank"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "LANGUAGE": "ja"},  # of date fields and the like
        )
        try:
            yield _address(process, Path(profile) / "DevToolsActivePort")
        finally:
            _stop(process)


def program() -> str:
    """Where Chromium is.

    Raises:
        NoChromiumError: it is not installed.
    """
    for name in NAMES:
        if found := shutil.which(name):
            return found
    raise NoChromiumError("Chromium is missing (on Debian: apt-get install chromium)")


def _as_root() -> tuple[str, ...]:
    return ("--no-sandbox",) if os.geteuid() == 0 else ()


def _address(process: subprocess.Popen[bytes], port_file: Path) -> str:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        lines = port_file.read_text().split() if port_file.exists() else []
        if len(lines) == 2:  # the port and the path, written in this order
            return f"ws://127.0.0.1:{lines[0]}{lines[1]}"
        time.sleep(0.05)
    raise NoChromiumError("Chromium does not start")


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
