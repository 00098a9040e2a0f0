"""Runs of numbers: nobody gets what another still has, and nothing is wasted for long."""

from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.index.runs import Runs

STEPS = st.lists(st.integers(1, 4) | st.integers(-5, -1))  # take so many; give back the nth last


@given(steps=STEPS)
@settings(deadline=None)
def test_no_number_is_handed_out_twice(steps: list[int]) -> None:
    runs, held = Runs(), list[tuple[int, int]]()
    for step in steps:
        if step > 0:
            held.append((runs.take(step), step))
        elif held:
            runs.give_back(*held.pop(step % len(held)))
        numbers = [first + offset for first, length in held for offset in range(length)]
        assert len(numbers) == len(set(numbers))
        assert all(0 <= number < runs.size for number in numbers)


def test_what_was_given_back_is_handed_out_first() -> None:
    runs = Runs()
    first, second = runs.take(3), runs.take(2)
    runs.give_back(first, 3)
    assert runs.take(2) == first
    assert runs.take(1) == first + 2
    runs.give_back(second, 2)
    assert runs.take(2) == second
    assert runs.size == 5
