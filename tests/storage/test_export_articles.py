"""What is exported is what is kept, in a stable order, as it stood at one moment."""

import dataclasses
from datetime import date
from pathlib import Path

import pytest

from bot.export_articles import every_kept_article
from bot.import_articles import ImportSummary, import_articles
from knowledge.article import Article
from knowledge.exporting import write_articles
from knowledge.importing import read_articles
from storage.article import ARTICLES_AT_A_TIME
from storage.database import Database
from tests.storage.world import NOW

FULL = Article(
    "acc-1",
    "=パスワードを忘れました",
    "再発行します。\n窓口へ。",
    ("PWを忘れた", "-入れない"),
    ("PC",),
    "https://city.example/",
    "情報政策課",
    date(2026, 4, 1),
    date(2027, 3, 31),
)
MANY = 2 * ARTICLES_AT_A_TIME + 1


def test_the_order_is_that_of_the_ids_whatever_came_first(database: Database) -> None:
    keys = ["b", "a-10", "a-2", "B", "A", "あ", "亜", "𠮷", "\uffee", "_", "z"]
    import_articles(database, [Article(key, "問い", "答え") for key in keys], NOW)
    assert [article.key for article in every_kept_article(database)] == sorted(keys)


@pytest.mark.parametrize("kind", ["csv", "jsonl", "xlsx"])
def test_importing_an_export_changes_nothing(database: Database, tmp_path: Path, kind: str) -> None:
    articles = [FULL, Article("a", "問い", "答え"), Article("'=b", "'=問い", "_x000D_")]
    import_articles(database, articles, NOW)
    path = tmp_path / f"a.{kind}"

    assert write_articles(path, every_kept_article(database)).rows == 3
    assert import_articles(database, read_articles(path), NOW) == ImportSummary(unchanged=3)


def test_nothing_kept_is_a_file_without_articles(database: Database, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    assert write_articles(path, every_kept_article(database)).rows == 0
    assert list(read_articles(path)) == []


def test_what_is_written_meanwhile_is_not_in_it(database: Database, kept_url: str) -> None:
    articles = [Article(f"k-{n:05}", "問い", "答え", ("言い換え",)) for n in range(MANY)]
    import_articles(database, articles, NOW)
    elsewhere = Database(kept_url)

    exported = every_kept_article(database)
    first = next(exported)
    changed = [dataclasses.replace(one, phrasings=("別の",)) for one in articles]
    import_articles(elsewhere, [*changed, Article("z", "問い", "答え")], NOW)

    assert [first, *exported] == articles
    elsewhere.close()
