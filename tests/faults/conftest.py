"""A town."""

from collections.abc import Iterator

import pytest

from tests.fakes.slack import FakeSlack
from tests.faults.town import Town, found
from tests.faults.weather import be_patient


@pytest.fixture
def town() -> Iterator[Town]:
    with FakeSlack() as slack:
        be_patient(slack)
        yield found(slack)
