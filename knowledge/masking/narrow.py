"""Text in one width, letter by letter: what stands where stays where it is."""

import unicodedata

_WIDE = {0xFF01 + offset: 0x21 + offset for offset in range(94)}
_DASHES = "\u00ad‐‑‒–—―⁃−─━﹘﹣－ーｰ〜～˗"  # the long vowel too: 03ー1234ー5678
_NARROW = {**_WIDE, 0x3000: 0x20, **{ord(dash): ord("-") for dash in _DASHES}}


def narrow(text: str) -> str:
    """The text with its letters, digits and dashes in their plain form; as long as before."""
    if text.isascii():
        return text
    return "".join(map(_digit, text.translate(_NARROW)))


def _digit(character: str) -> str:
    """Any script's decimal digit as ours; ① and 五 are no digits of a number."""
    return character if character.isascii() else str(unicodedata.decimal(character, character))
