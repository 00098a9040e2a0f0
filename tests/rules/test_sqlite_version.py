"""Which versions of SQLite can damage a database in WAL mode."""

import sqlite3

import pytest

from storage import sqlite_version
from storage.sqlite_version import Version, has_wal_bug


@pytest.mark.parametrize(
    ("version", "has_bug"),
    [
        ((3, 6, 23), False),
        ((3, 7, 0), True),
        ((3, 40, 1), True),
        ((3, 44, 5), True),
        ((3, 44, 6), False),
        ((3, 44, 7), False),
        ((3, 45, 0), True),
        ((3, 46, 9), True),
        ((3, 50, 6), True),
        ((3, 50, 7), False),
        ((3, 51, 0), True),
        ((3, 51, 2), True),
        ((3, 51, 3), False),
        ((3, 52, 0), False),
        ((4, 0, 0), False),
    ],
)
def test_the_bug(version: Version, *, has_bug: bool) -> None:
    assert has_wal_bug(version) is has_bug


def test_the_version_in_use() -> None:
    assert sqlite_version.current() == sqlite3.sqlite_version
    assert has_wal_bug() is has_wal_bug(sqlite3.sqlite_version_info[:3])
