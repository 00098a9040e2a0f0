"""How sure we are, and what follows."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.finding import Decision
from knowledge.index.evidence import Sign
from knowledge.ranking.defaults import LEXICAL, SEMANTIC
from knowledge.ranking.judge import Judge
from knowledge.ranking.sureness import Clue, Grounds, Logistic, Sureness, clues, in_order
from tests.knowledge.spoken_for import speaking

SURE, WORTH_SHOWING = 0.75, 0.35
SURENESS = Sureness(
    first=Logistic(0.0, ()), among_three=Logistic(0.0, ()), sure=SURE, worth_showing=WORTH_SHOWING
)
CLEAR, TWINS, ALONE = (np.array(scores) for scores in ((2.0, 1.0), (2.0, 1.99), (2.0,)))
ANY_FINITE = st.floats(-1e6, 1e6)


def test_a_probability_is_the_logistic_of_the_clues() -> None:
    logistic = Logistic(-1.0, (2.0, -0.5))
    assert logistic.probability((0.5, 0.0)) == 0.5
    assert logistic.probability((1.0, 1.0)) == pytest.approx(1 / (1 + math.exp(-0.5)))


@given(base=ANY_FINITE, weight=ANY_FINITE, clue=ANY_FINITE)
@settings(deadline=None)
def test_a_probability_lies_between_nothing_and_all(
    base: float, weight: float, clue: float
) -> None:
    assert 0.0 < Logistic(base, (weight,)).probability((clue,)) <= 1.0


def test_every_weight_wants_its_clue() -> None:
    with pytest.raises(ValueError, match="zip"):
        Logistic(0.0, (1.0, 1.0)).probability((1.0,))


@pytest.mark.parametrize(
    ("first", "among_three", "expected"),
    [
        (0.1, 0.1, Decision.NONE),
        (0.1, 0.34, Decision.NONE),
        (0.1, 0.35, Decision.SUGGEST),
        (0.4, 0.4, Decision.SUGGEST),
        (0.74, 0.99, Decision.SUGGEST),
        (0.75, 0.75, Decision.ANSWER),
        (0.9, 0.9, Decision.ANSWER),
    ],
)
def test_the_surer_the_bolder(first: float, among_three: float, expected: Decision) -> None:
    assert SURENESS.decide(first, among_three, CLEAR, says_enough=True).decision is expected
    assert SURENESS.decide(first, among_three, ALONE, says_enough=True).decision is expected


def test_nothing_found_is_nothing_to_show() -> None:
    assert SURENESS.decide(0.99, 0.99, np.zeros(0), says_enough=True).decision is Decision.NONE


@pytest.mark.parametrize(
    ("first", "expected"),
    [(0.99, Grounds.SINGLE_WORD), (0.4, Grounds.PERHAPS), (0.1, Grounds.NOTHING_NEAR)],
)
def test_who_does_not_say_enough_is_never_answered(first: float, expected: Grounds) -> None:
    assert SURENESS.decide(first, first, CLEAR, says_enough=False) is expected
    assert expected.decision is not Decision.ANSWER


def test_what_follows_from_what() -> None:
    bold = {Grounds.SURE: Decision.ANSWER, Grounds.NOTHING_NEAR: Decision.NONE}
    assert {one: one.decision for one in Grounds} == {
        one: bold.get(one, Decision.SUGGEST) for one in Grounds
    }


def test_twins_are_never_answered() -> None:
    assert SURENESS.decide(0.95, 0.95, TWINS, says_enough=True) is Grounds.TWINS
    assert SURENESS.decide(0.1, 0.1, TWINS, says_enough=True).decision is Decision.NONE


@pytest.mark.parametrize("judge", [LEXICAL, SEMANTIC], ids=["lexical", "semantic"])
def test_the_bands_of_the_product(judge: Judge) -> None:
    assert (judge.sureness.sure, judge.sureness.worth_showing) == (SURE, WORTH_SHOWING)


def test_clues_are_what_they_are_said_to_be() -> None:
    ranked = speaking(
        {
            Sign.COVERED: 0.75,
            Sign.MATCHED: 0.5,
            Sign.LIKENESS: 0.5,
            Sign.SOUND: 1.5,
            Sign.WORDING_COSINE: 0.875,
            Sign.CONFIRMED: 0.5,
            Sign.LACKING: 0.25,
            Sign.WORDING_SENSE: 0.5,
            Sign.ANSWER_SENSE: 0.125,
            Sign.CORRELATION: -0.25,
            Sign.OWN_COSINE: 0.75,
        },
        {Sign.WORDING_COSINE: 0.5, Sign.PASSAGE_COSINE: 0.25},
        {},
        {},
        words=3,
        letters=11,
        known=0.625,
    )
    scores = np.array([4.0, 3.5, 3.0, 2.0])
    found = clues(ranked, scores)
    assert len(found) == len(Clue)
    known, (first, among_three), remembered = list(found[:10]), found[10:12], found[14:18]
    assert known == [0.5, 2.0, 0.75, 0.5, 0.25, 1.5, 0.625, 0.75, 0.875, 0.25]
    odds = np.exp(scores - 4.0)
    assert (first, among_three) == pytest.approx((1 / odds.sum(), odds[:3].sum() / odds.sum()))
    assert found[12:14] == pytest.approx((0.25, math.log(12)))
    assert remembered == (0.5, 0.0, 0.0, 0.0)
    assert found[18:] == (0.5, 0.125, -0.25, -0.5)


@pytest.mark.parametrize(
    ("scores", "over_second", "over_fourth"),
    [
        ([4.0], 2.0, 2.0),
        ([4.0, 3.9], 0.1, 2.0),
        ([4.0, 3.0, 3.0], 1.0, 2.0),
        ([4.0, 3.0, 2.5, 2.0, 1.0], 1.0, 2.0),
        ([50.0, 3.0, 2.5, 2.0], 3.0, 3.0),
    ],
)
def test_far_ahead_is_simply_far_ahead(
    scores: list[float], over_second: float, over_fourth: float
) -> None:
    known = clues(speaking(*({Sign.COVERED: 1.0} for _ in scores)), np.array(scores))
    assert known[:2] == pytest.approx((over_second, over_fourth))


@pytest.mark.parametrize("covered", [0.0, 0.125, 0.5, 1.0])
def test_who_is_alone_leads_by_what_it_has_of_the_question(covered: float) -> None:
    known = clues(speaking({Sign.COVERED: covered}), np.array([4.0]))
    assert known[: Clue.COVERED] == (2 * covered, 2 * covered)


@pytest.mark.parametrize(
    ("words", "clue"), [(0, 0.0), (1, 0.25), (3, 0.75), (4, 1.0), (5, 1.0), (40, 1.0)]
)
def test_a_few_words_are_enough(words: int, clue: float) -> None:
    assert clues(speaking({}, words=words), np.array([1.0]))[7] == clue


@pytest.mark.parametrize(("letters", "clue"), [(0, 0), (99, 100), (100, 101), (40_000, 101)])
def test_from_some_length_on_a_question_is_simply_long(letters: int, clue: int) -> None:
    length = clues(speaking({}, letters=letters), np.array([1.0]))[13]
    assert length == pytest.approx(math.log(clue) if clue else 0)


def test_equal_ones_are_in_the_order_of_their_keys() -> None:
    assert in_order(np.array([1.0, 2.0, 1.0, 2.0]), ("d", "c", "a", "b")) == [3, 1, 2, 0]
    assert in_order(np.zeros(0), ()) == []
