"""An array that grows and shrinks like a list."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.index.growing import Growing

APPEND, EXTEND, DROP = "append", "extend", "drop"
STEPS = st.tuples(st.sampled_from((APPEND, EXTEND, DROP)), st.integers(1, 30))


def test_it_begins_empty() -> None:
    growing = Growing(np.int32)
    assert growing.size == 0
    assert growing.values.tolist() == []


def test_the_last_one_takes_the_place_of_what_is_dropped() -> None:
    growing = Growing(np.float32)
    for value in (1.5, 2.5, 3.5):
        growing.append(value)
    growing.drop(0)
    assert growing.values.tolist() == [3.5, 2.5]
    growing.drop(1)
    assert growing.values.tolist() == [3.5]


def test_what_is_new_is_zero_even_where_something_was() -> None:
    growing = Growing(np.int32)
    for value in range(1, 9):
        growing.append(value)
    for _ in range(8):
        growing.drop(0)
    growing.extend_to(8)
    assert growing.values.tolist() == [0] * 8


def test_it_never_shrinks_by_extending() -> None:
    growing = Growing(np.int32)
    growing.extend_to(5)
    growing.extend_to(2)
    assert growing.size == 5


def test_values_can_be_set_in_place() -> None:
    growing = Growing(np.int32)
    growing.extend_to(2)
    growing.values[1] = 7
    assert growing.values.tolist() == [0, 7]


def test_appending_rarely_copies() -> None:
    growing = Growing(np.int32)
    copies, last = 0, growing.values
    for value in range(10_000):
        growing.append(value)
        copies += not np.shares_memory(last, growing.values)
        last = growing.values
    assert growing.values.tolist() == list(range(10_000))
    assert copies < 30


@given(steps=st.lists(STEPS, max_size=60))
@settings(deadline=None)
def test_it_is_what_a_list_would_be(steps: list[tuple[str, int]]) -> None:
    growing, expected = Growing(np.int32), list[int]()
    for step, number in steps:
        if step == APPEND:
            growing.append(number)
            expected.append(number)
        elif step == EXTEND:
            growing.extend_to(number)
            expected += [0] * (number - len(expected))
        elif expected:
            position = number % len(expected)
            growing.drop(position)
            expected[position] = expected[-1]
            expected.pop()
    assert growing.values.tolist() == expected


def test_it_keeps_its_kind() -> None:
    growing = Growing(np.float32)
    assert growing.values.dtype == np.float32
    for value in range(20):
        growing.append(value)
    assert growing.values.dtype == np.float32
