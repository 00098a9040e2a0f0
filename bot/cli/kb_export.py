"""``madoguchi kb export``: all articles into a file."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.explained import explained, settings_or_exit
from bot.cli.kb_database import untouched_database
from bot.cli.say import fail
from bot.export_articles import every_kept_article
from bot.locale import Locale
from handlers.wording import written_files
from knowledge.article import Article
from knowledge.exporting import (
    Loss,
    UnwritableFileError,
    UnwritableTextError,
    Written,
    write_articles,
)


class TextEncoding(StrEnum):
    """What a CSV file may be written in."""

    UTF8 = "utf-8"
    CP932 = "cp932"


def export(
    file: Annotated[Path, typer.Argument(help="Ends in .csv, .jsonl or .xlsx")],
    encoding: Annotated[
        TextEncoding, typer.Option(help="For CSV: cp932 is what Japanese Excel calls Shift_JIS.")
    ] = TextEncoding.UTF8,
    lossy: Annotated[
        bool, typer.Option("--lossy", help="Write 〓 for characters that cp932 lacks.")
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Replace a file that is there.")] = False,
    withdrawn: Annotated[
        bool, typer.Option("--withdrawn", help="Write the articles that were withdrawn, too.")
    ] = False,
) -> None:
    """Write all articles into a file. Importing it again changes nothing."""
    settings = settings_or_exit()
    locale = settings.madoguchi_locale
    cp932 = encoding is TextEncoding.CP932
    with explained(), untouched_database(settings) as database:
        articles = every_kept_article(database, withdrawn=withdrawn)
        written = _write(articles, file, locale, cp932=cp932, lossy=lossy, force=force)
    _report(file, written, locale)


def _write(
    articles: Iterator[Article],
    file: Path,
    locale: Locale,
    *,
    cp932: bool,
    lossy: bool,
    force: bool,
) -> Written:
    try:
        return write_articles(file, articles, cp932=cp932, lossy=lossy, force=force)
    except UnwritableFileError as error:
        reason = written_files.UNWRITABLE_FILE[error.reason].plain(locale)
        fail(written_files.FILE_NOT_WRITTEN, file=str(file), reason=reason)
    except UnwritableTextError as error:
        name_losses(error.losses, locale)
        fail(written_files.LOSSY_REFUSED)


def _report(file: Path, written: Written, locale: Locale) -> None:
    if written.losses:
        name_losses(written.losses, locale)
        typer.echo(written_files.LOSSY_WRITTEN.plain(locale), err=True)
    if written.adapted:
        typer.echo(written_files.ADAPTED.plain(locale, count=written.adapted), err=True)
    typer.echo(written_files.EXPORTED.plain(locale, file=str(file), count=written.rows))


def name_losses(losses: Iterable[Loss], locale: Locale) -> None:
    """Say which characters cannot be written, and where they stand."""
    for loss in losses:
        code = f"U+{ord(loss.character):04X}"
        words = written_files.CHARACTER_LACKS.plain(
            locale, key=loss.key, column=loss.column, character=loss.character, code=code
        )
        typer.echo(words, err=True)
