"""Which SQLite this Python brings: whether it can search texts, and has the WAL-reset bug."""

import sqlite3
from contextlib import closing

Version = tuple[int, int, int]

# The bug can corrupt a database in WAL mode; it came with 3.7.0. Mended in these and later ones
# (https://sqlite.org/wal.html, "The WAL-Reset Bug").
MENDED = (3, 51, 3)
MENDED_BRANCHES = {(3, 50): 7, (3, 44): 6}


class NoFullTextError(Exception):
    """The SQLite of this Python was built without FTS5, in which the words of tickets lie."""


def current() -> str:
    """The version of the library in use."""
    return sqlite3.sqlite_version


def has_wal_bug(version: Version | None = None) -> bool:
    """Whether a version, by default the one in use, has the bug."""
    major, minor, patch = version or _parsed(current())
    if (major, minor, patch) >= MENDED or (major, minor) < (3, 7):
        return False
    mended_in = MENDED_BRANCHES.get((major, minor))
    return mended_in is None or patch < mended_in


def has_full_text() -> bool:
    """Whether the one in use was built with FTS5."""
    with closing(sqlite3.connect(":memory:")) as trial:
        try:
            trial.execute("CREATE VIRTUAL TABLE trial USING fts5(pairs)")
        except sqlite3.OperationalError:
            return False
    return True


def _parsed(version: str) -> Version:
    major, minor, patch = (int(part) for part in version.split(".")[:3])
    return (major, minor, patch)
