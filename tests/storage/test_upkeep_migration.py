"""Articles that were there before any could be merged."""

from collections.abc import Iterator

import pytest

from bot.duplicates.merge import merge_articles
from bot.export_articles import every_kept_article
from bot.import_articles import import_articles
from knowledge.article import Article
from storage.database import Database
from storage.upgrade import downgrade, upgrade
from tests.conftest import BOTH
from tests.storage.postgres import PostgresServer
from tests.storage.world import NOW

BEFORE = "0011"
KEPT = Article("acc-1", "パスワードを忘れました", "再発行します。", ("PWを忘れた",))
DROPPED = Article("old-7", "ログインできません", "再発行します。", ("入れない",))


@pytest.fixture(params=BOTH)
def database(request: pytest.FixtureRequest) -> Iterator[Database]:
    """A database of the version that can merge, with two articles that were merged."""
    if request.param == "sqlite":
        url: str = request.getfixturevalue("sqlite_url")
    else:
        server: PostgresServer = request.getfixturevalue("postgres_server")
        url = server.create_database()
    database = Database(url)
    upgrade(database)
    import_articles(database, [KEPT, DROPPED], NOW)
    merge_articles(database, KEPT.key, DROPPED.key, NOW)
    yield database
    database.close()


def test_an_older_version_finds_both_and_loses_no_wording(database: Database) -> None:
    downgrade(database, BEFORE)
    upgrade(database)
    kept, dropped = every_kept_article(database)
    assert kept.phrasings == ("PWを忘れた", "ログインできません", "入れない")
    assert dropped == DROPPED
