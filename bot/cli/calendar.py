"""``madoguchi calendar``: the days on which the office and the help desk work."""

from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from bot.app import utc_now
from bot.calendar.kept import kept_calendar
from bot.cli.explained import explained, settings_or_exit
from bot.cli.kb_database import current_database, untouched_database
from bot.cli.one_day import month_or_exit
from bot.cli.say import fail, terminal_locale
from bot.locale import Locale
from bot.settings import Settings
from bot.working_days.changes import Outcome
from bot.working_days.file_row import DayKindWanted, FileRow, Usual
from bot.working_days.page import calendar_page
from bot.working_days.read_csv import read_csv_days
from bot.working_days.read_ics import read_ics_days
from bot.working_days.take_in import TakenIn, take_in
from handlers.views.calendar_changes import bad_line, change_line
from handlers.views.calendar_lines import (
    company_lines,
    contract_lines,
    fiscal_year_name,
    month_lines,
    month_title,
    pledge_line,
)
from handlers.wording import read_files
from handlers.wording import working_days as words
from handlers.wording.wording import Wording
from knowledge.importing import UnreadableFileError, UnreadableFileReason

INDENT, ICS = "  ", ".ics"
calendar = typer.Typer(help="When the office and the help desk work.", no_args_is_help=True)


@calendar.command()
def show(
    month: Annotated[str | None, typer.Option(help="From that month on: 2026-12")] = None,
) -> None:
    """Print a month and the next one, contracts, and how soon the help desk answers."""
    settings = settings_or_exit()
    locale, first = settings.madoguchi_locale, month_or_exit(month)
    with explained(), untouched_database(settings) as database, database.read() as session:
        known = kept_calendar(session, settings.timezone, settings.madoguchi_office_hours)
        page = calendar_page(session, known, known.today(utc_now()), first)
    for one in page.months:
        typer.echo(month_title(one.first, locale))
        lines = [*month_lines(one, locale)]
        lines += [line for company in one.companies for line in company_lines(company, locale)]
        _indented(lines)
    year = fiscal_year_name(page.year, locale)
    typer.echo(words.CONTRACTS_TITLE.plain(locale, year=year))
    contracts = [line for one in page.contracts for line in contract_lines(one, locale)]
    _indented(contracts or [words.NO_CONTRACT.plain(locale)])
    typer.echo(words.PLEDGES_TITLE.plain(locale))
    _indented([pledge_line(one, locale) for one in page.pledges])


@calendar.command(name="import")
def import_(
    file: Annotated[Path, typer.Argument(help="Ends in .csv or .ics")],
    kind: Annotated[
        DayKindWanted | None, typer.Option(help="What its days are, where it does not say it.")
    ] = None,
    company: Annotated[str, typer.Option(help="Whose duty days, likewise.")] = "",
    people: Annotated[int, typer.Option(help="How many people, likewise.", min=1, max=99)] = 1,
    instead: Annotated[
        bool,
        typer.Option(
            "--replace", help="Remove what is entered for the same time and is not in the file."
        ),
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would change, and change nothing.")
    ] = False,
) -> None:
    """Take in closed days, open days and duty days. Bad rows are named and left out."""
    settings = settings_or_exit()
    rows = _rows(file, Usual(kind, company.strip(), people), settings)
    opened = untouched_database if dry_run else current_database
    with explained(), opened(settings) as database:
        done = take_in(database, rows, utc_now(), instead=instead, dry_run=dry_run)
    _report(done, settings.madoguchi_locale, is_ics=_is_ics(file), dry_run=dry_run)


def _rows(file: Path, usual: Usual, settings: Settings) -> list[FileRow]:
    if file.suffix.casefold() not in (".csv", ICS):
        _refuse(file, words.FILE_KINDS)
    try:
        if _is_ics(file):
            usual = replace(usual, kind=usual.kind or DayKindWanted.CLOSED)
            today = settings.calendar.today(utc_now())
            return list(read_ics_days(file, usual, settings.timezone, today))
        return list(read_csv_days(file, usual))
    except UnreadableFileError as error:
        lacks_column = error.reason is UnreadableFileReason.MISSING_COLUMN
        _refuse(
            file, words.COLUMN_MISSING if lacks_column else read_files.UNREADABLE_FILE[error.reason]
        )


def _refuse(file: Path, reason: Wording) -> NoReturn:
    fail(read_files.FILE_REFUSED, file=str(file), reason=reason.plain(terminal_locale()))


def _report(done: TakenIn, locale: Locale, *, is_ics: bool, dry_run: bool) -> None:
    for row in done.bad:
        typer.echo(bad_line(row, locale, is_ics=is_ics), err=True)
    for change in done.changes:
        typer.echo(change_line(change, locale))
    count = Counter(change.outcome for change in done.changes)
    counts = {outcome.value: count[outcome] for outcome in Outcome}
    wording = words.COMPARED if dry_run else words.TAKEN_IN
    typer.echo(wording.plain(locale, **counts, unchanged=done.unchanged, bad=len(done.bad)))


def _is_ics(file: Path) -> bool:
    return file.suffix.casefold() == ICS


def _indented(lines: list[str]) -> None:
    for line in lines:
        typer.echo(INDENT + line)
