"""What answers is kept; hello, thanks and questions back are not."""

import pytest

from bot.articles.answer_in import answer_in, without_pleasantries

SOLUTION = "タスクバーのアイコンを右クリックし、「再起動」を選んでください。"
POLITE = (
    "山田様\nお世話になっております。ヘルプデスクの小林です。\n"
    f"お問い合わせありがとうございます。\n{SOLUTION}\nよろしくお願いいたします。"
)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (POLITE, SOLUTION),
        ("お疲れ様です。", ""),
        ("ご連絡いただきありがとうございます。確認しますので少々お待ちください。", ""),
        (f"お待たせしました。{SOLUTION}いかがでしょうか。", SOLUTION),
        (f"{SOLUTION}\n\n\n\nまた何かご不明な点がありましたら、ご連絡ください。", SOLUTION),
        ("1. 開く\n2. 閉じる", "1. 開く\n2. 閉じる"),
        ("https://a.jp/?q=1&r=2 をご覧ください。", "https://a.jp/?q=1&r=2 をご覧ください。"),
        ("承知しました。以上です。", ""),
    ],
)
def test_good_manners_are_left_out(text: str, left: str) -> None:
    assert without_pleasantries(text) == left


@pytest.mark.parametrize(
    ("texts", "answer"),
    [
        ([], ""),
        (["こんにちは。"], ""),
        (["どの画面ですか？", SOLUTION, "ありがとうございました。"], SOLUTION),
        (["画面の写真を送っていただけますか。", SOLUTION], SOLUTION),
        (["できます。"], "できます。"),
        (["できます。", "はい"], "はい"),
        (["一つ目の手順です。", "二つ目の手順です。"], "一つ目の手順です。\n\n二つ目の手順です。"),
    ],
)
def test_the_messages_that_answer(texts: list[str], answer: str) -> None:
    assert answer_in(texts) == answer


def test_of_many_the_last_ones_count() -> None:
    texts = [f"{number} 番目の手順を試してください。" for number in range(9)]
    assert answer_in(texts) == "\n\n".join(texts[-3:])
