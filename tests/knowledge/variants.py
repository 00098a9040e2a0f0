"""An article as somebody else might have written it once more."""

import random
import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from knowledge.article import Article

Variant = Callable[[Article, random.Random], Article]

_SENTENCES = re.compile(r"(?<=[。\n])")
_SLIPS = "あいうえおかのをに"


def typed_badly(article: Article, chance: random.Random) -> Article:
    """Every twenty-fifth letter is wrong."""

    def slip(text: str) -> str:
        return "".join(chance.choice(_SLIPS) if chance.random() < 0.04 else one for one in text)

    return replace(article, question=slip(article.question), answer=slip(article.answer))


def in_other_order(article: Article, chance: random.Random) -> Article:
    sentences = _SENTENCES.split(article.answer)
    chance.shuffle(sentences)
    return replace(article, answer="".join(sentences))


def with_other_endings(article: Article, _chance: random.Random) -> Article:
    def reword(text: str) -> str:
        return text.replace("ください", "下さい").replace("です。", "になります。")

    return replace(article, question=reword(article.question), answer=reword(article.answer))


def shortened(article: Article, _chance: random.Random) -> Article:
    sentences = _SENTENCES.split(article.answer)
    return replace(article, answer="".join(sentences[: max(1, len(sentences) * 2 // 3)]))


def lengthened(article: Article, _chance: random.Random) -> Article:
    more = "ご不明な点は、内線 2350 までお問い合わせください。昼休みは担当が不在のことがあります。"
    return replace(article, answer=article.answer + more)


def asked_differently(article: Article, _chance: random.Random) -> Article:
    return replace(article, question="これについて、もう少しくわしく知りたいのですが？")


def answered_differently(article: Article, _chance: random.Random) -> Article:
    return replace(article, answer="総務課の窓口で、用紙に書いて出してください。")


VARIANTS: Mapping[str, Variant] = {
    "typed badly": typed_badly,
    "in other order": in_other_order,
    "with other endings": with_other_endings,
    "shortened": shortened,
    "lengthened": lengthened,
    "asked differently": asked_differently,
    "answered differently": answered_differently,
}
