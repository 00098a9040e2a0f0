"""A PostgreSQL server of our own, in a temporary folder, for as long as a test run."""

import secrets
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psycopg

from tests.free_port import free_port
from tests.storage.postgres_account import Account, folder_of, reachable, server_account

START_DEADLINE = 20.0
"""Seconds until a server that does not answer counts as broken; it takes about one."""

SETTINGS = {
    # Tests kill the clients, never the server: it need not survive a crash.
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    # Not UTC, so that a time without its zone shows.
    "timezone": "Asia/Tokyo",
    "listen_addresses": "127.0.0.1",
    "shared_buffers": "32MB",
    "jit": "off",
}

# The tests may die without a word; the shell holds the other end of a pipe and learns of it.
AFTER_DEATH = """
read -r _
kill -QUIT "$1"
for _ in 1 2 3 4 5 6 7 8 9 10; do [ -e "$2/data/postmaster.pid" ] && sleep 0.2; done
rm -rf -- "$2"
"""


class PostgresBrokenError(Exception):
    """A PostgreSQL server of ours did not start; the message is what it said."""


@contextmanager
def own_server(programs: Path) -> Iterator[str]:
    """Run a server and yield the URL of its maintenance database. Raises `PostgresBrokenError`.

    The URL carries a password made for this run: others on the machine reach the port as well.
    """
    account = server_account()
    with folder_of(account) as folder:
        programs = reachable(programs, folder, account)
        password = secrets.token_urlsafe(16)
        _initialise(programs, folder, account, password)
        with _running(programs, folder, account) as (server, port):
            url = f"postgresql://madoguchi:{password}@127.0.0.1:{port}/postgres"
            _wait_until_it_answers(url, server, folder)
            yield url


def _initialise(programs: Path, folder: Path, account: Account, password: str) -> None:
    (folder / "password").write_text(password)
    done = subprocess.run(
        [
            programs / "initdb",
            f"--pgdata={folder / 'data'}",
            "--username=madoguchi",
            f"--pwfile={folder / 'password'}",
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--no-sync",
        ],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        user=account.uid,
        group=account.gid,
        extra_groups=account.groups,
    )
    if done.returncode:
        raise PostgresBrokenError(done.stdout + done.stderr)


@contextmanager
def _running(
    programs: Path, folder: Path, account: Account
) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    port = free_port()
    settings = SETTINGS | {"port": str(port), "unix_socket_directories": str(folder)}
    with (folder / "server.log").open("wb") as log:
        server = subprocess.Popen(
            [
                programs / "postgres",
                "-D",
                folder / "data",
                *(f"--{name}={value}" for name, value in settings.items()),
            ],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            user=account.uid,
            group=account.gid,
            extra_groups=account.groups,
            # An interrupted test run stops it in its own time, after its clients.
            start_new_session=True,
        )
    try:
        with _stopped_after_death(server.pid, folder):
            yield server, port
    finally:
        _stop(server)


@contextmanager
def _stopped_after_death(pid: int, folder: Path) -> Iterator[None]:
    watch = subprocess.Popen(
        ["sh", "-c", AFTER_DEATH, "sh", str(pid), str(folder)],
        stdin=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    with watch:
        try:
            yield
        finally:
            watch.kill()


def _wait_until_it_answers(url: str, server: subprocess.Popen[bytes], folder: Path) -> None:
    deadline = time.monotonic() + START_DEADLINE
    while time.monotonic() < deadline and server.poll() is None:
        with suppress(psycopg.OperationalError), psycopg.connect(url):
            return
        time.sleep(0.05)
    raise PostgresBrokenError((folder / "server.log").read_text())


def _stop(server: subprocess.Popen[bytes]) -> None:
    for request in (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL):
        server.send_signal(request)
        with suppress(subprocess.TimeoutExpired):
            server.wait(timeout=5)
            return
