"""``madoguchi kb gaps``: what people asked in vain."""

import json
from datetime import datetime, timedelta
from typing import Annotated

import typer

from bot.app import utc_now
from bot.cli.explained import explained, settings_or_exit
from bot.cli.kb_database import untouched_database
from bot.cli.say import one_line
from bot.gaps.look import look_for_gaps
from bot.librarian import Librarian
from bot.locale import Locale
from handlers.views.gaps import topic_name
from handlers.wording import kb
from handlers.wording.dates import day
from knowledge.finder import Finder
from knowledge.gaps import Topic
from storage.database import Database
from storage.question import Question

USUAL = timedelta(days=28)
EXAMPLES = 3  # of each topic

Since = Annotated[
    datetime | None,
    typer.Option(formats=["%Y-%m-%d"], help="From this day on; without it, the last four weeks."),
]


def gaps(
    since: Since = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """List by topic what people asked and no article answers, the largest topics first."""
    settings = settings_or_exit()
    now = utc_now().astimezone(settings.timezone)
    begin = since.replace(tzinfo=settings.timezone) if since else now - USUAL
    with explained(), untouched_database(settings) as database:
        finder = Finder()
        Librarian(database, finder).catch_up()
        topics = look_for_gaps(database, finder, begin, now)
        texts = _texts(database, topics)
    if as_json:
        typer.echo(json.dumps(_as_dict(begin, topics, texts), ensure_ascii=False))
    else:
        _print(begin, topics, texts, settings.madoguchi_locale)


def _texts(database: Database, topics: list[Topic]) -> dict[int, str]:
    """What was asked, by the ids of questions."""
    with database.read() as session:
        ids = [member for topic in topics for member in topic.members]
        return {one: session.get_one(Question, one).text for one in ids}


def _print(since: datetime, topics: list[Topic], texts: dict[int, str], locale: Locale) -> None:
    begin = day(since.date(), locale)
    if not topics:
        typer.echo(kb.NO_GAPS.plain(locale, since=begin))
        return
    typer.echo(kb.GAPS.plain(locale, since=begin, count=len(texts)))
    for topic in topics:
        name = topic_name(topic.words, texts[topic.members[0]], locale)
        typer.echo(kb.GAPS_TOPIC_LINE.plain(locale, count=len(topic.members), name=name))
        for member in topic.members[:EXAMPLES] if topic.words else ():
            typer.echo(kb.GAPS_QUESTION_LINE.plain(locale, question=one_line(texts[member])))


def _as_dict(since: datetime, topics: list[Topic], texts: dict[int, str]) -> dict[str, object]:
    return {
        "since": since.date().isoformat(),
        "questions": len(texts),
        "topics": [
            {
                "words": list(topic.words),
                "count": len(topic.members),
                "questions": [texts[member] for member in topic.members],
            }
            for topic in topics
        ],
    }
