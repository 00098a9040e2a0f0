"""Numbers that people see have no gaps and no doubles."""

from itertools import chain

import pytest

from storage.counter import CounterName, current_number, next_number
from storage.database import Database
from tests.storage.together import together

THREADS, EACH = 8, 25


def take(database: Database, name: CounterName = CounterName.TICKET) -> int:
    with database.write() as session:
        return next_number(session, name)


def take_and_fail(database: Database) -> None:
    with database.write() as session:
        next_number(session, CounterName.TICKET)
        raise LookupError


def current(database: Database, name: CounterName) -> int:
    with database.read() as session:
        return current_number(session, name)


def test_threads_get_each_number_once_and_in_order(database: Database) -> None:
    taken = together([lambda: [take(database) for _ in range(EACH)]] * THREADS)

    assert sorted(chain(*taken)) == list(range(1, THREADS * EACH + 1))
    assert all(numbers == sorted(numbers) for numbers in taken)


def test_a_rollback_gives_the_number_back(database: Database) -> None:
    assert take(database) == 1
    with pytest.raises(LookupError):
        take_and_fail(database)
    assert current(database, CounterName.TICKET) == 1
    assert take(database) == 2


def test_threads_that_fail_leave_no_gap(database: Database) -> None:
    def try_to_take() -> int:
        with pytest.raises(LookupError):
            take_and_fail(database)
        return take(database)

    assert sorted(together([try_to_take] * THREADS)) == list(range(1, THREADS + 1))


def test_each_counter_counts_for_itself(database: Database) -> None:
    take(database)
    take(database)
    assert take(database, CounterName.KNOWLEDGE) == 1
    assert current(database, CounterName.TICKET) == 2
