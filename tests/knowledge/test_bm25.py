"""The inverted index, against the formula and against itself rebuilt."""

import math
from collections.abc import Mapping, Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.index.bm25 import Index
from knowledge.index.corpus import K1, B
from knowledge.index.sought import SYNONYM
from knowledge.text.term import Term
from tests.knowledge.slow_bm25 import SlowIndex

DOCUMENTS = {1: ("会議", "予約"), 2: ("会議", "会議", "中止", "連絡"), 3: ("印刷",)}
ANY_MANY = 100
MEETING, PRINTING, UNKNOWN = Term(("会議",)), Term(("印刷",)), Term(("どこにもない",))

# What a word adds that a document has once or twice, by how long the document is.
AVERAGE = 7 / 3
ONCE_IN_TWO = (K1 + 1) / (1 + K1 * (1 - B + B * 2 / AVERAGE))
TWICE_IN_FOUR = 2 * (K1 + 1) / (2 + K1 * (1 - B + B * 4 / AVERAGE))
ONCE_IN_FOUR = (K1 + 1) / (1 + K1 * (1 - B + B * 4 / AVERAGE))
ONCE_IN_ONE = (K1 + 1) / (1 + K1 * (1 - B + B * 1 / AVERAGE))


def idf(having: int, among: int = 3) -> float:
    return math.log(1 + (among - having + 0.5) / (having + 0.5))


def index_of(documents: Mapping[int, Sequence[str]], most_looked_up: int = ANY_MANY) -> Index:
    index = Index(most_looked_up)
    for number, words in documents.items():
        index.add(number, words)
    return index


def found(index: Index, *terms: Term, most: int = ANY_MANY) -> dict[int, float]:
    """The scores above zero, for which every document is asked by its number."""
    search = index.search(terms, most)
    scores = index.score(search, np.arange(len(search.values)))
    return {int(number): float(scores[number]) for number in np.flatnonzero(scores)}


def test_scores_follow_the_formula() -> None:
    assert found(index_of(DOCUMENTS), MEETING) == pytest.approx(
        {1: idf(2) * ONCE_IN_TWO, 2: idf(2) * TWICE_IN_FOUR}
    )


def test_of_several_words_that_mean_the_same_the_best_counts() -> None:
    index = index_of(DOCUMENTS)
    term = Term(("会議", "連絡", "予約"))
    assert found(index, term) == pytest.approx({1: idf(2) * ONCE_IN_TWO, 2: idf(2) * TWICE_IN_FOUR})


def test_what_was_not_written_but_means_the_same_counts_less() -> None:
    index = index_of(DOCUMENTS)
    for words in (("打ち合わせ", "会議"), ("印刷", "会議")):
        scores = found(index, Term(words))
        assert scores[1] == pytest.approx(SYNONYM * idf(2) * ONCE_IN_TWO)
        assert scores[2] == pytest.approx(SYNONYM * idf(2) * TWICE_IN_FOUR)
    assert found(index, Term(("印刷", "会議")))[3] == pytest.approx(idf(2) * ONCE_IN_ONE)


def test_a_second_word_that_means_the_same_adds_nothing() -> None:
    index = index_of({1: ("会議",), 2: ("打合せ",), 3: ("会議", "打合せ"), 4: ("印刷",)})
    same = Term(("会議", "打合せ"))
    weight = idf(2, among=4)
    assert index.weight(same) == pytest.approx(weight)
    scores = found(index, same)
    assert scores[2] == pytest.approx(scores[1] * SYNONYM)
    assert scores[3] < scores[1], "longer, and the second word adds nothing"


def test_of_a_phrase_all_words_must_be_there_and_the_least_counts() -> None:
    index = index_of(DOCUMENTS)
    term = Term(("打ち合わせ",), phrases=(("中止", "会議"), ("印刷", "会議")))
    assert found(index, term) == pytest.approx({2: SYNONYM * idf(1) * ONCE_IN_FOUR})
    assert index.seek(term).ways
    assert not index.seek(Term(("打ち合わせ",), phrases=(("どこにもない", "会議"),))).ways


def test_a_phrase_makes_a_known_word_no_less_telling() -> None:
    index = index_of(DOCUMENTS)
    assert index.weight(Term(("印刷",), phrases=(("会議", "予約"),))) == index.weight(PRINTING)
    unknown = Term(("打ち合わせ",), phrases=(("会議", "予約"),))
    assert index.weight(unknown) == pytest.approx(idf(1)), "as its rarest word"


def test_a_term_weighs_as_much_as_it_says() -> None:
    index = index_of(DOCUMENTS)
    for words in (("会議",), ("会議", "印刷")):
        whole, half = found(index, Term(words)), found(index, Term(words, weight=0.5))
        assert half == pytest.approx({number: score / 2 for number, score in whole.items()})


def test_terms_add_up() -> None:
    index = index_of(DOCUMENTS)
    both = found(index, MEETING, PRINTING)
    assert both == pytest.approx(found(index, MEETING) | found(index, PRINTING))
    twice = found(index, Term(("会議",)), Term(("予約",)))
    alone = found(index, Term(("予約",)))
    assert twice[1] == pytest.approx(found(index, MEETING)[1] + alone[1])


