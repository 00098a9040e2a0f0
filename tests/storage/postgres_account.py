"""Whom a PostgreSQL server of ours runs as, and what that account may reach."""

import os
import pwd
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from tests.storage.postgres_programs import WHEEL


class Account(NamedTuple):
    """Whom the server runs as; all None is whoever runs the tests."""

    uid: int | None = None
    gid: int | None = None
    groups: tuple[int, ...] | None = None


def server_account() -> Account:
    """Return the account of Debian's own server, or nobody's, where the tests run as root."""
    if os.geteuid() != 0:
        return Account()
    # PostgreSQL refuses to run as root.
    names = [entry.pw_name for entry in pwd.getpwall()]
    entry = pwd.getpwnam("postgres" if "postgres" in names else "nobody")
    return Account(entry.pw_uid, entry.pw_gid, ())


@contextmanager
def folder_of(account: Account) -> Iterator[Path]:
    """Make a temporary folder that is the account's and nobody else's, and remove it."""
    folder = Path(tempfile.mkdtemp(prefix="madoguchi-postgres-"))
    try:
        if account.uid is not None and account.gid is not None:
            os.chown(folder, account.uid, account.gid)
        yield folder
    finally:
        shutil.rmtree(folder)


def reachable(programs: Path, folder: Path, account: Account) -> Path:
    """Return programs that the account may run: those of a wheel may lie in root's own folders."""
    package = programs.parent.parent
    if account.uid is None or package.name != WHEEL:
        return programs
    for part in (package, package.with_name(f"{WHEEL}.libs")):
        if part.exists():
            shutil.copytree(part, folder / part.name)
    return folder / programs.relative_to(package.parent)
