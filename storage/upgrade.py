"""Brings a database to the newest schema, one process at a time."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from storage import sqlite_version
from storage.database import Database
from storage.sqlite_version import NoFullTextError

# Any constant will do, as long as every version of Madoguchi uses the same.
POSTGRES_LOCK = 7_265_301


def upgrade(database: Database, revision: str = "head") -> None:
    """Apply the migrations that lack. Others who start at the same time wait for it.

    Raises:
        NoFullTextError: it is SQLite without FTS5, which a database that is current needs as well.
        SQLAlchemyError: the database cannot be reached or refuses.
    """
    if database.is_sqlite and not sqlite_version.has_full_text():
        raise NoFullTextError
    if revision == "head" and is_current(database):
        return  # without waiting for a lock
    _migrate(database, lambda config: command.upgrade(config, revision))


def downgrade(database: Database, revision: str) -> None:
    """Take migrations back, down to a revision ("base" = all of them)."""
    _migrate(database, lambda config: command.downgrade(config, revision))


def is_current(database: Database) -> bool:
    """Whether the database has every migration."""
    with database.engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision() == _head()


@cache
def _head() -> str | None:
    """The newest migration; reading all of them takes a while."""
    return ScriptDirectory.from_config(_config()).get_current_head()


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    return config


def _migrate(database: Database, step: Callable[[Config], None]) -> None:
    config = _config()
    with database.engine.connect() as connection:
        if database.is_sqlite:
            _set_foreign_keys(connection, on=False)
        try:
            with connection.begin():
                if not database.is_sqlite:
                    lock = text("SELECT pg_advisory_xact_lock(:key)")
                    connection.execute(lock, {"key": POSTGRES_LOCK})
                config.attributes["connection"] = connection
                step(config)
                if database.is_sqlite:
                    _refuse_orphans(connection)
        finally:
            if database.is_sqlite:
                _set_foreign_keys(connection, on=True)


def _set_foreign_keys(connection: Connection, *, on: bool) -> None:
    """Switch checking; rebuilding a table with it on deletes every row that points at the table.

    SQLite ignores the switch inside a transaction, hence the bare driver connection.
    """
    driver = connection.connection.driver_connection
    assert driver is not None  # noqa: S101 - an open connection has one
    driver.execute(f"PRAGMA foreign_keys = {'ON' if on else 'OFF'}")


def _refuse_orphans(connection: Connection) -> None:
    orphans = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if orphans:
        raise RuntimeError(f"the migration left rows that point nowhere: {orphans[:5]}")
