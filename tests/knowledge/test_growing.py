"""An array that grows."""

import numpy as np

from knowledge.index.growing import Growing


def test_it_begins_empty() -> None:
    growing = Growing(np.int32)
    assert growing.size == 0
    assert growing.values.tolist() == []


def test_what_is_new_is_zero_and_what_was_there_stays() -> None:
    growing = Growing(np.int32)
    for size in range(1, 30):
        growing.extend_to(size)
        assert growing.values.tolist() == [*range(1, size), 0]
        growing.values[size - 1] = size


def test_it_never_shrinks_by_extending() -> None:
    growing = Growing(np.int32)
    growing.extend_to(5)
    growing.extend_to(2)
    assert growing.size == 5


def test_growing_rarely_copies() -> None:
    growing = Growing(np.int32)
    copies, last = 0, growing.values
    for size in range(10_000):
        growing.extend_to(size)
        copies += not np.shares_memory(last, growing.values)
        last = growing.values
    assert copies < 30


def test_it_keeps_its_kind() -> None:
    growing = Growing(np.float32)
    growing.extend_to(20)
    assert growing.values.dtype == np.float32
