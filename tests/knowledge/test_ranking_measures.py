"""Measures of an order of articles: small cases by hand, any case by definition."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.evaluation.judged import JudgedQuery, Outcome
from knowledge.evaluation.ranking_measures import (
    Measure,
    mean_average_precision,
    mean_reciprocal_rank,
    normalised_gain,
    success_at,
)
from tests.knowledge.judged_outcomes import any_outcome, outcome

OUTCOMES = st.lists(any_outcome(), max_size=6)
MEASURES: list[Measure] = [mean_reciprocal_rank, mean_average_precision, normalised_gain]


def test_an_article_answers_with_a_grade_of_two() -> None:
    asked = JudgedQuery("?", {"a": 2, "b": 1, "c": 3})
    assert asked.answers == {"a", "c"}
    assert outcome("ab", "a", "b").first_right
    assert not outcome("ba", "a", "b").first_right
    assert not outcome("", "a").first_right
    assert outcome("ba").keys == ("b", "a")


@pytest.mark.parametrize(("count", "share"), [(1, 1 / 4), (2, 2 / 4), (3, 3 / 4), (9, 3 / 4)])
def test_success_is_an_answer_among_the_first(count: int, share: float) -> None:
    outcomes = [
        outcome("abc", "a"),
        outcome("abc", "bz"),
        outcome("abc", "c", related="ab"),
        outcome("abc", "z"),
        outcome("abc"),
        outcome("abc", related="a"),
    ]
    assert success_at(count, outcomes) == share


def test_reciprocal_rank_by_hand() -> None:
    assert mean_reciprocal_rank([outcome("abcd", "a")]) == 1
    assert mean_reciprocal_rank([outcome("abcd", "cd", related="a")]) == pytest.approx(1 / 3)
    assert mean_reciprocal_rank([outcome("abcd", "b"), outcome("abcd", "z")]) == 1 / 4
    assert mean_reciprocal_rank([outcome("abcdefghij", "j")]) == 1 / 10
    assert mean_reciprocal_rank([outcome("abcdefghijk", "k")]) == 0
    assert mean_reciprocal_rank([outcome("abcd", "a"), outcome("abcd"), outcome("", "a")]) == 0.5


def test_average_precision_by_hand() -> None:
    assert mean_average_precision([outcome("abc", "a")]) == 1
    # Found at 1, 3 and 5, and one was not found at all.
    found = outcome("abcde", "ae", related="cz")
    assert mean_average_precision([found]) == pytest.approx((1 + 2 / 3 + 3 / 5) / 4)
    assert mean_average_precision([outcome("b", "a"), outcome("a", related="a")]) == 0.5
    beyond_the_tenth = outcome("bcdefghijka", "a")
    assert mean_average_precision([beyond_the_tenth]) == pytest.approx(1 / 11)


def test_gain_by_hand() -> None:
    assert normalised_gain([outcome("ab", "a", related="b")]) == 1
    turned = outcome("ba", "a", related="b")
    best = 2 + 1 / math.log2(3)
    assert normalised_gain([turned]) == pytest.approx((1 + 2 / math.log2(3)) / best)
    assert normalised_gain([outcome("xxa", "a")]) == pytest.approx((2 / math.log2(4)) / 2)
    assert normalised_gain([outcome("bcdefghijka", "a")]) == 0
    # More relevant ones than places: the best that can be has ten of them.
    assert normalised_gain([outcome("abcdefghij", "abcdefghijkl")]) == 1


@pytest.mark.parametrize("measure", [*MEASURES, lambda outcomes: success_at(1, outcomes)])
def test_without_a_question_that_says_anything_there_is_no_figure(measure: Measure) -> None:
    assert measure([]) is None
    assert measure([outcome("abc")]) is None
    assert measure([outcome("", "a")]) == 0


def slow_success(one: Outcome, count: int) -> float:
    return float(any(one.asked.relevant.get(key) == 2 for key in one.keys[:count]))


def slow_reciprocal_rank(one: Outcome) -> float:
    return max(
        (1 / (one.keys.index(key) + 1) for key in one.keys[:10] if key in one.asked.answers),
        default=0.0,
    )


def slow_average_precision(one: Outcome) -> float:
    """The precision above each relevant article, and nothing for those that were not found."""
    precisions = [0.0] * len(one.asked.relevant)
    for place, key in enumerate(one.asked.relevant):
        if key in one.keys:
            above = one.keys[: one.keys.index(key) + 1]
            precisions[place] = len(set(above) & set(one.asked.relevant)) / len(above)
    return sum(precisions) / len(precisions)


def slow_gain(one: Outcome) -> float:
    def gain(keys: list[str]) -> float:
        gains = 0.0
        for place in range(min(10, len(keys))):
            gains += one.asked.relevant.get(keys[place], 0) * math.log(2) / math.log(place + 2)
        return gains

    answers = [key for key, grade in one.asked.relevant.items() if grade == 2]
    related = [key for key, grade in one.asked.relevant.items() if grade == 1]
    return gain(list(one.keys)) / gain(answers + related)


@given(outcomes=OUTCOMES, count=st.integers(1, 12))
@settings(deadline=None)
def test_measures_are_what_they_are_defined_to_be(outcomes: list[Outcome], count: int) -> None:
    answerable = [one for one in outcomes if 2 in one.asked.relevant.values()]
    relevant = [one for one in outcomes if one.asked.relevant]
    for measured, values in (
        (success_at(count, outcomes), [slow_success(one, count) for one in answerable]),
        (mean_reciprocal_rank(outcomes), list(map(slow_reciprocal_rank, answerable))),
        (mean_average_precision(outcomes), list(map(slow_average_precision, relevant))),
        (normalised_gain(outcomes), list(map(slow_gain, relevant))),
    ):
        if values:
            assert measured == pytest.approx(sum(values) / len(values))
        else:
            assert measured is None


@given(outcomes=OUTCOMES)
@settings(deadline=None)
def test_measures_lie_between_nothing_and_all(outcomes: list[Outcome]) -> None:
    for measure in MEASURES:
        value = measure(outcomes)
        assert value is None or 0 <= value <= 1 + 1e-12
