"""What can be found keeps in step with what any process remembers."""

import dataclasses

import pytest

from bot.import_articles import import_articles
from bot.librarian import Librarian
from knowledge.article import Article
from knowledge.finder import Finder
from storage.database import Database
from tests.storage.together import together
from tests.storage.world import NOW

PASSWORD = Article("acc-1", "パスワードを忘れてログインできません", "再発行します。", ("PW",))
PRINTER = Article("prt-1", "プリンターから印刷できません", "電源を確認してください。")


@pytest.fixture
def finder() -> Finder:
    return Finder()


@pytest.fixture
def librarian(database: Database, finder: Finder) -> Librarian:
    return Librarian(database, finder)


def first(finder: Finder, text: str) -> str | None:
    candidates = finder.find(text).candidates
    return candidates[0].key if candidates else None


def test_a_change_made_elsewhere_is_found(
    elsewhere: Database, librarian: Librarian, finder: Finder
) -> None:
    assert librarian.catch_up() == 0
    import_articles(elsewhere, [PASSWORD, PRINTER], NOW)
    assert len(finder) == 0

    assert librarian.catch_up() == 2
    assert first(finder, "パスワードを忘れた") == "acc-1"


def test_only_what_changed_is_read_again(
    elsewhere: Database, librarian: Librarian, finder: Finder
) -> None:
    import_articles(elsewhere, [PRINTER, PASSWORD], NOW)
    librarian.catch_up()
    changed = dataclasses.replace(PRINTER, question="議場のマイクを予約したい", phrasings=("会議",))
    import_articles(elsewhere, [PASSWORD, changed], NOW)

    assert librarian.catch_up() == 1
    assert librarian.catch_up() == 0
    assert first(finder, "議場のマイクを予約したい") == "prt-1"
    assert first(finder, "プリンターから印刷できません") != "prt-1"


def test_a_librarian_that_starts_later_reads_everything(
    database: Database, elsewhere: Database
) -> None:
    import_articles(elsewhere, [PASSWORD], NOW)
    import_articles(elsewhere, [dataclasses.replace(PASSWORD, answer="窓口へ。"), PRINTER], NOW)
    finder = Finder()
    assert Librarian(database, finder).catch_up() == 2
    assert len(finder) == 2


def test_nothing_is_missed_while_others_write(
    elsewhere: Database, librarian: Librarian, finder: Finder
) -> None:
    def write(part: int) -> None:
        for number in range(15):
            key = f"{part}-{number}"
            import_articles(elsewhere, [Article(key, f"質問{key}", "答え")], NOW)

    def read() -> None:
        while len(finder) < 30:
            librarian.catch_up()

    together([read, lambda: write(1), lambda: write(2)])

    assert librarian.catch_up() == 0
    assert all(f"{part}-{number}" in finder for part in (1, 2) for number in range(15))
