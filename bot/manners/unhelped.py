"""Telling "that did not help" from a further question: no word of it can be looked up."""

import re
import unicodedata
from itertools import product

from bot.manners.words import bare

LONGEST = 80  # letters; who writes more says more than that it was of no use


def _all(*parts: str) -> list[str]:
    """Each word of the first part, followed by each of the next, and so on."""
    return ["".join(words) for words in product(*(part.split(" ") for part in parts))]


# Any of these says it. Long vowels are left out, as in every text that is compared.
_OF_NO_USE = (
    *_all(
        "だめ ダメ 駄目 無理 むり 同じ 一緒 違い 違う ちがい ちがう 違った 変わらず 相変わらず 効果なし"
    ),
    *_all("役に立たず 解決せず 直らず できず ではない じゃない ではありません"),
    *_all(
        "いき 行き いか 行か いって いってい でき 出来 できて できてい"
        " 解決し 解決でき 解決して 解決してい 解決に至り 解決になり"
        " 直り 直ら 直って 直ってい なおり なおら 治り 治ら 治って 治ってい"
        " 変わり 変わら 変わって 変わってい 当てはまり 当てはまら つながり つながら 繋がり 繋がら"
        " 動き 動か 動いて 動いてい 消え 消えて 消えてい 変化し 変化あり 変化があり 効果あり 効果があり"
        " 改善し 改善され 改善してい 改善されてい 関係あり 役立ち 役立た 役に立ち 役に立た お役に立ち"
        " 参考になり 参考にならな 参考になら",
        "ません ない なかった なく",
    ),
    *_all("did does do is was", "nt not", "help helpful helping work working solve solved it"),
    *_all("not no never", "help helpful working work luck use good solved"),
    *_all("困っています 困ってます 困りました 助けて たすけて"),
    *_all("sameproblem sameerror nothingchanged itfailed"),
)
# What people say besides: what they tried, how often, and what now.
_BESIDE = (
    *_all(
        "それ これ その この そちら こちら 上記 上 案内 ご案内 回答 ご回答 紹介 ご紹介 説明 ご説明 記事"
    ),
    *_all("方法 手順 やり方 内容 通り とおり 対処 対処法 対処方法 回答番号 リンク先 手段"),
    *_all("教えて 書いて 案内して", "いただいた もらった くれた くださった あった ある"),
    *_all("書かれた いただいた", " 方法 手順 内容"),
    *_all(
        "試し 試して ためし やって 実施し 実行し 確認し 見 見て 読み 読んで",
        "た ました みた みました ても みても",
    ),
    *_all("やったが やった やりました 試してみた うまく 上手く 思うように"),
    *_all(
        "すみません 申し訳ありません 残念ながら 残念 やはり やっぱり 結局 まだ 全く まったく 全然 いいえ いえ"
    ),
    *_all("全部 全て すべて どれ どちら いずれ 何度 何回 何 やって 一つ 1つ 依然"),
    *_all(
        "ありがとうございます ありがとうございました よろしくお願いします よろしくお願いいたします"
    ),
    *_all("お疲れ様です お世話になっております お願いします"),
    *_all("しかし けれど けど のに から ので が は も で を に と の ん ても でも か な"),
    *_all("です でした だ だった ます ました よう みたい まま 状態 結果 もの こと ね よ でしょう"),
    *_all(
        "どうすれば どうしたら いい よい よろしい どうしましょう ほか 他 別 あり ありません 教えて"
    ),
    *_all("ください 下さい 欲しい ほしい 誰か だれか"),
    *_all(
        "i it that this the answer article still also sorry tried but and either forme atall yet"
    ),
    *_all("unfortunately thanks thankyou really any anything else whatnow please"),
)
_WORDS = (*((word, True) for word in _OF_NO_USE), *((word, False) for word in _BESIDE if word))
# "Is it the same?" wants to know something; "what else is there?" does not.
_SENTENCE = re.compile(r"[^。!?\n]+\??")
_ASKS = re.compile(r"(?:\?|か)\s*$")
_WHAT_NOW = re.compile(r"どう|ほか|他|別|違う方法|what now|anything else")


def says_it_did_not_help(text: str) -> bool:
    """Whether a reply says nothing but that an answer was of no use, and perhaps: what now?

    Who only cries for help below an answer says it as well.
    """
    letters = bare(text)
    return len(letters) <= LONGEST and _is_made_of_these(letters) and not _wants_to_know(text)


def _is_made_of_these(letters: str) -> bool:
    """Whether the words above, one after another, make up the whole; one of them says it."""
    reached: list[set[bool]] = [{False}, *(set[bool]() for _ in letters)]
    for start, said in enumerate(reached):
        for word, says_it in _WORDS if said else ():
            if letters.startswith(word, start):
                reached[start + len(word)] |= {says_it or before for before in said}
    return True in reached[-1]


def _wants_to_know(text: str) -> bool:
    sentences = _SENTENCE.findall(unicodedata.normalize("NFKC", text).lower())
    return any(_ASKS.search(one) and not _WHAT_NOW.search(one) for one in sentences)
