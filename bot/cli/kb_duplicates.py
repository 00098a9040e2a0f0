"""``madoguchi kb duplicates``, ``merge`` and ``unmerge``: articles that say the same."""

from typing import Annotated, NoReturn

import typer

from bot.app import utc_now
from bot.cli.explained import explained, settings_or_exit
from bot.cli.kb_database import current_database, untouched_database
from bot.cli.say import fail, one_line
from bot.duplicates.lookout import MOST_COMPARED, Lookout, Pair, every_pair
from bot.duplicates.merge import Merged, MergeError, merge_articles, unmerge_article
from bot.locale import Locale
from handlers.wording import kb
from storage.article import articles_by_key
from storage.database import Database

Key = Annotated[str, typer.Argument(help="The id of an article.")]


def duplicates() -> None:
    """List pairs of articles that are very like each other, the likest first."""
    settings = settings_or_exit()
    locale = settings.madoguchi_locale
    with explained(), untouched_database(settings) as database:
        pairs = sorted(every_pair(database), key=lambda pair: -pair.similarity)
        questions = _questions(database, pairs)
    if not pairs:
        typer.echo(kb.NO_PAIRS.plain(locale))
        return
    for pair in pairs:
        typer.echo(kb.PAIR.plain(locale, key=pair.key, other=pair.other, percent=percent(pair)))
        for key in (pair.other, pair.key):
            question = one_line(questions.get(key, ""))
            typer.echo(kb.PAIR_QUESTION.plain(locale, key=key, question=question))
    typer.echo(kb.VERY_LIKE_FOOT.plain(locale))


def merge(keep: Key, drop: Key) -> None:
    """Let KEEP stand for DROP: it gets DROP's wordings, and DROP is found no more."""
    settings = settings_or_exit()
    locale = settings.madoguchi_locale
    with explained(), current_database(settings) as database:
        try:
            merged = merge_articles(database, keep, drop, utc_now())
        except MergeError as error:
            _refuse(error)
    typer.echo(kb.MERGED.plain(locale, drop=drop, kept=merged.kept))
    _tell_wordings(merged, locale)
    typer.echo(kb.EXPORT_AGAIN.plain(locale))


def unmerge(drop: Key) -> None:
    """Let DROP stand for itself again, with its wordings."""
    settings = settings_or_exit()
    with explained(), current_database(settings) as database:
        try:
            merged = unmerge_article(database, drop, utc_now())
        except MergeError as error:
            _refuse(error)
    typer.echo(kb.UNMERGED.plain(settings.madoguchi_locale, drop=drop, kept=merged.kept))


def tell_pairs(lookout: Lookout, locale: Locale) -> None:
    """Name what an import brings that is very like something else."""
    for pair in lookout.pairs:
        words = kb.VERY_LIKE.plain(locale, key=pair.key, other=pair.other, percent=percent(pair))
        typer.echo(words)
    if lookout.pairs:
        typer.echo(kb.VERY_LIKE_FOOT.plain(locale))
    if lookout.gave_up:
        typer.echo(kb.NOT_ALL_COMPARED.plain(locale, count=MOST_COMPARED))


def percent(pair: Pair) -> int:
    """How much two articles are alike, as people say it."""
    return int(pair.similarity * 100)


def _questions(database: Database, pairs: list[Pair]) -> dict[str, str]:
    keys = {key for pair in pairs for key in (pair.key, pair.other)}
    with database.read() as session:
        return {key: one.question for key, one in articles_by_key(session, keys).items()}


def _tell_wordings(merged: Merged, locale: Locale) -> None:
    typer.echo(kb.WORDINGS_TAKEN_OVER.plain(locale, count=len(merged.phrasings)))
    if merged.left_out:
        left_out = " | ".join(map(one_line, merged.left_out))
        typer.echo(kb.WORDINGS_LEFT_OUT.plain(locale, wordings=left_out))


def _refuse(error: MergeError) -> NoReturn:
    fail(kb.MERGE_REFUSED[error.problem], key=error.key)
