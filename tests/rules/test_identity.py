"""Which workspace it is."""

import pytest

from handlers.identity import Identity


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("http://city.slack.local/", True),
        ("https://city.slack.com/", False),
        ("https://city.slack-gov.com/", False),
        ("", False),
    ],
)
def test_only_the_demo_s_is_a_stand_in(url: str, expected: bool) -> None:
    identity = Identity("T0CITY", "U0BOT", "B0BOT", "xoxb-1", url=url)
    assert identity.is_stand_in is expected
