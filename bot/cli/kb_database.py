"""The database, for commands that only look at it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.app import open_database
from bot.cli.say import fail
from bot.settings import Settings
from handlers.wording import cli
from storage.database import Database
from storage.upgrade import is_current, upgrade


@contextmanager
def current_database(settings: Settings) -> Iterator[Database]:
    """The database, brought up to date."""
    database = open_database(settings)
    try:
        upgrade(database)
        yield database
    finally:
        database.close()


@contextmanager
def untouched_database(settings: Settings) -> Iterator[Database]:
    """The database as it is; one that is missing or too old ends the command."""
    database = open_database(settings)
    try:
        if is_yet_to_be_made(database) or not is_current(database):
            fail(cli.DATABASE_NOT_READY)
        yield database
    finally:
        database.close()


def is_yet_to_be_made(database: Database) -> bool:
    """Whether SQLite's file is missing. Looks without connecting, which would make it."""
    return database.is_sqlite and not Path(database.engine.url.database or "").is_file()
