"""Tests in a real browser run where there is one."""

import pytest

from tests.browser.chromium import NoChromiumError, program


@pytest.fixture(autouse=True)
def browser() -> None:
    try:
        program()
    except NoChromiumError as missing:
        pytest.skip(str(missing))
