"""Telling who needs something from who tells the others something."""

import re
import unicodedata

from bot.manners.several import asks_for_something

# A sentence that ends like this says that something does not work, is lost, or is wished for.
_TROUBLE = re.compile(
    r"(?:ない|ません|ませんでした|なかった|なくなった|なくなりました|なくて|できず|られず|れず"
    r"|(?:忘れ|失くし|なくし|消え|壊れ|固まっ|止まっ|消し|間違え|閉じ)(?:た|て|まし|てしまい|ちゃっ)\S{0,4}"
    r"|(?:エラー|警告)(?:が|に|と|で|を)?\S{0,8}|かもしれ(?:ない|ません)|困って\S{0,4}|困りました)"
    r"(?:です|んです|のです|のですが|んですが|けど|けれど|が|。|！|!|…|\s)*$"
)
_WISH = re.compile(
    r"(?:たい|ほしい|欲しい)(?:です|のです|んです)?(?:が|けど|けれど|のですが|んですが)?[。！!…\s]*$"
)
_ENGLISH = re.compile(
    r"\b(?:cannot|can't|can not|won't|doesn't|does not|isn't|is not working|not work|forgot"
    r"|lost|broken|error|fails?|failed|stuck|i need|i want|i would like|i'd like)\b"
)
_SENTENCES = re.compile(r"[。．!！\n]+")


def is_in_need(text: str) -> bool:
    """Whether somebody asks, wishes for something, or says that something does not work."""
    if asks_for_something(text):
        return True
    folded = unicodedata.normalize("NFKC", text).lower()
    if _ENGLISH.search(folded):
        return True
    return any(_TROUBLE.search(one) or _WISH.search(one) for one in _SENTENCES.split(folded))
