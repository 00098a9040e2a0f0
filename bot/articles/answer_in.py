"""The answer in what the help desk wrote: without hello, thanks and questions back."""

import re
from collections.abc import Sequence

from bot.manners.greetings import is_greeting
from bot.manners.thanks import is_thanks
from bot.manners.words import bare

MOST = 3  # messages: the last ones hold the solution, what came before led to it
SHORTEST = 8  # letters; a shorter message is a word in passing

_SENTENCES = re.compile(r"(?<=[。！？])")
_ASKS = re.compile(r"(?:か|かね|でしょう)?[?？]\s*$|か[。！]?\s*$")
_GAPS = re.compile(r"\n{3,}")
_PLEASANTRY = re.compile(
    r"[\w]{1,20}(?:様|さん|さま)"
    r"|(?:[\w]{0,15}(?:ヘルプデスク|デスク|課|部|室|係|センタ))の[\w]{1,12}(?:です|と申します|でございます)"
    r"|(?:この度は|このたびは|早速の|お?問い?合わ?せ|ご?連絡|ご?相談|ご?返信|ご?質問|ご?確認|ご?協力|を|いただき|頂き|くださり|誠に|どうも)*"
    r"(?:ありがとうございま(?:す|した)|恐れ入ります)"
    r"|(?:大変)?(?:お待たせ|おまたせ)(?:し(?:て|ました)|いたしました|致しました)(?:すみません|申し訳ありません)?"
    r"|.{0,20}(?:少々|しばらく|少し)お待ち(?:ください|下さい|願います)"
    r"|(?:承知|了解|承り)(?:しました|いたしました|ました)"
    r"|(?:以上|いじょう)(?:です|となります|になります)?(?:よろしくお願いします|よろしくお願いいたします)?"
    r"|(?:また|ほかに|他に|なお)?(?:何か|なにか)?(?:ご不明|不明|わからない|分からない|お困り|気になる).{0,12}"
    r"(?:ください|下さい|お申し付けください|お知らせください|ご連絡ください)"
    r"|いかがでしょうか|(?:ご確認|ご対応|ご検討)?(?:の(?:ほど|程))?(?:よろしく|宜しく)お願い(?:いた|致)?します"
)


def answer_in(texts: Sequence[str]) -> str:
    """What answers, of all that the help desk wrote, oldest first; "" when nothing does."""
    cleaned = [words for text in texts if (words := without_pleasantries(text))]
    substantial = [words for words in cleaned if _is_substantial(words)]
    return "\n\n".join(substantial[-MOST:] or cleaned[-1:])


def without_pleasantries(text: str) -> str:
    """The text without sentences that only belong to good manners."""
    lines = [_cleaned(line) for line in text.strip().splitlines()]
    return _GAPS.sub("\n\n", "\n".join(line for line in lines if line is not None)).strip()


def _cleaned(line: str) -> str | None:
    """What is left of a line; None when that is nothing, though there was something."""
    sentences = _SENTENCES.split(line)
    left = "".join(one for one in sentences if not _is_pleasantry(one)).rstrip()
    return None if line.strip() and not left.strip() else left


def _is_pleasantry(sentence: str) -> bool:
    letters = bare(sentence)
    if not letters:
        return False
    return (
        is_greeting(sentence) or is_thanks(sentence) or _PLEASANTRY.fullmatch(letters) is not None
    )


def _is_substantial(words: str) -> bool:
    """Whether it says something, and does not only ask back."""
    sentences = [one for line in words.splitlines() for one in _SENTENCES.split(line) if bare(one)]
    return len(bare(words)) >= SHORTEST and not all(_ASKS.search(one) for one in sentences)
