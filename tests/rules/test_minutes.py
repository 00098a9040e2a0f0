"""Minutes, as people type them."""

import pytest

from bot.tickets.effort import MINUTES_MAX, minutes_in


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("45", 45),
        (" ４５ ", 45),
        ("45分", 45),
        ("４５ 分", 45),
        ("45 min", 45),
        ("1", 1),
        (str(MINUTES_MAX), MINUTES_MAX),
        (str(MINUTES_MAX + 1), None),
        ("0", None),
        ("-5", None),
        ("1.5", None),
        ("1時間", None),
        ("", None),
        ("たくさん", None),
        ("9" * 50, None),
    ],
)
def test_minutes(typed: str, minutes: int | None) -> None:
    assert minutes_in(typed) == minutes
