"""Talking to who sits at the terminal."""

from pathlib import Path
from typing import NoReturn

import typer

from bot.finder_settings import TerminalSettings
from bot.locale import Locale
from bot.read_settings import Wanted, read_settings
from bot.setting_error import SettingError
from handlers.wording import settings
from handlers.wording.wording import Wording

ENV_FILE = Path(".env")


def terminal_locale() -> Locale:
    """The language of messages, also where other settings cannot be read."""
    try:
        return read_settings(TerminalSettings, ENV_FILE).madoguchi_locale
    except SettingError:
        return Locale.JA


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


def refuse_setting(error: SettingError) -> NoReturn:
    """Say how a setting is mended, and stop with status 2."""
    mend = mend_of(error, terminal_locale())
    fail(settings.SETTING_WRONG, status=2, variable=error.variable, mend=mend)


def some_settings_or_exit(wanted: type[Wanted]) -> Wanted:
    """The settings that a command needs; a wrong one ends it with a sentence and status 2."""
    try:
        return read_settings(wanted, ENV_FILE)
    except SettingError as error:
        refuse_setting(error)
