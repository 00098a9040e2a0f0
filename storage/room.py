"""Whether the disk of the database has room."""

import sqlite3

from sqlalchemy.exc import DBAPIError

SQLITE_CODES = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_SHMSIZE)
POSTGRES_CODE = "53100"  # disk_full


class NoRoomError(Exception):
    """The database cannot write anything down: its disk is full."""


def is_full(error: DBAPIError) -> bool:
    """Whether an error of the database says that the disk is full."""
    cause = error.orig
    if isinstance(cause, sqlite3.Error):
        return getattr(cause, "sqlite_errorcode", None) in SQLITE_CODES
    return getattr(cause, "sqlstate", None) == POSTGRES_CODE
