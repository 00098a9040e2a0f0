"""Threads that write to SQLite take turns, and nobody waits for ever."""

import pytest

from storage.turns import Turns
from tests.storage.together import together

PATIENCE = 20.0  # seconds


def test_one_has_its_turn_at_a_time() -> None:
    turns = Turns(PATIENCE)
    inside: list[int] = []
    most: list[int] = []

    def work() -> None:
        for _ in range(200):
            with turns.turn():
                inside.append(1)
                most.append(len(inside))
                inside.pop()

    together([work] * 8)
    assert set(most) == {1}


def fail(turns: Turns) -> None:
    with turns.turn():
        raise LookupError


def test_an_error_ends_the_turn() -> None:
    turns = Turns(PATIENCE)
    with pytest.raises(LookupError):
        fail(turns)
    assert not turns._lock.locked()


def test_who_has_waited_long_enough_goes_on_and_takes_nobodys_turn() -> None:
    turns = Turns(patience=0.01)
    with turns.turn():
        with turns.turn():
            pass  # SQLite itself has to say no
        assert turns._lock.locked()
    assert not turns._lock.locked()
