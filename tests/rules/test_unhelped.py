"""Who says that an answer did not help asks the same as before; who says more asks on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.manners.unhelped import says_it_did_not_help

UNHELPED = (
    *("それでもうまくいきません", "解決しません", "だめでした", "やってみましたが、できません"),
    *("ダメでした…", "だめです。", "それでもだめでした", "無理でした", "駄目だった", "できません"),
    *("試しましたが、できませんでした", "やってみたけどダメでした", "試してみましたがだめでした"),
    *("まだ直りません", "解決しませんでした", "解決していません", "まだ解決してないです"),
    *("やはり変わりません", "変化ありません", "同じです", "同じ結果でした", "相変わらずです"),
    *("違います", "違いました", "それは違います", "この内容ではないです。違うんです"),
    *("その方法ではできませんでした", "上記の手順でもうまくいきませんでした。", "直っていません"),
    *("ご案内いただいた方法でもだめでした", "教えていただいた手順を試しましたが、直りませんでした"),
    *(
        "どれも当てはまりません",
        "役に立ちませんでした",
        "参考になりませんでした",
        "効果なし、だめでした",
    ),
    *(
        "ありがとうございます。でも、うまくいきませんでした",
        "すみません、だめでした",
        "何度やってもできません",
    ),
    "それでもうまくいきません。どうすればいいですか？",
    "だめでした。ほかに方法はありますか？",
    "だめでした。困っています。",
    *("困っています", "助けてください", "すみません、助けてほしいです"),
    "うまくいきません。よろしくお願いします。",
    "うまくいかないのですが、どうしたらいいですか",
    *(
        "It didn't work.",
        "That did not help",
        "still not working",
        "no luck",
        "Doesn't help at all",
    ),
)
MORE = (
    *("業務システムで困っています", "助けてください、印刷できません", "お願いします"),
    *(
        "",
        "。。。",
        "印刷できません",
        "ログインできません",
        "それでもエラーが出ます",
        "まだ画面が出ます",
    ),
    "それでもうまくいきません。エラーコードE123が出ます",
    "やってみましたが、赤いランプが点きます",
    "できません。パスワードは再発行しました",
    "だめでした。スマートフォンではできます",
    "試しましたが、VPN につながりませんでした",
    *("両面印刷はだめでした", "違う部署のプリンタです", "同じ部屋の別のパソコンはできます"),
    *("解決しました", "うまくいきました", "できました", "直りました。ありがとうございます"),
    *("無理を言ってすみません", "同じ書類をもう一部ほしい", "変わりました", "変更できません"),
    *(
        "こんにちは",
        "ありがとうございます",
        "ほかの方法はありますか",
        "どうすればいいですか？",
        "手順",
    ),
    *("同じ方法でいいですか？", "これと同じですか", "できないのですか？", "まだ解決していませんか"),
    *("The printer does not work", "It works", "not sure which form"),
)


@pytest.mark.parametrize("text", UNHELPED)
def test_it_did_not_help(text: str) -> None:
    assert says_it_did_not_help(text)


@pytest.mark.parametrize("text", MORE)
def test_there_is_more_to_it(text: str) -> None:
    assert not says_it_did_not_help(text)


WORDS = [
    "それ",
    "でも",
    "で",
    "も",
    "が",
    "試し",
    "試しました",
    "ても",
    "できません",
    "でき",
    "だめ",
    "です",
    "の",
    "x",
]


@pytest.mark.timeout(20)
@given(st.lists(st.sampled_from(WORDS), max_size=40).map("".join))
def test_the_nastiest_text_is_read_at_once(text: str) -> None:
    assert says_it_did_not_help(text) in (True, False)


@pytest.mark.timeout(5)
@pytest.mark.parametrize(
    "word", ["でも", "だめでした", "できません", "試しましたが", "それでもだめで"]
)
def test_the_same_word_over_and_over_is_read_at_once(word: str) -> None:
    assert not says_it_did_not_help(word * (78 // len(word)) + "xx")
