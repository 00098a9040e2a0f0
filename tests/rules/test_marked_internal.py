"""What says of itself that the requester must not read it."""

import pytest

from bot.manners.internal import is_marked_internal


@pytest.mark.parametrize(
    "text",
    [
        "🔒 この課は先月も同じでした",
        ":lock: この課は先月も同じでした",
        "  🔐内緒です",
        ":closed_lock_with_key: x",
        "【内部】折り返しは不要かと",
        "［内部メモ］",
        "（内部）どう思いますか",
        "〔内部用〕",
        "内部メモ：先月も同じでした",
        "内部用: x",
        "社内メモ：y",
        "[internal] same as last month",
        "Internal note: same as last month",
        "INTERNAL: no",
    ],
)
def test_marked(text: str) -> None:
    assert is_marked_internal(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "再起動をお試しください 🔒",
        "内部のエラーが出ています",
        "内部メモリーを増やしました",
        "鍵のマーク（🔒）を押してください",
        "庁内の共有フォルダーに置きました",
        "internally, it restarts",
        "Internal server error と出ますか？",
    ],
)
def test_not_marked(text: str) -> None:
    assert not is_marked_internal(text)
