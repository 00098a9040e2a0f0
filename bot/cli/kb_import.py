"""``madoguchi kb import``: articles from a file."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Annotated

import typer

from bot.app import utc_now
from bot.cli.explained import explained, settings_or_exit
from bot.cli.kb_bar import with_bar
from bot.cli.kb_database import current_database, untouched_database
from bot.cli.kb_duplicates import tell_pairs
from bot.cli.say import fail, one_line
from bot.duplicates.lookout import Lookout
from bot.import_articles import Change, ImportSummary, import_articles, preview_articles
from bot.locale import Locale
from handlers.wording import kb, read_files, versions
from handlers.wording.wording import Wording
from knowledge.article import Article
from knowledge.importing import BadRow, Progress, UnreadableFileError, read_articles

FILE_HELP = (
    "CSV, JSONL or XLSX: id,question,answer and, if wanted, "
    "phrasings,tags,url,owner,date,review_date"
)


def import_(
    file: Annotated[Path, typer.Argument(help=FILE_HELP)],
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would change, and change nothing.")
    ] = False,
) -> None:
    """Take articles in. What is there already stays as it is; bad rows are named and left out."""
    settings = settings_or_exit()
    locale = settings.madoguchi_locale
    with explained():
        if dry_run:
            with untouched_database(settings) as database:
                rows = _rows(file, read_files.COMPARING, locale)
                lookout = Lookout(database)
                summary = preview_articles(database, rows, _teller(lookout, locale))
        else:
            with current_database(settings) as database:
                rows = _rows(file, read_files.IMPORTING, locale)
                lookout = Lookout(database)
                summary = import_articles(
                    database, rows, utc_now(), lambda change: lookout.see(change.article)
                )
    _report(summary, read_files.COMPARED if dry_run else read_files.IMPORTED, locale)
    tell_pairs(lookout, locale)


def _rows(file: Path, label: Wording, locale: Locale) -> Iterator[Article | BadRow]:
    progress = Progress()
    try:
        return with_bar(read_articles(file, progress), progress, label.plain(locale))
    except UnreadableFileError as error:
        reason = read_files.UNREADABLE_FILE[error.reason].plain(locale)
        fail(read_files.FILE_REFUSED, file=str(file), reason=reason)


def _teller(lookout: Lookout, locale: Locale) -> Callable[[Change], None]:
    def tell(change: Change) -> None:
        _tell(change, locale)
        lookout.see(change.article)

    return tell


def _tell(change: Change, locale: Locale) -> None:
    key, question = one_line(change.article.key), one_line(change.article.question)
    if change.columns:
        columns = ", ".join(change.columns)
        typer.echo(read_files.WOULD_CHANGE.plain(locale, key=key, columns=columns))
    else:
        typer.echo(read_files.WOULD_ADD.plain(locale, key=key, question=question))


def _report(summary: ImportSummary, wording: Wording, locale: Locale) -> None:
    for row in summary.bad_rows:
        reason = read_files.BAD_ROW[row.reason].plain(locale)
        typer.echo(read_files.ROW_LEFT_OUT.plain(locale, line=row.line, reason=reason), err=True)
    counts = {
        "added": summary.added,
        "changed": summary.changed,
        "unchanged": summary.unchanged,
        "bad": len(summary.bad_rows),
    }
    typer.echo(wording.plain(locale, **counts))
    if summary.merged:
        typer.echo(kb.LEFT_MERGED.plain(locale, count=summary.merged))
    if summary.withdrawn:
        typer.echo(versions.STILL_WITHDRAWN.plain(locale, count=summary.withdrawn), err=True)
