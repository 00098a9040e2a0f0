"""``madoguchi capacity``: whether the duty days suffice for what will come in."""

from typing import Annotated

import typer

from bot.app import utc_now
from bot.calendar.kept import kept_calendar
from bot.capacity.back_test import back_test
from bot.capacity.demand import demand_before
from bot.capacity.outlook import outlook
from bot.cli.explained import explained, settings_or_exit
from bot.cli.kb_database import untouched_database
from bot.cli.one_day import month_or_exit
from handlers.views.capacity_lines import back_test_lines, outlook_lines


def capacity(
    month: Annotated[str | None, typer.Option(help="From that month on: 2026-12")] = None,
) -> None:
    """Print what this month and the next one will bring, and how good such a forecast was."""
    settings = settings_or_exit()
    locale, first = settings.madoguchi_locale, month_or_exit(month)
    with explained(), untouched_database(settings) as database, database.read() as session:
        known = kept_calendar(session, settings.timezone, settings.madoguchi_office_hours)
        day = known.today(utc_now())
        ahead = outlook(session, day, known, first)
        tried = back_test(demand_before(session, day, known))
    for line in (*outlook_lines(ahead, locale), *back_test_lines(tried, locale)):
        typer.echo(line)
