"""Vectors by number, compared all at once."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.index.vectors import Vector, Vectors

EAST, NORTH, WEST = ((1.0, 0.0), (0.0, 1.0), (-1.0, 0.0))


def vector(*numbers: float) -> Vector:
    return np.array(numbers, np.float32)


def test_without_any_vector_nothing_is_known() -> None:
    assert np.isnan(Vectors().cosines(vector(*EAST), 3)).all()
    assert len(Vectors().cosines(vector(*EAST), 0)) == 0


def test_cosines_are_those_of_the_numbers() -> None:
    vectors = Vectors()
    for number, numbers in ((4, EAST), (0, NORTH), (2, WEST), (1, (0.6, 0.8))):
        vectors.put(number, vector(*numbers))
    cosines = vectors.cosines(vector(*EAST), 6)
    assert cosines.tolist() == pytest.approx([0, 0.6, -1, np.nan, 1, np.nan], nan_ok=True)
    assert cosines.dtype == np.float32


def test_only_so_many_as_are_wanted() -> None:
    vectors = Vectors()
    for number in range(5):
        vectors.put(number, vector(*EAST))
    assert vectors.cosines(vector(*EAST), 2).tolist() == [1, 1]
    assert len(vectors.cosines(vector(*EAST), 1_000)) == 1_000


def test_a_removed_vector_is_not_known_any_more() -> None:
    vectors = Vectors()
    vectors.put(0, vector(*EAST))
    vectors.put(1, vector(*NORTH))
    vectors.remove(0)
    vectors.remove(99)
    assert vectors.cosines(vector(*NORTH), 2).tolist() == pytest.approx([np.nan, 1], nan_ok=True)


def test_a_vector_is_replaced() -> None:
    vectors = Vectors()
    vectors.put(0, vector(*EAST))
    vectors.put(0, vector(*NORTH))
    assert vectors.cosines(vector(*NORTH), 1).tolist() == [1]


def test_growing_loses_nothing() -> None:
    vectors = Vectors()
    angles = np.linspace(0, np.pi, 500)
    for number, angle in enumerate(angles.tolist()):
        vectors.put(number, vector(np.cos(angle), np.sin(angle)))
    cosines = vectors.cosines(vector(*EAST), 500)
    assert cosines.tolist() == pytest.approx(np.cos(angles).tolist(), abs=1e-6)


TURNS = st.none() | st.integers(0, 359)  # degrees; none takes the vector away


@given(steps=st.lists(st.tuples(st.integers(0, 200), TURNS), max_size=40))
@settings(deadline=None)
def test_after_any_changes_only_what_is_there_is_known(
    steps: list[tuple[int, int | None]],
) -> None:
    vectors, expected = Vectors(), np.full(201, np.nan)
    for number, turn in steps:
        if turn is None:
            vectors.remove(number)
            expected[number] = np.nan
        else:
            angle = np.radians(turn)
            vectors.put(number, vector(np.cos(angle), np.sin(angle)))
            expected[number] = np.cos(angle)
    cosines = vectors.cosines(vector(*EAST), 201)
    assert cosines.tolist() == pytest.approx(expected.tolist(), abs=1e-6, nan_ok=True)
