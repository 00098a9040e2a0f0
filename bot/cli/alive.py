"""``madoguchi alive``: is the desk well, for cron, containers and monitors."""

from typing import Annotated

import typer

from bot.app import open_way, utc_now
from bot.cli.explained import explained, settings_or_exit
from bot.cli.kb_database import untouched_database
from bot.cli.pulse import alarm_ways, alarm_words, make_checkup
from bot.pulse.trouble import Trouble
from bot.settings import Settings
from handlers.wording import alarms as words


def alive(
    tell: Annotated[
        bool, typer.Option("--tell", help="Tell the office as well, once for each trouble.")
    ] = False,
) -> None:
    """Say whether the desk is well: status 0, or 1 and what to do."""
    settings = settings_or_exit()
    with explained():
        troubles = _look(settings, tell=tell)
    say = alarm_words(settings)
    for trouble in troubles:
        typer.echo(say.line(trouble))
    if troubles:
        raise typer.Exit(1)
    typer.echo(words.ALIVE.plain(settings.madoguchi_locale))


def _look(settings: Settings, *, tell: bool) -> tuple[Trouble, ...]:
    ways = alarm_ways(settings, open_way(settings), utc_now) if tell else []
    with untouched_database(settings) as database:
        checkup = make_checkup(settings, ways, utc_now, database)
        if not tell:
            return checkup.troubles()
        troubles = checkup.once()
        checkup.tell()
        return troubles
