"""``madoguchi ask``: what would be found, without Slack."""

import json
from typing import Annotated

import typer

from bot.app import open_database
from bot.cli.encode_bar import encode_with_bar
from bot.cli.explained import explained, settings_or_exit
from bot.learning.pupil import Pupil
from bot.librarian import Librarian
from bot.locale import Locale
from bot.make_finder import make_finder
from bot.meaning import Meaning
from handlers.wording import cli
from handlers.wording import finding as words
from knowledge.finding import Finding
from knowledge.ranking.explained import Explained, Explanation
from storage.article import article_by_key
from storage.database import Database
from storage.upgrade import upgrade

EXPLAINED = 3  # articles
_LEAST_SHOWN = 0.005  # points; less reads as nothing


def ask(
    text: Annotated[str, typer.Argument(help="The question.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    explain: Annotated[
        bool,
        typer.Option("--explain", help="Say what spoke for each article."),
    ] = False,
) -> None:
    """Ask the knowledge base and print what it finds."""
    settings = settings_or_exit()
    with explained():
        database = open_database(settings)
        upgrade(database)
        finder = make_finder(settings)
        Librarian(database, finder).catch_up()
        Pupil(database, finder).catch_up()
        waiting, label = len(finder.without_vectors()), words.ENCODING
        encode_with_bar(Meaning(database, finder), waiting, label.plain(settings.madoguchi_locale))
        finder.study()
        explanation = finder.explain(text, 10)
        finding = explanation.finding
        questions = _questions(database, finding)
        database.close()
    _print(finding, questions, settings.madoguchi_locale, as_json=as_json)
    if explain and not as_json:
        _explain(explanation, settings.madoguchi_locale)


def _questions(database: Database, finding: Finding) -> dict[str, str]:
    with database.read() as session:
        articles = [article_by_key(session, found.key) for found in finding.candidates]
        return {article.key: article.question for article in articles if article}


def _print(finding: Finding, questions: dict[str, str], locale: Locale, *, as_json: bool) -> None:
    if as_json:
        typer.echo(json.dumps(_as_dict(finding, questions), ensure_ascii=False))
        return
    confidence = f"{finding.confidence:.2f}"
    decision = cli.DECISION[finding.decision]
    typer.echo(decision.plain(locale, confidence=confidence))
    for found in finding.candidates:
        typer.echo(f"  {found.score:8.3f}  {found.key}  {questions.get(found.key, '')}")


def _explain(explanation: Explanation, locale: Locale) -> None:
    found = explanation.finding
    typer.echo()
    typer.echo(
        words.EXPLAIN_SURENESS.plain(
            locale,
            first=f"{found.confidence:.2f}",
            three=f"{found.among_three:.2f}",
            answerable=f"{found.answerable:.2f}",
            sure=f"{explanation.sure:.2f}",
            shown=f"{explanation.worth_showing:.2f}",
        )
    )
    typer.echo(words.EXPLAIN_GROUNDS[explanation.grounds].plain(locale))
    for article in explanation.articles[:EXPLAINED]:
        typer.echo(_reasons(article, locale))


def _reasons(article: Explained, locale: Locale) -> str:
    shared = words.EXPLAIN_WORDS if article.words else words.EXPLAIN_NO_WORDS
    lines = [article.key, shared.plain(locale, words=" ".join(article.words))]
    for part in sorted(article.parts, key=lambda part: -part.points):
        if abs(part.points) >= _LEAST_SHOWN:
            sign = words.SIGN[part.sign].plain(locale)
            value, points = f"{part.value:.2f}", f"{part.points:+.2f}"
            lines.append(words.EXPLAIN_SIGN.plain(locale, sign=sign, value=value, points=points))
    return "\n".join(lines)


def _as_dict(finding: Finding, questions: dict[str, str]) -> dict[str, object]:
    return {
        "decision": finding.decision.value,
        "confidence": round(finding.confidence, 4),
        "articles": [
            {"id": found.key, "score": round(found.score, 4), "question": questions.get(found.key)}
            for found in finding.candidates
        ],
    }
