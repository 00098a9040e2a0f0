"""Articles are taken in once, and their history is kept."""

import dataclasses
import time
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from sqlalchemy import event, func, select, text

from bot.import_articles import (
    ROWS_A_TRANSACTION,
    Change,
    ImportSummary,
    import_articles,
    preview_articles,
)
from knowledge.article import Article
from knowledge.importing import BadRow, BadRowReason
from storage import article as stored
from storage.counter import CounterName, current_number, next_number
from storage.database import Database
from tests.storage.together import together
from tests.storage.world import NOW

LATER = NOW + timedelta(days=1)
PASSWORD = Article(
    "acc-1", "パスワードを忘れました", "再発行します。", ("PWを忘れた", "入れない"), ("PC",), ""
)
PRINTER = Article(
    "prt-1",
    "印刷できません",
    "電源を確認してください。",
    url="https://city.example/",
    owner="情報政策課",
    dated=date(2026, 4, 1),
    review_on=date(2027, 3, 31),
)
MANY = 2_000


def summary(database: Database, *rows: Article | BadRow) -> tuple[int, int, int]:
    took = import_articles(database, rows, LATER)
    return took.added, took.changed, took.unchanged


def find(database: Database, key: str) -> stored.Article:
    with database.read() as session:
        found = stored.article_by_key(session, key)
        assert found is not None
        assert found.phrasings is not None  # loaded, for the time after the session
        return found


def revisions(database: Database, key: str) -> list[stored.ArticleRevision]:
    with database.read() as session:
        of_article = (
            select(stored.ArticleRevision)
            .join(stored.Article, stored.Article.id == stored.ArticleRevision.article_id)
            .where(stored.Article.key == key)
            .order_by(stored.ArticleRevision.revision)
        )
        return list(session.scalars(of_article))


def knowledge(database: Database) -> int:
    with database.read() as session:
        return current_number(session, CounterName.KNOWLEDGE)


def test_a_new_article_is_kept_as_it_reads(database: Database) -> None:
    assert import_articles(database, [PASSWORD, PRINTER], NOW) == ImportSummary(added=2)

    article = find(database, "acc-1")
    assert (article.question, article.answer) == (PASSWORD.question, PASSWORD.answer)
    assert [phrasing.text for phrasing in article.phrasings] == ["PWを忘れた", "入れない"]
    assert (article.tags, article.revision, article.changed_at) == (["PC"], 1, NOW)
    assert (article.owner, article.dated, article.review_on) == ("", None, None)
    printer = find(database, "prt-1")
    assert (printer.url, printer.owner) == ("https://city.example/", "情報政策課")
    assert (printer.dated, printer.review_on) == (date(2026, 4, 1), date(2027, 3, 31))


def test_the_same_file_again_changes_nothing(database: Database) -> None:
    import_articles(database, [PASSWORD, PRINTER], NOW)
    before = knowledge(database)

    assert summary(database, PASSWORD, PRINTER) == (0, 0, 2)
    assert knowledge(database) == before
    assert find(database, "acc-1").changed_at == NOW
    assert [one.revision for one in revisions(database, "acc-1")] == [1]


def test_a_changed_row_becomes_a_revision(database: Database) -> None:
    import_articles(database, [PASSWORD, PRINTER], NOW)
    changed = dataclasses.replace(PASSWORD, answer="内線 100 へ。", phrasings=("入れない", "PW"))
    before = knowledge(database)

    assert summary(database, changed, PRINTER) == (0, 1, 1)

    article = find(database, "acc-1")
    assert (article.answer, article.revision, article.changed_at) == ("内線 100 へ。", 2, LATER)
    assert [phrasing.text for phrasing in article.phrasings] == ["入れない", "PW"]
    assert article.changed_in == knowledge(database) == before + 1
    first, second = revisions(database, "acc-1")
    assert (first.answer, first.phrasings, first.recorded_at) == (
        PASSWORD.answer,
        ["PWを忘れた", "入れない"],
        NOW,
    )
    assert (second.answer, second.phrasings, second.recorded_at) == (
        "内線 100 へ。",
        ["入れない", "PW"],
        LATER,
    )


