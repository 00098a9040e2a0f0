"""What says the same in nearly the same letters is no new wording."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.learning.new_wording import says_something_new

KNOWN = ("パスワードを忘れてログインできません", "パスワードを忘れた", "VPNの設定")


@pytest.mark.parametrize(
    ("text", "is_new"),
    [
        ("パスワードを忘れた", False),
        ("パスワードを忘れました！", False),  # an ending
        ("ﾊﾟｽﾜｰﾄﾞ を わすれた。", True),  # 忘 is another letter than わす
        ("ぱすわーどを忘れた", False),  # another script for the same sounds
        ("ｖｐｎの設定", False),
        ("PC に入れなくなった", True),
        ("？！", False),  # no letters at all
        ("", False),
    ],
)
def test_how_close_is_too_close(text: str, is_new: bool) -> None:
    assert says_something_new(text, KNOWN) is is_new


@given(st.text(max_size=60))
def test_nothing_is_new_beside_itself(text: str) -> None:
    assert not says_something_new(text, [text])
