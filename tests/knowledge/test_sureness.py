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
    first=Logistic(0.0, ()),
    among_three=Logistic(0.0, ()),
    answerable=Logistic(0.0, ()),
    sure=SURE,
    worth_showing=WORTH_SHOWING,
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


@pytest.mark.parametrize(("judge", "sure"), [(LEXICAL, 0.75), (SEMANTIC, 0.73)])
def test_the_bands_of_the_product(judge: Judge, sure: float) -> None:
    assert (judge.sureness.sure, judge.sureness.worth_showing) == (sure, WORTH_SHOWING)


def test_clues_are_what_they_are_said_to_be() -> None:
    ranked = speaking(
        {
            Sign.ANSWER: 3.0,
            Sign.COVERED: 0.75,
            Sign.MATCHED: 0.5,
            Sign.LIKENESS: 0.5,
            Sign.WORDING_COSINE: 0.875,
            Sign.PASSAGE_COSINE: 0.25,
            Sign.OWN_COSINE: 0.75,
            Sign.CONFIRMED: 0.5,
            Sign.DECLINED: 0.125,
            Sign.LACKING: 0.25,
            Sign.ANSWER_SENSE: 0.125,
            Sign.CORRELATION: -0.25,
            Sign.WORD_CORRELATION: 0.75,
        },
        {Sign.CORRELATION: 0.5, Sign.MATCHED: 0.25, Sign.ANSWER: 1.0},
        {Sign.MATCHED: 1.0, Sign.COVERED: 0.25, Sign.WORD_CORRELATION: 0.5},
        {Sign.MATCHED: 2.0},
        {Sign.CORRELATION: 0.25},
        {Sign.CORRELATION: 1.0, Sign.ANSWER: 9.0, Sign.COVERED: 1.0, Sign.WORD_CORRELATION: 1.0},
        {},
        {},
        {},
        {},
        {Sign.COVERED: 2.0, Sign.CORRELATION: 9.0, Sign.WORD_CORRELATION: 9.0},
        words=3,
        letters=11,
        known=0.625,
    )
    scores = np.array([4.0, 3.5, 3.0, 2.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, -9.0])
    odds = np.exp(scores)
    expected = {
        Clue.LEAD: 0.5,
        Clue.COVERED: 0.75,
        Clue.MATCHED: 0.5,
        Clue.LIKENESS: 0.25,
        Clue.KNOWN: 0.625,
        Clue.WORDS_ASKED: 0.75,
        Clue.LETTERS_ASKED: math.log(12),
        Clue.SHARE_OF_THREE: odds[:3].sum() / odds.sum(),
        Clue.LACKING: 0.25,
        Clue.WORDING_COSINE: 0.875,
        Clue.ANSWER_SENSE: 0.125,
        Clue.CORRELATION: -0.25,
        Clue.BESIDE_OWN: -0.5,
        Clue.CORRELATION_LEAD: -0.75,
        Clue.ANSWER_AHEAD: 2.2,
        Clue.MATCHED_OF_THREE: 1.0,
        Clue.COVERED_LEAD: 0.5,
        Clue.COVERED_OF_TEN: 1.0,
        Clue.CORRELATION_OF_TEN: 0.15,
        Clue.WORD_CORRELATION: 0.75,
        Clue.WORD_CORRELATION_LEAD: 0.25,
        Clue.WORD_CORRELATION_OF_TEN: 0.225,
        Clue.AHEAD_OF_TEN: 4.0 - 1.35,
        Clue.SPREAD_OF_TEN: math.sqrt(4.225 - 1.35**2),
        Clue.CONFIRMED: 0.5,
        Clue.OFTEN: 0.0,
        Clue.RELATED: 0.0,
        Clue.DECLINED: 0.125,
    }
    assert dict(zip(Clue, clues(ranked, scores), strict=True)) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("scores", "lead", "ahead", "spread"),
    [
        ([4.0], 2.0, 2.0, 0.0),
        ([4.0, 3.9], 0.1, 0.05, 0.05),
        ([4.0, 3.0, 2.0], 1.0, 1.0, math.sqrt(2 / 3)),
        ([50.0, 3.0], 3.0, 8.0, 5.0),
    ],
)
def test_far_ahead_is_simply_far_ahead(
    scores: list[float], lead: float, ahead: float, spread: float
) -> None:
    known = clues(speaking(*({Sign.COVERED: 1.0} for _ in scores)), np.array(scores))
    assert known[Clue.LEAD] == pytest.approx(lead)
    assert known[Clue.AHEAD_OF_TEN] == pytest.approx(ahead)
    assert known[Clue.SPREAD_OF_TEN] == pytest.approx(spread)


@pytest.mark.parametrize("covered", [0.0, 0.125, 0.5, 1.0])
def test_who_is_alone_leads_by_what_it_has_of_the_question(covered: float) -> None:
    known = clues(
        speaking({Sign.COVERED: covered, Sign.CORRELATION: 0.5, Sign.ANSWER: 3.0}), np.array([4.0])
    )
    assert known[Clue.LEAD] == 2 * covered
    # It stands out from nobody in anything else.
    alone = (Clue.CORRELATION_LEAD, Clue.WORD_CORRELATION_LEAD, Clue.COVERED_LEAD)
    assert [known[clue] for clue in (*alone, Clue.ANSWER_AHEAD)] == [0.0] * 4


@pytest.mark.parametrize("covered", [0.0, 0.5, 1.0])
def test_nobody_stands_as_far_behind_as_who_is_alone_leads(covered: float) -> None:
    known = clues(speaking({Sign.COVERED: covered}), np.array([4.0]))
    nobody = math.exp(-max(0.5, 2 * covered))
    assert known[Clue.SHARE_OF_THREE] == pytest.approx((1 + 2 * nobody) / (1 + 3 * nobody))


@pytest.mark.parametrize(
    ("words", "clue"), [(0, 0.0), (1, 0.25), (3, 0.75), (4, 1.0), (5, 1.0), (40, 1.0)]
)
def test_a_few_words_are_enough(words: int, clue: float) -> None:
    assert clues(speaking({}, words=words), np.array([1.0]))[Clue.WORDS_ASKED] == clue


@pytest.mark.parametrize(("letters", "clue"), [(0, 0), (99, 100), (100, 101), (40_000, 101)])
def test_from_some_length_on_a_question_is_simply_long(letters: int, clue: int) -> None:
    length = clues(speaking({}, letters=letters), np.array([1.0]))[Clue.LETTERS_ASKED]
    assert length == pytest.approx(math.log(clue) if clue else 0)


def test_equal_ones_are_in_the_order_of_their_keys() -> None:
    assert in_order(np.array([1.0, 2.0, 1.0, 2.0]), ("d", "c", "a", "b")) == [3, 1, 2, 0]
    assert in_order(np.zeros(0), ()) == []
