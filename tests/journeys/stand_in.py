"""The stand-in workspace for tests, kept between runs beside the code."""

from contextlib import suppress
from pathlib import Path

import pytest

from bot.cli.local_slack_fetch import fetch
from bot.cli.local_slack_pin import pin_for, this_platform
from bot.local_slack_error import LocalSlackError

CACHE = Path(__file__).parents[2] / ".cache"


def stand_in_program() -> Path:
    """Return the program, about 40 MB to bring the first time.

    Skips the test on a platform that has no pinned build; on any other it must be there.
    """
    try:
        pin = pin_for(this_platform())
    except LocalSlackError as error:
        pytest.skip(f"no stand-in workspace for this platform: {error.details}")
    CACHE.mkdir(exist_ok=True)
    (CACHE / ".gitignore").write_text("*\n")
    return fetch(pin, CACHE)


if __name__ == "__main__":
    # Before the tests, where it may take longer than a test may.
    with suppress(pytest.skip.Exception):
        stand_in_program()
