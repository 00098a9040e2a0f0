"""``madoguchi kb synonyms import`` and ``export``: groups of synonyms in files."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from bot.app import utc_now
from bot.cli.explained import explained, settings_or_exit
from bot.cli.kb_bar import with_bar
from bot.cli.kb_database import current_database, untouched_database
from bot.cli.kb_synonym_overlap import Apart, Join, overlap_of
from bot.cli.say import fail
from bot.locale import Locale
from bot.synonyms.book import GroupState
from bot.synonyms.scribe import Outcome
from bot.synonyms.terminal import BadWords, Imported, every_group, import_groups
from bot.synonyms.words import WordsProblem
from handlers.wording import kb_synonyms as words
from handlers.wording import read_files, written_files
from handlers.wording.synonyms import WORDS_PROBLEM
from knowledge.exporting import UnwritableFileError, UnwritableFileReason
from knowledge.exporting.synonyms import write_synonyms
from knowledge.importing import BadRow, Progress, UnreadableFileError, UnreadableFileReason
from knowledge.importing.synonyms import WordsRow, read_synonyms


def import_(
    file: Annotated[Path, typer.Argument(help="CSV or text: a group a line.")],
    join: Join = False,
    apart: Apart = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would change, and change nothing.")
    ] = False,
) -> None:
    """Take groups in. What is there already stays; bad lines are named and left out."""
    settings = settings_or_exit()
    locale, overlap = settings.madoguchi_locale, overlap_of(join=join, apart=apart)
    opened = untouched_database if dry_run else current_database
    with explained(), opened(settings) as database:
        rows = _rows(file, locale, dry_run=dry_run)
        done = import_groups(database, rows, overlap, utc_now(), dry_run=dry_run)
    _report(done, locale, dry_run=dry_run)


def export(
    file: Annotated[Path, typer.Argument(help="Ends in .csv or .txt")],
    everything: Annotated[
        bool, typer.Option("--all", help="Those that come with the product, too.")
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Replace a file that is there.")] = False,
) -> None:
    """Write the city's groups into a file. Importing it again changes nothing."""
    settings = settings_or_exit()
    locale = settings.madoguchi_locale
    wanted = {GroupState.OWN, GroupState.SHIPPED} if everything else {GroupState.OWN}
    with explained(), untouched_database(settings) as database:
        groups = [group.words for group in every_group(database) if group.state in wanted]
    try:
        count = write_synonyms(file, groups, force=force)
    except UnwritableFileError as error:
        of_kind = error.reason is UnwritableFileReason.UNKNOWN_KIND
        reason = words.FILE_KINDS if of_kind else written_files.UNWRITABLE_FILE[error.reason]
        fail(written_files.FILE_NOT_WRITTEN, file=str(file), reason=reason.plain(locale))
    typer.echo(words.EXPORTED.plain(locale, file=str(file), count=count))


def _rows(file: Path, locale: Locale, *, dry_run: bool) -> Iterator[WordsRow | BadRow]:
    progress, label = Progress(), read_files.COMPARING if dry_run else read_files.IMPORTING
    try:
        return with_bar(read_synonyms(file, progress), progress, label.plain(locale))
    except UnreadableFileError as error:
        of_kind = error.reason is UnreadableFileReason.UNKNOWN_KIND
        reason = words.FILE_KINDS if of_kind else read_files.UNREADABLE_FILE[error.reason]
        fail(read_files.FILE_REFUSED, file=str(file), reason=reason.plain(locale))


def _report(done: Imported, locale: Locale, *, dry_run: bool) -> None:
    for row in done.bad:
        reason = _why(row, locale)
        typer.echo(read_files.ROW_LEFT_OUT.plain(locale, line=row.line, reason=reason), err=True)
    if any(_is_taken(row) for row in done.bad):
        typer.echo(words.HOW_TO_OVERLAP.plain(locale), err=True)
    counts = {outcome.value: done.counts[outcome] for outcome in Outcome}
    wording = words.COMPARED if dry_run else words.IMPORTED
    typer.echo(wording.plain(locale, **counts, bad=len(done.bad)))


def _why(row: BadRow | BadWords, locale: Locale) -> str:
    if isinstance(row, BadRow):
        return read_files.BAD_ROW[row.reason].plain(locale)
    return WORDS_PROBLEM[row.error.problem].plain(locale, **row.error.details)


def _is_taken(row: BadRow | BadWords) -> bool:
    return isinstance(row, BadWords) and row.error.problem is WordsProblem.TAKEN