@pytest.mark.parametrize(
    "changed",
    [
        dataclasses.replace(PASSWORD, question="別の問い"),
        dataclasses.replace(PASSWORD, answer="別の答え"),
        dataclasses.replace(PASSWORD, phrasings=("入れない", "PWを忘れた")),
        dataclasses.replace(PASSWORD, tags=()),
        dataclasses.replace(PASSWORD, url="https://city.example/"),
        dataclasses.replace(PASSWORD, owner="税務課"),
        dataclasses.replace(PASSWORD, dated=date(2026, 4, 1)),
        dataclasses.replace(PASSWORD, review_on=date(2027, 3, 31)),
    ],
    ids=["question", "answer", "order of phrasings", "tags", "url", "owner", "date", "review"],
)
def test_a_change_of_any_field_counts(database: Database, changed: Article) -> None:
    import_articles(database, [PASSWORD], NOW)
    assert summary(database, changed) == (0, 1, 0)
    assert summary(database, changed) == (0, 0, 1)
    last = revisions(database, "acc-1")[-1]
    facts = (last.question, last.answer, last.url, last.owner, last.dated, last.review_on)
    assert facts == (
        changed.question,
        changed.answer,
        changed.url,
        changed.owner,
        changed.dated,
        changed.review_on,
    )
    assert (last.phrasings, last.tags) == (list(changed.phrasings), list(changed.tags))


def test_the_same_id_twice_is_taken_in_order(database: Database) -> None:
    changed = dataclasses.replace(PASSWORD, answer="内線 100 へ。")
    assert summary(database, PASSWORD, PRINTER, changed) == (2, 1, 0)
    assert find(database, "acc-1").answer == "内線 100 へ。"


def test_bad_rows_are_handed_back_and_the_rest_is_taken(database: Database) -> None:
    bad = BadRow(3, BadRowReason.MISSING_ANSWER)
    took = import_articles(database, [PASSWORD, bad, PRINTER], NOW)
    assert took == ImportSummary(added=2, bad_rows=[bad])


def many() -> list[Article]:
    return [Article(f"k-{n}", f"質問 {n}", f"答え {n}", (f"別の {n}",)) for n in range(MANY)]


def test_many_rows_take_few_statements_and_not_long(database: Database) -> None:
    statements: list[str] = []
    event.listen(
        database.engine, "before_cursor_execute", lambda _c, _u, sql, *_: statements.append(sql)
    )
    rows = many()
    changed = [dataclasses.replace(row, answer="内線 100 へ。") for row in rows]
    began = time.monotonic()

    assert summary(database, *rows) == (MANY, 0, 0)
    assert summary(database, *rows) == (0, 0, MANY)
    assert summary(database, *changed) == (0, MANY, 0)

    assert time.monotonic() - began < 40, "about two seconds on two slow cores"
    assert len(statements) < 0.2 * MANY
    with database.read() as session:
        assert session.scalars(select(func.count()).select_from(stored.Phrasing)).one() == MANY


def test_others_write_between_the_transactions(database: Database, kept_url: str) -> None:
    elsewhere = Database(kept_url, busy_timeout=0.2)

    def write() -> None:
        with elsewhere.write() as session:
            if not elsewhere.is_sqlite:
                session.execute(text("SET LOCAL lock_timeout = '200ms'"))
            next_number(session, CounterName.KNOWLEDGE)

    def rows() -> Iterator[Article]:
        for number, row in enumerate(many()):
            if number % (ROWS_A_TRANSACTION // 2) == 0:
                write()  # would time out if a transaction were open meanwhile
            yield row

    assert import_articles(database, rows(), NOW).added == MANY
    elsewhere.close()


def test_two_imports_at_the_same_time_add_nothing_twice(database: Database) -> None:
    took = together([lambda: import_articles(database, many(), NOW)] * 2)

    assert {one.added + one.changed + one.unchanged for one in took} == {MANY}
    with database.read() as session:
        articles = session.scalars(select(stored.Article.revision)).all()
        history = session.scalars(select(stored.ArticleRevision.revision)).all()
    assert articles == history == [1] * MANY


def test_a_preview_tells_what_would_change_and_changes_nothing(database: Database) -> None:
    import_articles(database, [PASSWORD, PRINTER], NOW)
    before = knowledge(database)
    changed = dataclasses.replace(PRINTER, phrasings=("印刷",), review_on=None)
    new = dataclasses.replace(PASSWORD, key="acc-2")
    bad = BadRow(5, BadRowReason.MISSING_ANSWER)
    told: list[Change] = []

    took = preview_articles(database, [PASSWORD, changed, new, bad], told.append)

    assert took == ImportSummary(added=1, changed=1, unchanged=1, bad_rows=[bad])
    assert told == [Change(changed, ("phrasings", "review_date")), Change(new, ())]
    assert knowledge(database) == before
    assert find(database, "prt-1").review_on == PRINTER.review_on
    assert import_articles(database, [PASSWORD, changed, new], NOW).added == 1
