"""The words of a message, apart from what surrounds them."""

import re
import unicodedata

_EMOJI_CODE = re.compile(r":[^\s:]+:")  # Slack delivers emoji as :tada:
_REST = re.compile(r"[\W_ー～]+")  # long vowels are drawn out at will


def has_words(text: str) -> bool:
    """Whether there is anything to look for: a letter or a digit that is not part of an emoji."""
    return any(character.isalnum() for character in _EMOJI_CODE.sub(" ", text))


def bare(text: str) -> str:
    """Nothing but the letters and digits, in one width and in lower case."""
    return _REST.sub("", unicodedata.normalize("NFKC", _EMOJI_CODE.sub(" ", text)).lower())
