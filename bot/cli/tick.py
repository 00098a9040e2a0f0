"""``madoguchi tick`` and ``madoguchi timetable``: the recurring work, from outside."""

from datetime import datetime, timedelta
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from bot.app import tick_office, utc_now
from bot.back_office import SlackWork
from bot.cli.explained import explained, settings_or_exit
from bot.cli.kb_database import untouched_database
from bot.cli.say import fail
from bot.locale import Locale
from bot.reminders.ring import Rung
from bot.tick import Done
from bot.tick import tick as do_tick
from bot.timetable import Job, Recurring
from bot.timetable import timetable as all_jobs
from handlers.wording import timetable as words
from handlers.wording.dates import moment

MINUTE = timedelta(minutes=1)


def tick(
    now: Annotated[
        str | None, typer.Option(help="Do as if it were then; in office time without a zone.")
    ] = None,
) -> None:
    """Do everything that is due, once, and say what was done."""
    settings = settings_or_exit()
    locale, zone = settings.madoguchi_locale, settings.timezone
    at = utc_now() if now is None else _instant(now, zone)
    typer.echo(words.TICK_AT.plain(locale, moment=moment(at, locale, zone)))
    with explained():
        with untouched_database(settings):
            office = tick_office(settings, lambda: at)
        try:
            office.desk.wall.catch_up(office.desk.database)
            for done in do_tick(office.jobs(SlackWork()), office.desk.database, at, zone):
                _say(done, locale, zone)
        finally:
            office.meaning.stop()
            office.desk.database.close()
    typer.echo(words.TICK_SENT.plain(locale))


def timetable() -> None:
    """List all recurring work."""
    settings = settings_or_exit()
    locale = settings.madoguchi_locale
    catch_up = timedelta(seconds=settings.madoguchi_catch_up)
    for job in all_jobs(Recurring.of_nothing(), catch_up=catch_up):
        only = words.NEEDS_SLACK.plain(locale) if job.needs_slack else ""
        purpose = words.PURPOSE[job.name].plain(locale)
        typer.echo(f"{job.name:<22}{_when(job, locale):<12}{purpose}{only}")


def _instant(text: str, zone: ZoneInfo) -> datetime:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        fail(words.BAD_NOW, status=2)
    return at if at.tzinfo else at.replace(tzinfo=zone)


def _when(job: Job, locale: Locale) -> str:
    if not isinstance(job.when, timedelta):
        return words.EVERY_DAY.plain(locale, time=f"{job.when:%H:%M}")
    if job.when < MINUTE:
        return words.EVERY_SECONDS.plain(locale, count=int(job.when.total_seconds()))
    return words.EVERY_MINUTES.plain(locale, count=int(job.when / MINUTE))


def _say(done: Done, locale: Locale, zone: ZoneInfo) -> None:
    wording = words.TICK_FAILED if done.failed else words.TICK_DONE
    purpose = words.PURPOSE[done.job].plain(locale)
    typer.echo(wording.plain(locale, name=done.job, purpose=purpose))
    if isinstance(done.result, list):
        for one in done.result:
            if isinstance(one, Rung):
                _say_rung(one, locale, zone)


def _say_rung(rung: Rung, locale: Locale, zone: ZoneInfo) -> None:
    typer.echo(
        words.TICK_RUNG.plain(
            locale,
            moment=moment(rung.due_at, locale, zone),
            kind=words.KIND[rung.kind].plain(locale),
            outcome=words.OUTCOME[rung.outcome].plain(locale),
        )
    )
