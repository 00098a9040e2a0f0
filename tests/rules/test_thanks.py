"""Thanks do not reopen a ticket; anything more does."""

import pytest

from bot.manners.thanks import is_thanks

THANKS = (
    "ありがとうございました",
    "ありがとうございます！助かりました。",
    "どうもありがとう～",
    "承知しました🙇",
    "了解です",
    "ご対応いただきありがとうございました",
    "解決しました。ありがとうございます。",
    "Thank you very much!",
    "thanks",
    "お疲れ様です。ありがとうございました。",
    "承知しました。よろしくお願いいたします。",
    "おかげさまで直りました！",
)
MORE = (
    "",
    "🙏",
    "ありがとうございます。でも、まだ開けません",
    "まだ解決しません",
    "解決しました？",
    "解決していません",
    "了解です。ところで別の件ですが",
    "できませんでした",
    "わかりましたか",
    "ok ですが印刷できません",
    "お疲れ様です",
    "よろしくお願いします",
    "ありがとうございます。対応してください",
)


@pytest.mark.parametrize("text", THANKS)
def test_thanks(text: str) -> None:
    assert is_thanks(text)


@pytest.mark.parametrize("text", MORE)
def test_more_than_thanks(text: str) -> None:
    assert not is_thanks(text)
