"""``madoguchi digest``: what a digest of a day says, and sending it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date as day_type
from typing import Annotated

import typer

from bot.app import tick_office, utc_now
from bot.cli.explained import explained, settings_or_exit
from bot.cli.kb_database import untouched_database
from bot.cli.one_day import day_or_exit
from bot.cli.say import fail
from bot.desk import Desk
from bot.digests.kinds import DIGESTS
from bot.digests.send import digests_of, send_digest
from bot.letters.digest import content_of
from bot.settings import Settings
from handlers.views.digests.terminal import digest_lines
from handlers.views.rendered import Reader
from handlers.wording import digests as words
from handlers.wording.dates import day_of_year
from storage.digest import Digest, DigestKind

NOBODY = {
    DigestKind.PARTNER: words.TO_NO_PARTNER,
    DigestKind.BOARD: words.TO_NO_CHANNEL,
}


def digest(
    kind: Annotated[DigestKind, typer.Option(help="Which one.")] = DigestKind.MORNING,
    date: Annotated[
        str | None, typer.Option(help="As on that day, such as 2026-11-24; it is only shown.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show it only.")] = False,
) -> None:
    """Show a digest with all that comes in its thread; send that of today to who has none yet."""
    settings, now = settings_or_exit(), utc_now()
    locale = settings.madoguchi_locale
    with explained(), _desk(settings) as desk:
        today = desk.calendar.today(now)
        day = day_or_exit(date) or today
        if day > today:
            fail(words.NOT_YET, status=2, day=day_of_year(day, locale))
        reader = Reader(locale, desk.calendar, now)
        found = [one for one in digests_of(desk, kind, day, now, again=True) if one.sections]
        if not found:
            _say_why_none(desk, kind, day, settings)
        for one in found:
            _show(desk, one, reader)
        if not found:
            return
        if dry_run or day != today:
            typer.echo(words.NOT_SENT.plain(locale))
            return
        count = send_digest(desk, kind, day, now)
    typer.echo((words.SENT if count else words.SENT_BEFORE).plain(locale, count=count))


@contextmanager
def _desk(settings: Settings) -> Iterator[Desk]:
    with untouched_database(settings):
        office = tick_office(settings, utc_now)
    try:
        office.desk.wall.catch_up(office.desk.database)
        yield office.desk
    finally:
        office.meaning.stop()
        office.desk.database.close()


def _say_why_none(desk: Desk, kind: DigestKind, day: day_type, settings: Settings) -> None:
    locale = settings.madoguchi_locale
    if not desk.calendar.is_business_day(day):
        typer.echo(words.NO_DIGEST.plain(locale, day=day_of_year(day, locale)))
    elif kind is DigestKind.BOARD and _has_readers(desk, kind, day):
        typer.echo(words.NO_BOARD.plain(locale, day=day_of_year(day, locale)))
    else:
        typer.echo(NOBODY.get(kind, words.TO_NOBODY).plain(locale))


def _has_readers(desk: Desk, kind: DigestKind, day: day_type) -> bool:
    with desk.database.read() as session:
        return bool(DIGESTS[kind].readers(desk, session, day))


def _show(desk: Desk, digest_: Digest, reader: Reader) -> None:
    with desk.database.read() as session:
        content = content_of(session, digest_)
    typer.echo(words.TO.plain(reader.locale, channel=digest_.channel))
    for line in digest_lines(content, digest_.chart, reader):
        typer.echo(line)
    typer.echo()
