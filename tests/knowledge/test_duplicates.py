"""What says nearly the same is found, and what only stands beside it is not."""

import random
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.article import Article
from knowledge.duplicates import Shelf, near
from knowledge.duplicates.likeness import likeness, print_of
from knowledge.importing import read_articles
from tests.knowledge.any_articles import articles
from tests.knowledge.desk import ARTICLES, MAILBOX, PASSWORD, PRINTER
from tests.knowledge.variants import VARIANTS

SAMPLES = Path(__file__).parents[2] / "knowledge" / "samples" / "articles.csv"


@pytest.fixture(scope="module")
def samples() -> list[Article]:
    return [article for article in read_articles(SAMPLES) if isinstance(article, Article)]


@pytest.fixture(scope="module")
def shelf(samples: list[Article]) -> Shelf:
    shelf = Shelf()
    for article in samples:
        shelf.put(article)
    return shelf


def test_the_samples_hold_no_duplicates(samples: list[Article], shelf: Shelf) -> None:
    assert [article.key for article in samples if shelf.near(article)] == []


@pytest.mark.parametrize("name", VARIANTS)
def test_the_same_put_differently_is_found(name: str, samples: list[Article], shelf: Shelf) -> None:
    chance = random.Random(name)
    for article in samples:
        variant = replace(VARIANTS[name](article, chance), key="new", phrasings=())
        assert [found.key for found in shelf.near(variant)] == [article.key]


def test_a_question_that_is_a_phrasing_of_another_is_found() -> None:
    asked = Article("new", PASSWORD.phrasings[1], "別の回答です。")
    assert [found.key for found in near(asked, ARTICLES)] == [PASSWORD.key]


def test_the_same_words_with_another_ending_are_found() -> None:
    asks = "複合機でスキャンした書類をパソコンで受け取るには、{}"
    kept = Article("prt-3", asks.format("どうすればよいですか？"), "共有フォルダーに入ります。")
    asked = Article("new", asks.format("どうしたらよいでしょうか"), "メールで届きます。")
    assert [found.key for found in near(asked, [kept])] == ["prt-3"]
    other = replace(asked, question=asks.format("いくらかかりますか").replace("書類", "写真"))
    assert near(other, [kept]) == []


def test_a_phrasing_that_two_share_makes_them_no_twins() -> None:
    one, other = (replace(one, phrasings=("動かない",)) for one in (PRINTER, MAILBOX))
    assert near(one, [other]) == []


def test_an_article_is_not_its_own_duplicate() -> None:
    shelf = Shelf()
    shelf.put(PASSWORD)
    assert shelf.near(replace(PASSWORD, answer="変わりました。")) == []


def test_the_likest_comes_first() -> None:
    same = replace(PASSWORD, key="b")
    alike = replace(PASSWORD, key="a", question="パスワードを忘れてログインできないときは？")
    found = near(PASSWORD, [alike, same])
    assert [one.key for one in found] == ["a", "b"]  # by the answer, which is the same in both
    assert [one.similarity for one in found] == [1.0, 1.0]
    assert near(replace(PASSWORD, answer="別です。"), [alike, same])[0].key == "b"


def test_a_shelf_knows_an_article_as_it_was_put_last() -> None:
    shelf = Shelf()
    shelf.put(PASSWORD)
    shelf.put(replace(PASSWORD, question=MAILBOX.question, answer=MAILBOX.answer, phrasings=()))
    assert len(shelf) == 1
    assert shelf.near(replace(PASSWORD, key="new")) == []


def test_few_are_compared_however_many_there_are(shelf: Shelf, samples: list[Article]) -> None:
    for article in samples:
        neighbours = shelf._finder.neighbours(article)
        assert len(neighbours) == len(set(neighbours)) <= 22
        assert article.key not in neighbours


@given(st.lists(articles(), min_size=2, max_size=2))
def test_any_two_articles_can_be_compared(pair: list[list[Article]]) -> None:
    one, other = (print_of(some[0]) for some in pair)
    assert 0 <= likeness(one, other) <= 1
    assert likeness(one, other) == likeness(other, one)
    assert Shelf().near(pair[0][0]) == []
