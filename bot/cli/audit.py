"""``madoguchi audit``: who saw, searched and exported what."""

from datetime import datetime, time
from typing import Annotated

import typer

from bot.app import utc_now
from bot.audit_log import audit_lines
from bot.cli.explained import explained, settings_or_exit
from bot.cli.kb_database import untouched_database
from bot.cli.one_day import day_or_exit
from handlers.views.audit import audit_line
from handlers.views.rendered import Reader
from handlers.wording import cli


def audit(
    ticket: Annotated[int | None, typer.Option(help="Only of the ticket with this number.")] = None,
    since: Annotated[str | None, typer.Option(help="Only from that day on: 2026-04-01")] = None,
    most: Annotated[int, typer.Option(help="How many entries, at most.")] = 100,
) -> None:
    """Print who saw, searched, exported and changed what, newest first."""
    settings = settings_or_exit()
    day = day_or_exit(since)
    begin = datetime.combine(day, time.min, settings.timezone) if day else None
    reader = Reader(settings.madoguchi_locale, settings.calendar, utc_now())
    with explained(), untouched_database(settings) as database, database.read() as session:
        lines = audit_lines(session, most, number=ticket, since=begin)
    for line in lines:
        typer.echo(audit_line(line, reader))
    if not lines:
        typer.echo(cli.AUDIT_EMPTY.plain(reader.locale), err=True)
