"""The sample articles, in the database of a test."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from importlib.resources import as_file, files

from bot.import_articles import import_articles
from bot.locale import Locale
from bot.prepared.shipped import take_in_shipped
from handlers.wording.shipped_forms import shipped_types
from handlers.wording.shipped_templates import shipped_templates
from knowledge.article import Article
from knowledge.importing import read_articles
from storage.database import Database
from storage.upgrade import upgrade


def fill(database_url: str) -> None:
    """Bring the database up to date and take in the sample articles and what is shipped."""
    database, now = Database(database_url), datetime.now(UTC)
    upgrade(database)
    take_in_shipped(database, shipped_templates(Locale.JA), shipped_types(Locale.JA), now)
    import_articles(database, samples(), now)
    database.close()


def samples() -> Iterator[Article]:
    """The sample articles, none of them ever due for review: stories are played on any day."""
    with as_file(files("knowledge") / "samples" / "articles.csv") as file:
        for article in read_articles(file):
            assert isinstance(article, Article)
            yield replace(article, review_on=None)
