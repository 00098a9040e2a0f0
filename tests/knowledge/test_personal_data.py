"""Words that may be about somebody are not suggested; in doubt they are not."""

import pytest

from knowledge.learning.personal_data import may_hold_personal_data


@pytest.mark.parametrize(
    "text",
    [
        *("田中さんのパスワードを知りたい", "鈴木 様へのメール", "佐藤氏の席", "山田くんの内線"),
        *("ﾀﾅｶさんの PC", "たなかさんに聞いた", "髙橋ちゃん", "Smithさんの件"),
        *(
            "090-1234-5678 にかける",
            "０３（１２３４）５６７８",
            "職員番号 1234567",
            "口座 123 4567",
        ),
        *("口座 123 4567", "taro@city.example.jp に届かない", "taro＠city", "@山田 花子 の予定"),
    ],
)
def test_it_may_be_about_somebody(text: str) -> None:
    assert may_hold_personal_data(text)


@pytest.mark.parametrize(
    "text",
    [
        *("様式はどこですか", "氏名を直したい", "仕様を知りたい", "同様の申請をしたい"),
        *("たくさん印刷したい", "皆さんへのメール", "お客様への案内", "皆様への案内", "多様性研修"),
        *("内線 2345 につながらない", "Windows 11 の更新", "令和 8 年度の予算", "エラー 0x80070"),
        *("", "パスワードを忘れました", "様子を見る"),
    ],
)
def test_it_is_about_nobody(text: str) -> None:
    assert not may_hold_personal_data(text)
