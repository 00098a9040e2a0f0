"""``madoguchi kb eval``: how well articles are found, measured."""

import json
import time
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from bot.app import make_encoder
from bot.cli.count_bar import count_bar
from bot.cli.memory import resident_megabytes
from bot.cli.say import explained, fail, settings_or_exit
from bot.locale import Locale
from handlers.wording import finding as words
from handlers.wording import rankers, read_files
from knowledge.article import Article
from knowledge.encoding.encode_articles import encode_articles
from knowledge.evaluation.judged import JudgedQuery
from knowledge.evaluation.read_queries import UnreadableQueriesError, read_queries
from knowledge.evaluation.report import Report, report
from knowledge.evaluation.trial import try_out
from knowledge.finder import Finder
from knowledge.finding import Decision
from knowledge.importing import BadRow, UnreadableFileError, read_articles
from knowledge.learning.learn import learn
from knowledge.text.own_synonyms import own_synonyms

KB_HELP = "The articles: CSV, JSONL or XLSX, as for kb import."
QUERIES_HELP = 'JSONL: {"query": "…", "relevant": {"<article id>": 2}} a line.'


def eval_(
    kb: Annotated[Path, typer.Argument(help=KB_HELP)],
    queries: Annotated[Path, typer.Argument(help=QUERIES_HELP)],
    train: Annotated[
        Path | None,
        typer.Option("--train", help="Labels to learn from first, as the help desk would."),
    ] = None,
    lexical: Annotated[
        bool, typer.Option("--lexical", help="By words and sounds alone, without the encoder.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Ask every question of a file, and print how well its articles were found.

    Works on an index of its own that is thrown away: the help desk's articles stay as they are.
    """
    settings = settings_or_exit()
    locale = settings.madoguchi_locale
    asked = _queries(queries, locale)
    articles = _articles(kb, locale)
    began = time.perf_counter()
    with explained():
        finder = Finder(None if lexical else make_encoder(settings))
    finder.use_synonyms(own_synonyms())
    for article in articles:
        finder.put(article)
    with count_bar(len(articles), words.ENCODING.plain(locale)) as step:
        encode_articles(finder, articles, step)
    finder.study()
    built = time.perf_counter() - began
    if train is not None:
        labels = _queries(train, locale)
        with count_bar(len(labels), rankers.TRAINING.plain(locale)) as step:
            learn(finder, labels, step)
    with count_bar(len(asked), words.ASKING.plain(locale)) as step:
        measured = report(try_out(finder, asked, lambda: step(1)))
    figures = _figures(measured, len(articles), built)
    if as_json:
        typer.echo(json.dumps(figures))
    else:
        _print(figures, locale)


def _queries(path: Path, locale: Locale) -> list[JudgedQuery]:
    try:
        asked = read_queries(path)
    except UnreadableQueriesError as error:
        fail(words.QUERIES_REFUSED, file=str(path), line=error.line)
    except OSError:
        reason = words.QUERIES_NOT_OPENED.plain(locale)
        fail(read_files.FILE_REFUSED, file=str(path), reason=reason)
    if not asked:
        fail(words.NO_QUERIES, file=str(path))
    return asked


def _articles(path: Path, locale: Locale) -> list[Article]:
    try:
        rows = list(read_articles(path))
    except UnreadableFileError as error:
        reason = read_files.UNREADABLE_FILE[error.reason].plain(locale)
        fail(read_files.FILE_REFUSED, file=str(path), reason=reason)
    for row in rows:
        if isinstance(row, BadRow):
            reason = read_files.BAD_ROW[row.reason].plain(locale)
            typer.echo(
                read_files.ROW_LEFT_OUT.plain(locale, line=row.line, reason=reason), err=True
            )
    return [row for row in rows if isinstance(row, Article)]


def _figures(measured: Report, articles: int, built: float) -> dict[str, float | int | None]:
    plain = {name: value for name, value in asdict(measured).items() if name != "bands"}
    bands = {
        f"{decision.value}_band_{measure}": value
        for decision in Decision
        for measure, value in asdict(measured.bands[decision]).items()
    }
    return {
        **plain,
        **bands,
        "articles": articles,
        "build_seconds": round(built, 3),
        "rss_mb": resident_megabytes(),
    }


def _print(figures: dict[str, float | int | None], locale: Locale) -> None:
    for name, wording in words.MEASURE.items():
        value = figures[name]
        shown = "-" if value is None else f"{value:.3f}" if isinstance(value, float) else str(value)
        typer.echo(f"{shown:>10}  {wording.plain(locale)}")
