"""Telling thanks from a request."""

import re
import unicodedata

from bot.manners.greetings import ADDRESSED, HELLO, INTRODUCED
from bot.manners.words import bare

LONGEST = 80  # characters; who writes more says more than thanks

_THANKS = (
    r"(?:ありがと(?:う)?(?:ございま(?:す|した))?|有難う(?:ございま(?:す|した))?|感謝(?:します|いたします|です)?"
    r"|助かりました|助かります|了解(?:です|しました|いたしました)?|承知(?:です|しました|いたしました)?"
    r"|わかりました|分かりました|解決(?:しました|できました|です)|できました|出来ました|直りました"
    r"|thanks?(?:you)?(?:somuch|verymuch|alot)?|ok(?:ay)?|it(?:is)?(?:works|worked|solved)(?:now)?|(?:that|this)(?:works|worked|helped))"
)
# What is thanked for, and how much.
_FOR = (
    r"(?:本当に|誠に|とても|非常に|すみません|お忙しい(?:ところ|中)|早速の|早々の|早々に|迅速な|丁寧な|ご丁寧に|詳しく"
    r"|すぐに?|先日は|昨日は|先ほどは|この(?:度|たび)は|今回は|いろいろと?|色々と?|無事に?|お(?:かげ|陰)(?:さま|様)?で"
    r"|ご(?:対応|回答|返信|返答|連絡|教示|説明|案内|協力)|お(?:返事|答え)|教えて|調べて|対応して"
    r"|いただき(?:まして)?|いただいて|下さり|くださり|くださって|下さって|を|に)"
)
_BESIDE = rf"(?:{ADDRESSED}|{HELLO}|{INTRODUCED}|{_FOR})"
_NOTHING_ELSE = re.compile(rf"{_BESIDE}*+{_THANKS}(?:{_BESIDE}|{_THANKS})*+")


def is_thanks(text: str) -> bool:
    """Whether a message says nothing but thanks or that it is understood, a greeting aside."""
    if "?" in unicodedata.normalize("NFKC", text):
        return False
    letters = bare(text)
    return len(letters) <= LONGEST and _NOTHING_ELSE.fullmatch(letters) is not None
