"""Measures of a probability: small cases by hand, any case by definition."""

import itertools
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.evaluation.sureness_measures import (
    Told,
    area_under_roc,
    expected_calibration_error,
)

PREDICTIONS = st.integers(0, 1_000).map(lambda thousandths: thousandths / 1_000)
FEW = st.sampled_from((0.1, 0.5, 0.9))  # so that many are equal
TOLD = st.lists(st.tuples(PREDICTIONS | FEW, st.booleans()), max_size=30)


@pytest.mark.parametrize(
    ("true", "false", "area"),
    [
        ((0.9, 0.8), (0.2, 0.1), 1.0),
        ((0.1, 0.2), (0.8, 0.9), 0.0),
        ((0.9, 0.3), (0.5, 0.1), 3 / 4),
        ((0.5,), (0.5,), 1 / 2),
        ((0.5, 0.9), (0.5, 0.5), (0.5 + 0.5 + 1 + 1) / 4),
        ((0.4,), (0.1, 0.4, 0.7), (1 + 0.5 + 0) / 3),
    ],
)
def test_area_by_hand(true: Sequence[float], false: Sequence[float], area: float) -> None:
    told = [*((p, True) for p in true), *((p, False) for p in false)]
    assert area_under_roc(told) == pytest.approx(area)
    assert area_under_roc(told[::-1]) == pytest.approx(area)


@pytest.mark.parametrize("told", [[], [(0.5, True)], [(0.5, False), (0.9, False)]])
def test_without_both_kinds_there_is_no_area(told: list[Told]) -> None:
    assert area_under_roc(told) is None


@given(told=TOLD)
@settings(deadline=None)
def test_area_is_the_share_of_all_pairs_in_the_right_order(told: list[Told]) -> None:
    true = [prediction for prediction, came in told if came]
    false = [prediction for prediction, came in told if not came]
    pairs = [
        1.0 if above > below else 0.5 if above == below else 0.0
        for above, below in itertools.product(true, false)
    ]
    if pairs:
        assert area_under_roc(told) == pytest.approx(sum(pairs) / len(pairs))
    else:
        assert area_under_roc(told) is None


def test_calibration_by_hand() -> None:
    assert expected_calibration_error([]) is None
    assert expected_calibration_error([(1.0, True), (0.0, False)]) == 0
    assert expected_calibration_error([(1.0, False), (0.0, True)]) == 1
    # Three of four came true where 0.75 was said, none of one where 0.25 was.
    told = [(0.75, True)] * 3 + [(0.75, False), (0.25, False)]
    assert expected_calibration_error(told) == pytest.approx(0.25 / 5)
    # Errors in one bin make up for each other; in two bins they do not.
    assert expected_calibration_error([(0.52, True), (0.58, False)]) == pytest.approx(0.1 / 2)
    assert expected_calibration_error([(0.49, True), (0.51, False)]) == pytest.approx(0.51)


@given(told=TOLD)
@settings(deadline=None)
def test_calibration_is_the_weighted_distance_of_every_bin(told: list[Told]) -> None:
    error = 0.0
    for tenth in range(10):
        members = [
            (prediction, came)
            for prediction, came in told
            if min(round(prediction * 1_000) // 100, 9) == tenth
        ]
        if members:
            said = sum(prediction for prediction, _ in members) / len(members)
            came_true = sum(came for _, came in members) / len(members)
            error += len(members) / len(told) * abs(said - came_true)
    if told:
        assert expected_calibration_error(told) == pytest.approx(error)
    else:
        assert expected_calibration_error(told) is None
