"""Vectors by number, compared all at once."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.index.vectors import Vector, Vectors

EAST, NORTH, WEST = ((1.0, 0.0), (0.0, 1.0), (-1.0, 0.0))
ROUGHLY, NEARLY = 5e-3, 1e-3  # bytes, half precision


def vector(*numbers: float) -> Vector:
    return np.array(numbers, np.float32)


def of(vectors: Vectors, question: Vector, size: int) -> list[float]:
    """The cosines, after a look at whether going through all of them says roughly the same."""
    cosines = vectors.cosines(question, np.arange(size))
    rough = vectors.nearness(question, size)
    assert rough.tolist() == pytest.approx(cosines.tolist(), abs=ROUGHLY, nan_ok=True)
    assert (np.isnan(rough) == ~vectors.filled(size)).all()
    assert rough.dtype == cosines.dtype == np.float32
    found: list[float] = cosines.tolist()
    return found


def test_without_any_vector_nothing_is_known() -> None:
    assert np.isnan(of(Vectors(), vector(*EAST), 3)).all()
    assert of(Vectors(), vector(*EAST), 0) == []


def test_cosines_are_those_of_the_numbers() -> None:
    vectors = Vectors()
    for number, numbers in ((4, EAST), (0, NORTH), (2, WEST), (1, (0.6, 0.8))):
        vectors.put(number, vector(*numbers))
    expected = pytest.approx([0, 0.6, -1, np.nan, 1, np.nan], abs=NEARLY, nan_ok=True)
    assert of(vectors, vector(*EAST), 6) == expected


def test_only_so_many_as_are_wanted() -> None:
    vectors = Vectors()
    for number in range(5):
        vectors.put(number, vector(*EAST))
    assert of(vectors, vector(*EAST), 2) == [1, 1]
    assert len(of(vectors, vector(*EAST), 1_000)) == 1_000


def test_in_any_order() -> None:
    vectors = Vectors()
    vectors.put(0, vector(*EAST))
    vectors.put(1, vector(*NORTH))
    cosines = vectors.cosines(vector(*EAST), np.array([99, 1, 0, 0]))
    assert cosines.tolist() == pytest.approx([np.nan, 0, 1, 1], nan_ok=True)


def test_a_removed_vector_is_not_known_any_more() -> None:
    vectors = Vectors()
    vectors.put(0, vector(*EAST))
    vectors.put(1, vector(*NORTH))
    vectors.remove(0)
    vectors.remove(99)
    assert of(vectors, vector(*NORTH), 2) == pytest.approx([np.nan, 1], nan_ok=True)


def test_a_vector_is_replaced() -> None:
    vectors = Vectors()
    vectors.put(0, vector(*EAST))
    vectors.put(0, vector(*NORTH))
    assert of(vectors, vector(*NORTH), 1) == [1]


def test_a_vector_without_length_is_near_to_nothing() -> None:
    vectors = Vectors()
    vectors.put(0, vector(0.0, 0.0))
    assert of(vectors, vector(*EAST), 1) == [0]


def test_growing_loses_nothing() -> None:
    vectors = Vectors()
    angles = np.linspace(0, np.pi, 1_500)
    for number, angle in enumerate(angles.tolist()):
        vectors.put(number, vector(np.cos(angle), np.sin(angle)))
    assert of(vectors, vector(*EAST), 1_500) == pytest.approx(np.cos(angles).tolist(), abs=NEARLY)


def test_of_long_vectors_the_nearest_are_the_same_either_way() -> None:
    chance = np.random.default_rng(7)
    rows = chance.standard_normal((2_000, 384), dtype=np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    vectors = Vectors()
    for number, row in enumerate(rows):
        vectors.put(number, row)
    question = rows[3] + rows[5] + rows[8]
    question /= np.linalg.norm(question)
    nearness = vectors.nearness(question, len(rows))
    assert np.abs(nearness - rows @ question).max() < ROUGHLY
    assert set(np.argsort(-nearness)[:3].tolist()) == {3, 5, 8}


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
    cosines = of(vectors, vector(*EAST), 201)
    assert cosines == pytest.approx(expected.tolist(), abs=NEARLY, nan_ok=True)
