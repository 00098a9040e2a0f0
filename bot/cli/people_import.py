"""``madoguchi people import``: the city's list of people."""

from collections.abc import Iterable, Iterator
from dataclasses import replace as with_changes
from pathlib import Path
from typing import Annotated

import typer
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_handlers import RateLimitErrorRetryHandler

from bot.app import open_way, slack_client
from bot.cli.explained import explained, settings_or_exit
from bot.cli.kb_database import current_database
from bot.cli.say import fail
from bot.locale import Locale
from bot.people.listed import BadPerson, Listed, PersonProblem
from bot.people.read_people import read_people
from bot.people.register import Registered, register
from bot.settings import Settings, require
from handlers.address_book import read_address_book
from handlers.slack_errors import OUT_OF_REACH, error_code
from handlers.wording import people, read_files
from knowledge.importing import UnreadableFileError, UnreadableFileReason

FILE_HELP = "CSV: slack_id or email, name and, if wanted, bureau,department,role,company"
PATIENCE = 30  # pages in a row that Slack asks to wait for


def import_(
    file: Annotated[Path, typer.Argument(help=FILE_HELP)],
    replace: Annotated[
        bool,
        typer.Option("--replace", help="Who is not in the file loses the role of earlier files."),
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would change, and change nothing.")
    ] = False,
) -> None:
    """Take in who works where, and in which role. Bad rows are named and left out."""
    settings = settings_or_exit()
    locale = settings.madoguchi_locale
    with explained():
        rows = list(_resolved(settings, _read(file, locale)))
        listed = [row for row in rows if isinstance(row, Listed)]
        with current_database(settings) as database:
            done = register(database, listed, replace=replace, dry_run=dry_run)
    _report(rows, done, locale, dry_run=dry_run)


def _read(file: Path, locale: Locale) -> list[Listed | BadPerson]:
    try:
        return list(read_people(file))
    except UnreadableFileError as error:
        lacks_column = error.reason is UnreadableFileReason.MISSING_COLUMN
        reason = people.COLUMN_MISSING if lacks_column else read_files.UNREADABLE_FILE[error.reason]
        fail(read_files.FILE_REFUSED, file=str(file), reason=reason.plain(locale))


def _resolved(
    settings: Settings, rows: Iterable[Listed | BadPerson]
) -> Iterator[Listed | BadPerson]:
    """Find the Slack id of who is listed by e-mail; Slack is asked only if there is anybody."""
    rows = list(rows)
    wanted = any(isinstance(row, Listed) and not row.slack_id for row in rows)
    addresses = _addresses(settings) if wanted else {}
    taken: set[str] = set()
    for row in rows:
        person = _with_id(row, addresses)
        if isinstance(person, Listed):
            if person.slack_id in taken:
                person = BadPerson(person.line, PersonProblem.LISTED_TWICE)
            else:
                taken.add(person.slack_id)
        yield person


def _with_id(row: Listed | BadPerson, addresses: dict[str, str]) -> Listed | BadPerson:
    if isinstance(row, BadPerson) or row.slack_id:
        return row
    slack_id = addresses.get(row.email.casefold())
    if slack_id is None:
        return BadPerson(row.line, PersonProblem.NOT_IN_SLACK)
    return with_changes(row, slack_id=slack_id)


def _addresses(settings: Settings) -> dict[str, str]:
    require(settings, "slack_bot_token")
    slack = slack_client(settings, open_way(settings))
    slack.retry_handlers.append(RateLimitErrorRetryHandler(PATIENCE))  # reading twice harms nobody
    try:
        return read_address_book(slack)
    except SlackApiError as error:
        fail(people.SLACK_REFUSES, problem=error_code(error))
    except OUT_OF_REACH as error:
        fail(people.SLACK_REFUSES, problem=type(error).__name__)


def _report(
    rows: list[Listed | BadPerson], done: Registered, locale: Locale, *, dry_run: bool
) -> None:
    bad = [row for row in rows if isinstance(row, BadPerson)]
    for row in bad:
        reason = people.PERSON_PROBLEM[row.problem].plain(locale)
        typer.echo(read_files.ROW_LEFT_OUT.plain(locale, line=row.line, reason=reason), err=True)
    counts = {
        "added": done.added,
        "changed": done.changed,
        "unchanged": done.unchanged,
        "removed": done.removed,
        "bad": len(bad),
    }
    typer.echo((people.COMPARED if dry_run else people.REGISTERED).plain(locale, **counts))
