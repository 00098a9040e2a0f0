"""``madoguchi report``: the report of a week, a month, a quarter or a fiscal year as files."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from bot.app import utc_now
from bot.calendar.fiscal_year import FiscalYear
from bot.calendar.kept import kept_calendar
from bot.calendar.office_calendar import OfficeCalendar
from bot.cli.count_bar import count_bar
from bot.cli.explained import explained, settings_or_exit
from bot.cli.kb_database import untouched_database
from bot.cli.one_day import day_or_exit, month_or_exit
from bot.cli.say import fail
from bot.locale import Locale
from bot.periodic_report.contents import Report
from bot.periodic_report.gather import STEPS, NotBegunError, gather
from bot.periodic_report.span import Span, SpanKind, span_of, span_of_quarter
from bot.settings import Settings
from handlers.periodic_report.forms import file_name, write_form
from handlers.wording import periodic_report as words
from handlers.wording import written_files
from knowledge.exporting import UnwritableFileError
from knowledge.exporting.whole_file import whole_file
from storage.moment import see_one_moment
from storage.periodic_report import ReportForm

FORMS = (ReportForm.PAGE, ReportForm.SHEETS)
YEARS = range(2000, 2100)
QUARTER = re.compile(r"([0-9]{4})-[Qq]?([1-4])")


def report(
    week: Annotated[str | None, typer.Option(help="The week of a day: 2026-11-24")] = None,
    month: Annotated[str | None, typer.Option(help="Such as 2026-11")] = None,
    quarter: Annotated[
        str | None, typer.Option(help="Of a fiscal year, which begins in April: 2026-Q3")
    ] = None,
    year: Annotated[str | None, typer.Option(help="A fiscal year: 2026")] = None,
    out: Annotated[Path, typer.Option(help="The folder for both files.")] = Path(),
    lang: Annotated[Locale | None, typer.Option(help="As the office reads it by default.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace files that are there.")] = False,
) -> None:
    """Write the report as an HTML file, which prints on A4 or to PDF, and as a spreadsheet."""
    settings = settings_or_exit()
    locale = lang or settings.madoguchi_locale
    span = _span(week, month, quarter, year)
    if not out.is_dir():
        fail(words.NO_FOLDER, status=2, folder=str(out))
    with count_bar(STEPS + len(FORMS), words.PROGRESS.plain(locale)) as bar:
        found, calendar = _gathered(settings, span, lambda: bar(1))
        written = []
        for form in FORMS:
            path = out / file_name(found, form, locale)
            _write(found, form, path, calendar, locale, force=force)
            written.append(str(path))
            bar(1)
    typer.echo(words.WRITTEN.plain(locale, page=written[0], sheets=written[1]))
    typer.echo(words.TO_PRINT.plain(locale))


def _gathered(
    settings: Settings, span: Span, done: Callable[[], object]
) -> tuple[Report, OfficeCalendar]:
    with explained(), untouched_database(settings) as database, database.read() as session:
        see_one_moment(session)
        calendar = kept_calendar(session, settings.timezone, settings.madoguchi_office_hours)
        try:
            return gather(session, span, calendar, utc_now(), done), calendar
        except NotBegunError:
            fail(words.NOT_BEGUN, status=2, first=span.first.isoformat())


def _write(
    found: Report,
    form: ReportForm,
    path: Path,
    calendar: OfficeCalendar,
    locale: Locale,
    *,
    force: bool,
) -> None:
    try:
        with whole_file(path, force=force) as unfinished:
            write_form(found, form, unfinished, calendar.timezone, locale)
    except UnwritableFileError as error:
        why = written_files.UNWRITABLE_FILE[error.reason].plain(settings_or_exit().madoguchi_locale)
        fail(written_files.FILE_NOT_WRITTEN, file=str(error.path), reason=why)


def _span(
    week: str | None, month: str | None, quarter_: str | None, year: str | None
) -> Span:  # fmt: skip
    """The one that was named; none, or several, ends the command with a sentence."""
    spans = (
        _of(SpanKind.WEEK, day_or_exit(week)),
        _of(SpanKind.MONTH, month_or_exit(month)),
        _quarter_or_exit(quarter_),
        _year_or_exit(year),
    )
    named = [one for one in spans if one is not None]
    if len(named) != 1:
        fail(words.WHICH_SPAN, status=2)
    return named[0]


def _of(kind: SpanKind, day: date | None) -> Span | None:
    return None if day is None else span_of(kind, _in_reach_day(day))


def _in_reach_day(day: date) -> date:
    _in_reach(day.year)
    return day


def _in_reach(year: int) -> FiscalYear:
    if year not in YEARS:
        fail(words.YEAR_TOO_FAR, status=2, first=YEARS[0], last=YEARS[-1])
    return FiscalYear(year)


def _quarter_or_exit(text: str | None) -> Span | None:
    if text is None:
        return None
    found = QUARTER.fullmatch(text)
    if found is None:
        fail(words.QUARTER_WRONG, status=2)
    return span_of_quarter(_in_reach(int(found[1])), int(found[2]))


def _year_or_exit(text: str | None) -> Span | None:
    if text is None:
        return None
    if not re.fullmatch(r"[0-9]{4}", text):
        fail(words.YEAR_WRONG, status=2)
    return Span(SpanKind.YEAR, _in_reach(int(text)).first)
