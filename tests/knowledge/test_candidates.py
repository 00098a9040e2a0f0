"""Who comes into question where common words are passed over."""

from dataclasses import replace

import numpy as np
import pytest

from knowledge.article import Article
from knowledge.index.bm25 import Index
from knowledge.index.candidates import highest
from knowledge.index.catalogue import Catalogue
from knowledge.index.entry import read_article
from knowledge.index.lookup import look_up
from knowledge.text.question import read_question
from knowledge.text.synonyms import NO_SYNONYMS
from tests.knowledge.desk import ARTICLES

MANY = [
    replace(one, key=f"{one.key}-{number}", question=f"{one.question} {number}号室")
    for number in range(60)
    for one in ARTICLES
]
MOST_LOOKED_UP = 40


def catalogue_of(articles: list[Article], most_looked_up: int) -> Catalogue:
    catalogue = Catalogue()
    catalogue.whole, catalogue.wordings, catalogue.sounds = (
        Index(most_looked_up) for _ in range(3)
    )
    for article in articles:
        catalogue.put(read_article(article))
    return catalogue


@pytest.fixture(scope="module")
def thorough() -> Catalogue:
    return catalogue_of(MANY, 1_000_000)


@pytest.fixture(scope="module")
def hasty() -> Catalogue:
    return catalogue_of(MANY, MOST_LOOKED_UP)


@pytest.mark.parametrize("article", MANY[:: len(MANY) // 12], ids=lambda article: article.key)
def test_the_right_one_is_found_all_the_same(
    article: Article, thorough: Catalogue, hasty: Catalogue
) -> None:
    question = read_question(article.question, NO_SYNONYMS)
    search = hasty.whole.search(question.terms, 100)
    assert search.rest, "or else nothing is passed over"
    found, expected = look_up(hasty, question), look_up(thorough, question)
    assert found.keys[0] == expected.keys[0] == article.key
    signs = dict(zip(expected.keys, expected.signs, strict=True))
    for key, row in zip(found.keys, found.signs, strict=True):
        if key in signs:
            assert np.allclose(row, signs[key], rtol=1e-5, equal_nan=True), key


@pytest.mark.parametrize("size", [0, 1, 5, 31, 32, 33, 1_000, 5_000])
@pytest.mark.parametrize("count", [1, 10])
@pytest.mark.parametrize("kinds", [2, 1_000_000])
def test_the_highest_are_the_highest(size: int, count: int, kinds: int) -> None:
    values = np.random.default_rng(size).integers(0, kinds, size).astype(np.float32)
    expected = sorted(range(size), key=lambda number: (-values[number], number))[:count]
    assert highest(values, count).tolist() == [one for one in expected if values[one] > 0]
