"""Telling several questions from one that is explained at length."""

import re
import unicodedata
from collections.abc import Iterator

from bot.manners.greetings import is_greeting
from bot.manners.words import bare

SHORTEST = 6  # letters; "really?" and "えっ？" are no question of their own

_ADDRESS = re.compile(r"https?://\S+")
# What is quoted is what a screen or somebody else asks.
_QUOTED = re.compile(
    r"「[^「」]*」|『[^『』]*』|\([^()]*\)|\"[^\"]*\"|“[^”]*”|`[^`]*`|^>.*$", re.MULTILINE
)
_SENTENCE = re.compile(r"[^。．!?\n]*(?:[。．!\n]|\?+|$)|[^。．!?\n]+")
_ASKS = re.compile(r"(?:です|ます|でしょう|ません|ました|でした)か(?:ね)?$")
_TELLS = re.compile(
    r"(?:教えて|おしえて)(?:ください|下さい|ほしい|欲しい|もらいたい|いただきたい)?(?:です)?$"
    r"|(?:知りたい|聞きたい|伺いたい)(?:です)?$|(?:ご教示|お教え)(?:ください|下さい|願います)$"
)
_BESIDES = re.compile(
    r"(?:また(?!は)|あと|それと(?!も)|それから|ほかに|他に|さらに|加えて|ついでに|もう(?:1つ|一つ|ひとつ))"
    r"(?:[、,]\s*|(?=[^、,]*も))"
)
# Pairs of letters that say what a matter is; those that are said of any matter do not count.
_PAIR = re.compile(r"(?=([一-龠々]{2}|[ァ-ヴー]{3}|[a-z]{3}))")
_OF_ANYTHING = frozenset({"方法", "手順", "場所", "仕方", "期限", "窓口", "担当", "連絡", "番号"})
_NUMBER = re.compile(r"^(?:\d{1,2}[.):、]|[・•\-*])\s*")
# A sentence that begins like this goes on with the one before.
_GOES_ON = re.compile(
    r"(?:[^、,]{1,15}(?:場合|なら)|それとも|または|あるいは|もしくは|もし|その|それ|この|これ|そこ|ここ|そう|こう|どう|どこ|どれ|どの"
    r"|どちら|誰|だれ|どなた|いつ|何|なに|なん|なぜ|いくら|原因|理由|方法|対処|解決|対応|やり方|手順|教え|ご教示|ご存"
    r"|いかが|よろし|お願い|可能|でき|出来|無理|だめ|駄目|やはり|やっぱり|では|じゃあ|なら|ない|わか|分か|助け"
    r"|確認|必要|間違|正し|問題|大丈夫|合って"
    r"|(?:or|if|is it|is that|is this|is there|are there|does it|does that|will it|would it|should i"
    r"|what (?:should|can|do|is wrong|could)|how (?:do|can|should) i (?:fix|solve|do)|why|where|who|when"
    r"|which|any |anything|can (?:you|someone|anyone|it)|could (?:you|someone|it)|do you know|right|ok)\b)"
)


def are_several(text: str) -> bool:
    """Whether a message holds two or more questions that stand for themselves.

    A question with an explanation, or asked twice in other words, is one: in doubt it is one.
    """
    asked = list(dict.fromkeys(bare(sentence) for sentence in _questions(text)))
    return len(asked) > 1 or _wants_more(text)


def asks_for_something(text: str) -> bool:
    """Whether any sentence asks something, or wants to be told something."""
    return any(_is_question(one) or _wants_to_know(one) for one in _sentences(text))


def _wants_more(text: str) -> bool:
    """Whether somebody wants to be told one thing, and expressly another one besides."""
    before, wanted = "", False
    for sentence in _sentences(text):
        besides = _BESIDES.match(sentence)
        wants = _is_question(sentence) or _wants_to_know(sentence)
        if wanted and wants and besides and _is_another(before, sentence[besides.end() :]):
            return True
        wanted = wanted or (wants and not _GOES_ON.match(sentence.lower()))
        before += sentence
    return False


def _is_another(before: str, sentence: str) -> bool:
    """Whether a sentence is about something that was not spoken of before."""
    return not _GOES_ON.match(sentence.lower()) and _matter(before).isdisjoint(_matter(sentence))


def _matter(text: str) -> set[str]:
    return set(_PAIR.findall(text.lower())) - _OF_ANYTHING


def _questions(text: str) -> Iterator[str]:
    """Each question that opens a matter of its own."""
    first = True
    for sentence in _sentences(text):
        if not _is_question(sentence) or len(bare(sentence)) < SHORTEST or is_greeting(sentence):
            continue
        if first or not _GOES_ON.match(sentence.lower()):
            yield sentence
        first = False


def _sentences(text: str) -> Iterator[str]:
    folded = unicodedata.normalize("NFKC", text)
    unquoted = _QUOTED.sub(" ", _ADDRESS.sub(" ", folded))
    for found in _SENTENCE.finditer(unquoted):
        sentence = _NUMBER.sub("", found.group().strip())
        if sentence:
            yield sentence


def _wants_to_know(sentence: str) -> bool:
    return _TELLS.search(sentence.rstrip("。．! ")) is not None


def _is_question(sentence: str) -> bool:
    return sentence.endswith("?") or _ASKS.search(sentence.rstrip("。．! ")) is not None
