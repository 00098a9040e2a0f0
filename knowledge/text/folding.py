"""Fold away the differences in writing that do not change the meaning."""

import re
import unicodedata

# Invisible in print: soft hyphen, zero-width and direction marks, variation selectors, tags.
_INVISIBLE = re.compile(
    "[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e01ef]"
)
# Lone surrogates cannot be encoded, and the tokenizer refuses them.
_UNREADABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_NOT_LETTERS = re.compile(r"[\W_]+")
_HIRAGANA = {katakana: katakana - 0x60 for katakana in range(0x30A1, 0x30F7)}


def fold(text: str, limit: int | None = None) -> str:
    """Return `text` in one width and one case, without control characters.

    With a `limit`, only that many characters are read and returned.
    """
    # Folding the case can undo the normal form, hence the second time.
    normal = unicodedata.normalize("NFKC", visible(text[:limit]))
    return unicodedata.normalize("NFKC", normal.casefold())[:limit]


def visible(text: str) -> str:
    """Return `text` without what is invisible in print and what cannot be encoded."""
    return _INVISIBLE.sub("", _UNREADABLE.sub(" ", text))


def tidy(text: str) -> str:
    """Return `text` in one width, without what is invisible, and otherwise as people wrote it."""
    return unicodedata.normalize("NFKC", visible(text))


def fold_kana(text: str) -> str:
    """Return `text` with katakana as hiragana: ゴミ and ごみ are one word."""
    return text.translate(_HIRAGANA)


def letters(folded: str) -> str:
    """Return the letters and digits of a folded text alone, to compare one by one."""
    return fold_kana(_NOT_LETTERS.sub("", folded))
