"""Talking to who sits at the terminal."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import typer
from sqlalchemy.exc import DBAPIError

from bot.locale import Locale
from bot.settings import SettingError, Settings, load_settings
from handlers.wording import cli, settings
from handlers.wording.wording import Wording
from storage import sqlite_version
from storage.room import NoRoomError
from storage.sqlite_version import NoFullTextError

ENV_FILE = Path(".env")


def terminal_locale() -> Locale:
    """The language for messages about settings that cannot be read."""
    return Locale.EN if os.environ.get("MADOGUCHI_LOCALE") == "en" else Locale.JA


def one_line(text: str) -> str:
    """Text of people as one line of a terminal."""
    return " ".join(text.split())


def fail(wording: Wording, status: int = 1, **values: str | int) -> NoReturn:
    """Say one sentence and stop."""
    typer.echo(wording.plain(terminal_locale(), **values), err=True)
    raise typer.Exit(status)


def mend_of(error: SettingError, locale: Locale) -> str:
    """How to mend a setting, in a sentence."""
    return settings.SETTING_MEND[error.problem].plain(locale)


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
        mend = mend_of(error, terminal_locale())
        fail(settings.SETTING_WRONG, status=2, variable=error.variable, mend=mend)
    except NoRoomError:
        fail(cli.DISK_FULL)
    except NoFullTextError:
        fail(cli.NO_FULL_TEXT, version=sqlite_version.current())
    except DBAPIError as error:
        fail(cli.DATABASE_REFUSES, problem=type(error.orig).__name__)
