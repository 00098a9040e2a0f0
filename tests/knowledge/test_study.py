"""What a finder learns from its own articles."""

import random
import threading
from collections.abc import Collection, Iterable

import numpy as np
import pytest

from knowledge.article import Article
from knowledge.encoding.encode_articles import encode_articles
from knowledge.encoding.encoder import Rows
from knowledge.finder import Finder
from knowledge.index.catalogue import Catalogue
from knowledge.index.correlation import BY_MEANING, ENOUGH
from knowledge.index.entry import read_article
from knowledge.index.evidence import Sign
from knowledge.index.study import study
from tests.knowledge.fake_encoder import FakeEncoder, vectors_of
from tests.knowledge.gold_finder import sample_articles

QUESTION = "印刷すると紙が詰まって出てこない"


def finder_of(articles: Iterable[Article], encoder: FakeEncoder | None = None) -> Finder:
    finder, known = Finder(encoder), list(articles)
    for article in known:
        finder.put(article)
    encode_articles(finder, known, lambda _: None)
    return finder


def said(finder: Finder, sign: Sign = Sign.CORRELATION) -> dict[str, float]:
    evidence = finder.evidence(QUESTION)
    return dict(zip(evidence.keys, evidence.signs[:, sign].tolist(), strict=True))


@pytest.fixture(params=[None, FakeEncoder()], ids=["by words", "by meaning"])
def encoder(request: pytest.FixtureRequest) -> FakeEncoder | None:
    found: FakeEncoder | None = request.param
    return found


def test_it_says_nothing_before_it_studied(encoder: FakeEncoder | None) -> None:
    finder = finder_of(sample_articles(), encoder)
    assert set(said(finder).values()) == {0.0}
    assert finder.study()
    assert len(set(said(finder).values())) > 1


def test_it_studies_once_for_each_change(encoder: FakeEncoder | None) -> None:
    articles = sample_articles()
    finder = finder_of(articles, encoder)
    assert finder.study()
    assert not finder.study()
    finder.remove(articles[0].key)
    assert finder.study()
    finder.put(articles[0])
    assert finder.study()


def test_a_few_articles_teach_nothing(encoder: FakeEncoder | None) -> None:
    articles = sample_articles()
    finder = finder_of(articles, encoder)
    finder.study()
    for article in articles[ENOUGH - 1 :]:
        finder.remove(article.key)
    assert finder.study()
    assert set(said(finder).values()) <= {0.0}


def test_it_learns_the_same_in_every_replica(encoder: FakeEncoder | None) -> None:
    articles = sample_articles()
    one, other = finder_of(articles, encoder), finder_of([], encoder)
    shuffled = random.Random(1).sample(articles, len(articles))
    other.put(Article("passing", "過ぎ去る記事", "すぐに消えます。"))
    for article in shuffled:
        other.put(article)
    encode_articles(other, shuffled, lambda _: None)
    other.remove("passing")
    one.study()
    other.study()
    here, there = said(one), said(other)
    # Which of the last that are equally near come into question, is left to chance.
    both = here.keys() & there.keys()
    assert len(both) > len(here) / 2
    assert [here[key] for key in both] == pytest.approx([there[key] for key in both], abs=1e-5)


def test_answers_go_with_their_own_questions() -> None:
    """By words alone: the article's own answer is, on the whole, what goes with its question."""
    articles = sample_articles()
    finder = finder_of(articles)
    finder.study()
    places = []
    for article in articles[::5]:
        evidence = finder.evidence(article.question)
        values = evidence.signs[:, Sign.CORRELATION]
        places.append(int((values > values[evidence.keys.index(article.key)]).sum()))
    assert np.median(places) == 0


def test_what_words_teach_is_said_beside_what_sentences_do() -> None:
    plain, both = (finder_of(sample_articles(), encoder) for encoder in (None, FakeEncoder()))
    plain.study()
    both.study()
    words, beside = said(plain), said(both, Sign.WORD_CORRELATION)
    assert words == said(plain, Sign.WORD_CORRELATION)
    known = words.keys() & beside.keys()
    by_words = pytest.approx([words[key] for key in known], abs=1e-5)
    assert [beside[key] for key in known] == by_words
    meaning = said(both)
    assert [meaning[key] for key in known] != by_words


def test_words_speak_for_both_until_there_are_vectors() -> None:
    finder = Finder(FakeEncoder())
    for article in sample_articles():
        finder.put(article)
    finder.study()
    assert said(finder) == said(finder, Sign.WORD_CORRELATION)
    assert len(set(said(finder).values())) > 1


class Encoding(Catalogue):
    """Its articles get their vectors after the first of them were looked at."""

    def pairs_of_vectors(self, keys: Collection[str]) -> tuple[Rows, Rows]:
        pairs = super().pairs_of_vectors(keys)
        for article in sample_articles():
            wordings = [article.question, *article.phrasings]
            self.place_vectors(article.key, vectors_of(FakeEncoder(), wordings, article.answer))
        return pairs


def test_what_is_encoded_meanwhile_is_taken_as_it_comes() -> None:
    catalogue = Encoding()
    for article in sample_articles():
        catalogue.put(read_article(article))
    assert study(catalogue, threading.Lock(), BY_MEANING) is not None
