"""``madoguchi kb eval``: how well articles are found, measured."""

import json
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from bot.cli.comparison import outcome_of_training
from bot.cli.count_bar import count_bar
from bot.cli.memory import resident_megabytes
from bot.cli.say import fail, refuse_setting, some_settings_or_exit
from bot.finder_settings import FinderSettings, TerminalSettings
from bot.locale import Locale
from bot.make_finder import make_finder
from bot.setting_error import SettingError
from handlers.wording import finding as words
from handlers.wording import rankers, read_files
from knowledge.article import Article
from knowledge.encoding.encode_articles import encode_articles
from knowledge.evaluation.judged import JudgedQuery
from knowledge.evaluation.read_queries import UnreadableQueriesError, read_labels, read_queries
from knowledge.evaluation.report import Report, report
from knowledge.evaluation.trial import try_out
from knowledge.finder import Finder
from knowledge.finding import Decision
from knowledge.importing import BadRow, UnreadableFileError, UnreadableFileReason, read_articles
from knowledge.learning.learn import learn
from knowledge.text.own_synonyms import own_synonyms

KB_HELP = "The articles: CSV, JSONL or XLSX, as for kb import."
# What --json prints, in this order.
FIGURES = (
    "queries",
    "articles",
    "success_at_1",
    "success_at_3",
    "success_at_5",
    "mrr_at_10",
    "map",
    "ndcg_at_10",
    "auroc_first_right",
    "auroc_answerable",
    "auroc_answerable_removed",
    "answer_band_precision",
    "answer_band_coverage",
    "ece",
    "build_seconds",
    "p50_ms",
    "p99_ms",
    "rss_mb",
)
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
    locale = some_settings_or_exit(TerminalSettings).madoguchi_locale
    asked = _questions(queries, locale, read_queries)
    labels = _questions(train, locale, read_labels) if train is not None else None
    articles = _articles(kb, locale)
    _check_keys(asked, articles, queries, locale)
    began = time.perf_counter()
    finder = _finder(articles, locale, lexical=lexical)
    built = time.perf_counter() - began
    if labels is not None:
        with count_bar(len(labels), rankers.TRAINING.plain(locale)) as step:
            worth = learn(finder, labels, step)
        typer.echo(outcome_of_training(worth, len(labels), locale), err=True)
    with count_bar(len(asked), words.ASKING.plain(locale)) as step:
        measured = report(try_out(finder, asked, lambda: step(1)))
    figures = _figures(measured, len(articles), built)
    if as_json:
        typer.echo(json.dumps({name: figures[name] for name in FIGURES}))
    else:
        _print(figures, locale)


def _finder(articles: list[Article], locale: Locale, *, lexical: bool) -> Finder:
    finder = Finder() if lexical else _with_encoder(locale)
    finder.use_synonyms(own_synonyms())
    for article in articles:
        finder.put(article)
    with count_bar(len(articles), words.ENCODING.plain(locale)) as step:
        encode_articles(finder, articles, step)
    finder.study()
    return finder


def _with_encoder(locale: Locale) -> Finder:
    """As the help desk would; who does without the encoder should know."""
    try:
        finder = make_finder(some_settings_or_exit(FinderSettings))
    except SettingError as error:
        refuse_setting(error)
    if finder.encoder is None:
        typer.echo(words.NO_ENCODER.plain(locale), err=True)
    return finder


def _questions(
    path: Path, locale: Locale, read: Callable[[Path], list[JudgedQuery]]
) -> list[JudgedQuery]:
    try:
        asked = read(path)
    except UnreadableQueriesError as error:
        fail(words.QUERIES_REFUSED[error.problem], file=str(path), line=error.line)
    except FileNotFoundError:
        _refuse(path, UnreadableFileReason.NOT_FOUND, locale)
    except OSError:
        _refuse(path, UnreadableFileReason.NOT_OPENED, locale)
    if not asked:
        fail(words.NO_QUERIES, file=str(path))
    return asked


def _refuse(path: Path, problem: UnreadableFileReason, locale: Locale) -> NoReturn:
    reason = read_files.UNREADABLE_FILE[problem].plain(locale)
    fail(read_files.FILE_REFUSED, file=str(path), reason=reason)


def _articles(path: Path, locale: Locale) -> list[Article]:
    try:
        rows = list(read_articles(path))
    except UnreadableFileError as error:
        _refuse(path, error.reason, locale)
    for row in rows:
        if isinstance(row, BadRow):
            reason = read_files.BAD_ROW[row.reason].plain(locale)
            typer.echo(
                read_files.ROW_LEFT_OUT.plain(locale, line=row.line, reason=reason), err=True
            )
    articles = [row for row in rows if isinstance(row, Article)]
    if not articles:
        fail(words.NO_ARTICLES, file=str(path))
    return articles


def _check_keys(
    asked: Sequence[JudgedQuery], articles: Sequence[Article], path: Path, locale: Locale
) -> None:
    """Say how many judged articles are not there: all of them means the wrong file."""
    judged = {key for one in asked for key in one.relevant}
    missing = judged.difference(article.key for article in articles)
    if not missing:
        return
    example = min(missing)
    if missing == judged:
        fail(words.NO_KEYS, file=str(path), example=example)
    said = words.MISSING_KEYS.plain(locale, count=len(missing), of=len(judged), example=example)
    typer.echo(said, err=True)


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
