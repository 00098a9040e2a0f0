"""Articles that were there before they had owners and days."""

from collections.abc import Iterator
from datetime import date

import pytest
from sqlalchemy import text

from bot.export_articles import every_kept_article
from bot.import_articles import import_articles
from knowledge.article import Article
from storage.database import Database
from storage.upgrade import downgrade, upgrade
from tests.storage.world import NOW

OLD = Article("a", "問い", "答え", ("言い換え",), ("札",), "https://city.example/")
NEW = Article("b", "問い", "答え", owner="税務課", dated=date(2026, 4, 1))
CHILDREN = ("phrasings", "article_revisions")


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """One of its own: its tables are changed."""
    database = Database(database_url)
    upgrade(database)
    yield database
    database.close()


def count(database: Database, table: str) -> int:
    with database.read() as session:
        found: int = session.execute(text(f"SELECT count(*) FROM {table}")).scalar_one()
        return found


def test_they_come_through_with_all_that_hangs_on_them(database: Database) -> None:
    import_articles(database, [OLD], NOW)
    downgrade(database, "0001")
    assert [count(database, table) for table in CHILDREN] == [1, 1]
    upgrade(database)
    assert [count(database, table) for table in CHILDREN] == [1, 1]
    assert list(every_kept_article(database)) == [OLD]


def test_going_back_loses_owners_and_days_and_nothing_else(database: Database) -> None:
    import_articles(database, [OLD, NEW], NOW)
    downgrade(database, "0001")
    upgrade(database)
    assert list(every_kept_article(database)) == [OLD, Article("b", "問い", "答え")]
