"""The engine and its two kinds of transaction."""

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from sqlite3 import Connection as SqliteConnection
from sqlite3 import OperationalError

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from storage.room import NoRoomError, is_full
from storage.turns import Turns

SQLITE_BEGIN = "sqlite_begin"
WAL_PAUSE = 0.05  # seconds between tries to switch


class Database:
    """SQLite or PostgreSQL, by the URL alone.

    Args:
        url: an SQLAlchemy URL; ``postgresql://`` means psycopg 3.
        busy_timeout: seconds that a writer waits for SQLite's lock.
        pool_size: connections kept open; more may be opened when all are busy.
    """

    def __init__(self, url: str, *, busy_timeout: float = 10.0, pool_size: int = 16) -> None:
        # An error message must not carry what people wrote, hence no parameters in it.
        self.engine = create_engine(
            url, pool_size=pool_size, max_overflow=16, pool_pre_ping=True, hide_parameters=True
        )
        self.on_full: Callable[[], None] = lambda: None  # called when there was no room
        self.is_sqlite = self.engine.dialect.name == "sqlite"
        self._turn: Callable[[], AbstractContextManager[None]] = nullcontext
        if self.is_sqlite:
            self._turn = Turns(busy_timeout).turn
            _tune_sqlite(self.engine, busy_timeout)
        self._reading = self.engine.execution_options(**{SQLITE_BEGIN: "BEGIN DEFERRED"})

    @contextmanager
    def write(self) -> Iterator[Session]:
        """One transaction that changes something: committed at the end, or undone by an error.

        Raises:
            NoRoomError: the disk is full; nothing was changed.
        """
        try:
            with (
                self._turn(),
                Session(self.engine, expire_on_commit=False) as session,
                session.begin(),
            ):
                yield session
        except DBAPIError as error:
            if not is_full(error):
                raise
            self.on_full()
            raise NoRoomError from error

    @contextmanager
    def read(self) -> Iterator[Session]:
        """One transaction that only looks; on SQLite it never waits for a writer."""
        with Session(self._reading, expire_on_commit=False) as session, session.begin():
            yield session

    def close(self) -> None:
        """Close every connection."""
        self.engine.dispose()


def _tune_sqlite(engine: Engine, busy_timeout: float) -> None:
    """Make SQLite safe for many threads and sudden death.

    The driver's own transactions lose updates silently, so the driver is left in autocommit and
    each transaction begins here: a writer takes the write lock at once, a reader none.
    """

    @event.listens_for(engine, "connect")
    def _prepare(connection: SqliteConnection, _record: object) -> None:
        connection.isolation_level = None
        connection.execute(f"PRAGMA busy_timeout = {int(busy_timeout * 1000)}")
        _switch_to_wal(connection, busy_timeout)
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        begin = connection.get_execution_options().get(SQLITE_BEGIN, "BEGIN IMMEDIATE")
        connection.exec_driver_sql(begin)


def _switch_to_wal(connection: SqliteConnection, patience: float) -> None:
    """Switch a file to WAL, which lasts; SQLite does not wait when somebody else just does so.

    Raises:
        OperationalError: the file stayed locked for ``patience`` seconds.
    """
    for _ in range(int(patience / WAL_PAUSE)):
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except OperationalError:
            time.sleep(WAL_PAUSE)
        else:
            return
    connection.execute("PRAGMA journal_mode = WAL")
