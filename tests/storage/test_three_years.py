"""Three years of a desk, against a clock that is looked at four times a minute.

A life that fails names its seed; ``Life(world, seed, days).run()`` lives it again.
"""

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from storage.database import Database
from tests.storage.conftest import empty
from tests.storage.world import make_world
from tests.storage.years.life import Life, Lived

YEAR = 365


def lives(database: Database, seed: int, days: int) -> Lived:
    life = Life(make_world(database), seed, days)
    try:
        return life.run()
    except BaseException as error:
        error.add_note(f"seed {seed}, {days} days, on {life.steps.written(life.now)}")
        raise


@pytest.mark.timeout(600)  # minutes where much else runs
def test_three_years(hasty: Database) -> None:
    lived = lives(hasty, 1, 3 * YEAR)
    assert min(lived.rung, lived.dues) > 100, "not much happened"
    assert min(lived.lapsed, lived.outages, lived.restarts, lived.deaths, lived.both) > 0


def test_a_hundred_days_on_postgresql(postgres: Database) -> None:
    assert lives(postgres, 2, 100).rung > 10


@pytest.mark.soak
@pytest.mark.timeout(3600)
@settings(
    max_examples=10,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # a smaller seed is no simpler life
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(seed=st.integers(0, 2**32))
def test_any_three_years(database: Database, seed: int) -> None:
    empty(database)
    lives(database, seed, 3 * YEAR)
