"""What can be found keeps in step with what any process remembers."""

import dataclasses

import numpy as np
import pytest
from sqlalchemy import delete, select, update

from bot import librarian as librarian_module
from bot import readings
from bot.import_articles import import_articles
from bot.librarian import Librarian
from bot.meaning import Meaning
from knowledge.article import Article
from knowledge.finder import Finder
from knowledge.index.entry import Entry, read_article
from knowledge.index.packed import pack
from storage.article import Article as Stored
from storage.article_reading import ArticleReading
from storage.counter import CounterName, next_number
from storage.database import Database
from storage.room import NoRoomError
from tests.knowledge.fake_encoder import FakeEncoder
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


def read_count(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The keys of the articles that are taken apart from now on."""
    read: list[str] = []

    def note(article: Article) -> Entry:
        read.append(article.key)
        return read_article(article)

    monkeypatch.setattr(readings, "read_article", note)
    return read


def test_what_was_imported_is_not_read_again(
    database: Database, elsewhere: Database, finder: Finder, monkeypatch: pytest.MonkeyPatch
) -> None:
    import_articles(elsewhere, [PASSWORD, PRINTER], NOW)
    read = read_count(monkeypatch)
    assert Librarian(database, finder).catch_up() == 2
    assert read == []
    assert first(finder, "パスワードを忘れた") == "acc-1"


def test_a_stored_reading_finds_as_a_fresh_one_does(database: Database, finder: Finder) -> None:
    import_articles(database, [PASSWORD, PRINTER], NOW)
    Librarian(database, finder).catch_up()
    fresh = Finder()
    for article in (PASSWORD, PRINTER):
        fresh.put(article)
    for text in ("パスワードを忘れた", "ぷりんたー", "pw", "電源を入れて印刷"):
        stored, expected = finder.evidence(text), fresh.evidence(text)
        assert stored.keys == expected.keys
        assert np.array_equal(stored.signs, expected.signs, equal_nan=True)


def test_an_edit_is_read_once_for_all_replicas(
    database: Database,
    elsewhere: Database,
    librarian: Librarian,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import_articles(database, [PASSWORD, PRINTER], NOW)
    librarian.catch_up()
    with elsewhere.write() as session:
        article = session.scalars(select(Stored).where(Stored.key == PRINTER.key)).one()
        article.question = "議場のマイクを予約したい"
        article.changed_in = next_number(session, CounterName.KNOWLEDGE)
    read = read_count(monkeypatch)
    replica = Finder()
    for one in (librarian, Librarian(elsewhere, replica), Librarian(database, Finder())):
        one.catch_up()
    assert read == [PRINTER.key]
    assert first(replica, "議場のマイク") == PRINTER.key


def test_what_another_version_read_is_found_at_once_and_read_anew_later(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    import_articles(database, [PASSWORD, PRINTER], NOW)
    monkeypatch.setattr(readings, "reading_version", lambda: "another")
    read, finder = read_count(monkeypatch), Finder()
    librarian = Librarian(database, finder)
    librarian.catch_up()
    assert read == []
    assert first(finder, "パスワードを忘れた") == "acc-1"

    assert librarian.read_anew() == 0
    assert sorted(read) == [PASSWORD.key, PRINTER.key]
    with database.read() as session:
        assert set(session.scalars(select(ArticleReading.version))) == {"another"}

    read.clear()
    again = Librarian(database, Finder())
    again.catch_up()
    assert again.read_anew() == 0
    assert read == []


def test_what_reads_differently_by_now_is_found_so(database: Database) -> None:
    import_articles(database, [PASSWORD], NOW)
    other = read_article(dataclasses.replace(PASSWORD, question="議場のマイク"))
    with database.write() as session:
        session.execute(update(ArticleReading).values(packed=pack(other), version="before"))
    finder = Finder()
    librarian = Librarian(database, finder)
    librarian.catch_up()
    assert first(finder, "議場のマイク") == "acc-1"
    librarian.read_anew()
    assert first(finder, "議場のマイク") is None
    assert first(finder, "パスワードを忘れた") == "acc-1"


def test_what_read_the_same_keeps_what_it_means(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    import_articles(database, [PASSWORD], NOW)
    monkeypatch.setattr(readings, "reading_version", lambda: "another")
    finder = Finder(FakeEncoder())
    librarian = Librarian(database, finder)
    librarian.catch_up()
    Meaning(database, finder).catch_up()
    librarian.read_anew()
    assert finder.without_vectors() == ()


def test_only_a_few_are_read_anew_at_a_time(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(librarian_module, "READ_ANEW_AT_A_TIME", 2)
    many = [dataclasses.replace(PRINTER, key=f"prt-{number}") for number in range(5)]
    import_articles(database, many, NOW)
    monkeypatch.setattr(readings, "reading_version", lambda: "another")
    librarian = Librarian(database, Finder())
    librarian.catch_up()
    assert [librarian.read_anew() for _ in range(4)] == [3, 1, 0, 0]


@pytest.mark.parametrize("packed", [b"", b"?"])
def test_what_cannot_be_unpacked_is_read(database: Database, finder: Finder, packed: bytes) -> None:
    import_articles(database, [PASSWORD], NOW)
    with database.write() as session:
        session.execute(update(ArticleReading).values(packed=packed))
    Librarian(database, finder).catch_up()
    assert first(finder, "パスワードを忘れた") == "acc-1"
    with database.read() as session:
        assert session.scalars(select(ArticleReading.packed)).one() == pack(read_article(PASSWORD))


def test_a_full_disk_keeps_nobody_from_finding(
    database: Database, finder: Finder, monkeypatch: pytest.MonkeyPatch
) -> None:
    import_articles(database, [PASSWORD], NOW)
    with database.write() as session:
        session.execute(delete(ArticleReading))

    def full(*_: object) -> None:
        raise NoRoomError

    monkeypatch.setattr(readings, "keep_readings", full)
    librarian = Librarian(database, finder)
    assert librarian.catch_up() == 1
    assert librarian.catch_up() == 0
    assert first(finder, "パスワードを忘れた") == "acc-1"


def test_who_is_withdrawn_is_not_read(
    database: Database, librarian: Librarian, finder: Finder
) -> None:
    import_articles(database, [PASSWORD], NOW)
    librarian.catch_up()
    with database.write() as session:
        article = session.scalars(select(Stored)).one()
        article.withdrawn_at = NOW
        article.changed_in = next_number(session, CounterName.KNOWLEDGE)
    assert librarian.catch_up() == 1
    assert len(finder) == 0
