"""Whatever someone pastes: no error, no wait, and a finding that makes sense."""

import itertools
import math
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sudachipy import MorphemeList

from knowledge.article import Article
from knowledge.finder import Finder
from knowledge.finding import Finding
from knowledge.text import analysis
from tests.knowledge.desk import ARTICLES, finder_of

LONG = 40_000
SOON = 100  # milliseconds
ANY_CHARACTER = st.characters(exclude_categories=())
TYPED = st.sampled_from("パスワードﾊﾟｽﾜｰﾄﾞを忘れた印刷できない会議メールPCpc１1ー、。？！ \n")


@pytest.fixture(scope="module")
def desk() -> Finder:
    finder = finder_of(*ARTICLES)
    finder.find("辞書を開いておく")
    return finder


def timed_find(finder: Finder, text: str, limit: int = 10) -> tuple[Finding, float]:
    """Find, and tell the milliseconds this thread worked, whatever else the machine does.

    Other processes evict its caches all the same, so that one slow run says nothing: what counts
    is the fastest of up to three.
    """
    fastest = math.inf
    for _ in range(3):
        start = time.thread_time()
        finding = finder.find(text, limit)
        fastest = min(fastest, (time.thread_time() - start) * 1000)
        if fastest < SOON:
            break
    return finding, fastest


def check(finding: Finding, limit: int) -> None:
    scores = [candidate.score for candidate in finding.candidates]
    assert len(scores) <= limit
    assert all(first >= second for first, second in itertools.pairwise(scores))
    assert 0.0 <= finding.confidence <= finding.among_three <= finding.answerable <= 1.0


@given(
    text=st.one_of(st.text(ANY_CHARACTER, max_size=3_000), st.text(TYPED, max_size=200)),
    limit=st.integers(min_value=0, max_value=60),
)
@example(text="\ud800\udc00\ud800", limit=10)
@example(text="\x00\x1b[31m\u202e\ufeff", limit=10)
@example(text="ﷺ" * 3_000, limit=10)
@settings(max_examples=150, deadline=None)
def test_any_text_is_searched_at_once(desk: Finder, text: str, limit: int) -> None:
    finding, milliseconds = timed_find(desk, text, limit)
    check(finding, limit)
    assert milliseconds < SOON


@pytest.mark.parametrize(
    "text",
    [
        "パスワードを忘れてログインできません。" * (LONG // 19),
        "あ" * LONG,
        "漢" * LONG,
        "1" * LONG,
        "a b " * (LONG // 4),
        "🍣" * LONG,
        "\ud800" * LONG,
        "\n" * LONG,
        "㍿" * LONG,
        "が\u3099" * (LONG // 2),
    ],
    ids=lambda text: repr(text[:6]),
)
def test_a_long_paste_is_searched_at_once(desk: Finder, text: str) -> None:
    assert len(text) >= LONG * 0.9
    finding, milliseconds = timed_find(desk, text)
    check(finding, 10)
    assert milliseconds < SOON


@given(text=st.text(ANY_CHARACTER, max_size=300))
@settings(max_examples=50, deadline=None)
def test_an_article_of_any_text_can_be_put_found_and_removed(text: str) -> None:
    finder = finder_of(*ARTICLES)
    finder.put(Article("any", text, text, phrasings=(text,)))
    check(finder.find(text), 10)
    finder.remove("any")
    assert len(finder) == len(ARTICLES)


def test_the_longest_answer_is_read_to_its_end() -> None:
    finder = finder_of(*ARTICLES)
    finder.put(Article("long", "手引き", "本文です。" * 3_990 + "末尾に鷺沼の地名"))
    assert "long" in [candidate.key for candidate in finder.find("鷺沼").candidates]


@pytest.mark.parametrize(
    "text", ["あ" * LONG, "本文です。" * 8_000, "山川 " * 13_000, "印刷。" + "字" * LONG]
)
def test_nobody_waits_for_more_than_a_piece_of_a_paste(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Other threads get on between two calls of the analysis, and not before."""
    pieces: list[str] = []
    tokenizer = analysis._tokenizer()

    class Noting:
        def tokenize(self, piece: str) -> MorphemeList:
            pieces.append(piece)
            return tokenizer.tokenize(piece)

    monkeypatch.setattr(analysis, "_tokenizer", Noting)
    analysis.words(text)
    assert "".join(pieces) == text
    assert max(map(len, pieces)) <= 500
