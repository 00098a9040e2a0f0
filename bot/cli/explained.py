"""Errors that an administrator can mend, in a sentence."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from bot.cli.say import ENV_FILE, fail, refuse_setting
from bot.setting_error import SettingError
from bot.settings import Settings, load_settings
from handlers.wording import cli
from storage import sqlite_version
from storage.room import NoRoomError
from storage.sqlite_version import NoFullTextError


def settings_or_exit() -> Settings:
    """The settings; a wrong one ends the command with a sentence and status 2."""
    with explained():
        return load_settings(ENV_FILE)


@contextmanager
def explained() -> Iterator[None]:
    """Turn errors that an administrator can mend into a sentence."""
    try:
        yield
    except SettingError as error:
        refuse_setting(error)
    except NoRoomError:
        fail(cli.DISK_FULL)
    except NoFullTextError:
        fail(cli.NO_FULL_TEXT, version=sqlite_version.current())
    except DBAPIError as error:
        fail(cli.DATABASE_REFUSES, problem=type(error.orig).__name__)
