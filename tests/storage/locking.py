"""Keeping a database busy for a while, and seeing that somebody waits for it."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy import text

from storage.database import Database

PATIENCE = 20.0  # seconds


@contextmanager
def busy(database: Database, table: str) -> Iterator[None]:
    """Nobody else can write to the table until the block ends."""
    with database.write() as session:
        if database.is_sqlite:
            session.execute(text("SELECT 1"))
        else:
            session.execute(text(f"LOCK TABLE {table} IN EXCLUSIVE MODE"))
        yield


def until(condition: Callable[[], bool]) -> None:
    """Wait until something is so."""
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, "it did not come about"
        time.sleep(0.005)


def somebody_waits(postgres: Database) -> bool:
    """Whether a transaction waits for a lock."""
    with postgres.read() as session:
        waiting = text("SELECT 1 FROM pg_locks WHERE NOT granted")
        return session.execute(waiting).first() is not None
