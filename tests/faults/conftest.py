"""A town, and the database of its help desk."""

from collections.abc import Iterator

import pytest

from tests.fakes.slack import FakeSlack
from tests.faults.town import Town, found
from tests.faults.weather import be_patient
from tests.journeys.knowledge import fill


@pytest.fixture
def town() -> Iterator[Town]:
    with FakeSlack() as slack:
        be_patient(slack)
        yield found(slack)


@pytest.fixture
def filled_url(database_url: str) -> str:
    """The URL of a database of each kind in turn, with articles."""
    fill(database_url)
    return database_url


@pytest.fixture
def filled_postgres_url(postgres_url: str) -> str:
    """The URL of a PostgreSQL database with articles."""
    fill(postgres_url)
    return postgres_url