def test_only_the_rarest_terms_are_looked_up() -> None:
    index = index_of(DOCUMENTS)
    assert set(found(index, MEETING, PRINTING, most=1)) == {3}
    assert found(index, MEETING, PRINTING, most=0) == {}


def test_what_is_too_common_finds_nothing_but_counts_where_something_else_did() -> None:
    documents = dict.fromkeys(range(1, 9), ("会議",)) | {9: ("会議", "予約"), 10: ("予約",)}
    index = index_of(documents, most_looked_up=5)
    search = index.search([MEETING, Term(("予約",))], ANY_MANY)
    assert [one.term for one in search.rest] == [MEETING]
    assert set(np.flatnonzero(search.values).tolist()) == {9, 10}
    scores = found(index, MEETING, Term(("予約",)))
    assert scores == pytest.approx(found(index_of(documents), MEETING, Term(("予約",))))


def test_the_rarest_term_is_looked_up_however_common_it_is() -> None:
    index = index_of(dict.fromkeys(range(1, 9), ("会議",)), most_looked_up=5)
    assert set(np.flatnonzero(index.search([MEETING], ANY_MANY).values).tolist()) == set(
        range(1, 9)
    )


def test_a_rarer_term_is_more_telling_and_an_unknown_one_most() -> None:
    index = index_of(DOCUMENTS)
    assert 0 < index.weight(MEETING) < index.weight(PRINTING) < index.weight(UNKNOWN)
    assert index.weight(Term(("印刷", "会議"))) == index.weight(MEETING)


def test_it_says_which_words_it_has() -> None:
    index = index_of(DOCUMENTS)
    assert index.seek(MEETING).ways
    assert index.seek(Term(("どこにもない", "会議"))).ways
    assert not index.seek(UNKNOWN).ways
    index.remove(3, DOCUMENTS[3])
    assert not index.seek(PRINTING).ways


def test_an_empty_index_finds_nothing() -> None:
    assert found(Index(), MEETING) == {}
    assert found(index_of({1: ()}), MEETING) == {}
    assert len(Index().search([MEETING], ANY_MANY).values) == 0


def test_a_number_can_be_used_again() -> None:
    index = index_of(DOCUMENTS)
    index.remove(2, DOCUMENTS[2])
    index.add(2, ("印刷", "印刷"))
    assert found(index, MEETING, PRINTING) == pytest.approx(
        found(index_of({1: DOCUMENTS[1], 2: ("印刷", "印刷"), 3: DOCUMENTS[3]}), MEETING, PRINTING)
    )
    assert len(index.search([MEETING], ANY_MANY).values) == 4


WORDS = st.sampled_from("あいうえお")
BAGS = st.lists(WORDS, max_size=6)
PHRASES = st.lists(WORDS | st.just("か"), min_size=2, max_size=3, unique=True).map(tuple)
TERMS = st.lists(
    st.builds(
        Term,
        st.lists(WORDS | st.just("か"), min_size=1, max_size=3, unique=True).map(tuple),
        st.sampled_from((0.5, 1.0)),
        st.lists(PHRASES, max_size=2, unique=True).map(tuple),
    ),
    max_size=5,
)
MOST = st.integers(0, 6)


@given(
    documents=st.dictionaries(st.integers(0, 9), BAGS, max_size=8),
    terms=TERMS,
    most=MOST,
    most_looked_up=st.integers(0, 20),
)
@settings(max_examples=200, deadline=None)
def test_scores_are_those_of_the_book(
    documents: dict[int, list[str]], terms: list[Term], most: int, most_looked_up: int
) -> None:
    index, slow = index_of(documents, most_looked_up), SlowIndex(documents)
    assert found(index, *terms, most=most) == pytest.approx(slow.bm25(terms, most), rel=1e-5)
    for term in terms:
        assert index.weight(term) == pytest.approx(slow.idf(term))


@given(
    changes=st.lists(st.tuples(st.integers(0, 5), st.none() | BAGS), max_size=30),
    terms=TERMS,
    most=MOST,
)
@settings(max_examples=150, deadline=None)
def test_an_index_changed_in_place_equals_one_built_anew(
    changes: list[tuple[int, list[str] | None]], terms: list[Term], most: int
) -> None:
    index, documents = Index(), dict[int, Sequence[str]]()
    for number, words in changes:
        if (before := documents.pop(number, None)) is not None:
            index.remove(number, before)
        if words is not None:
            index.add(number, words)
            documents[number] = words
    anew = index_of(documents)
    everything = [Term((word,)) for word in "あいうえお"]
    assert len(index) == len(anew)
    assert found(index, *everything) == pytest.approx(found(anew, *everything))
    assert found(index, *terms, most=most) == pytest.approx(found(anew, *terms, most=most))
    for term in (*everything, *terms):
        assert index.weight(term) == anew.weight(term)
        assert index.seek(term) == anew.seek(term)
