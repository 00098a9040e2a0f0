"""``madoguchi alarm``: how the office is told when the desk itself is in trouble."""

from typing import Annotated

import typer

from bot.app import open_way, utc_now
from bot.cli.explained import explained, settings_or_exit
from bot.cli.pulse import alarm_ways
from bot.locale import Locale
from bot.pulse.notice import AlarmWay, NotToldError
from handlers.wording import alarms as words


def alarm(
    test: Annotated[bool, typer.Option("--test", help="Send a trial through each.")] = False,
) -> None:
    """List the ways in which the office is told, and try them with --test.

    Status 1 when there is none, or one of them does not work.
    """
    settings = settings_or_exit()
    locale = settings.madoguchi_locale
    with explained():
        ways = alarm_ways(settings, open_way(settings), utc_now)
    if not ways:
        typer.echo(words.NO_WAY.plain(locale))
        raise typer.Exit(1)
    if not test:
        for way in ways:
            typer.echo(words.WAY_READY.plain(locale, way=words.WAY[way.name].plain(locale)))
        typer.echo(words.HOW_TO_TRY.plain(locale))
        return
    worked = [_try(way, locale) for way in ways]
    if not all(worked):
        raise typer.Exit(1)


def _try(way: AlarmWay, locale: Locale) -> bool:
    name = words.WAY[way.name].plain(locale)
    try:
        way.tell_trial()
    except NotToldError as error:
        typer.echo(words.WAY_FAILED.plain(locale, way=name, problem=str(error)))
        return False
    typer.echo(words.WAY_TOLD.plain(locale, way=name))
    return True
