"""Text for programs that know only cp932, which Japanese Excel calls Shift_JIS.

Some characters have no place in it, but a relative that looks the same or nearly so. These are
written in its place:

    〜 wave dash               ～      — em dash               ―
    − minus                   －      – en dash               －
    ‖ double line             ∥      ‑ unbreakable hyphen    ‐
    ¢ £ ¬ ¦ ¥ ‾               ￠ ￡ ￢ ￤ ￥ ￣            • · bullets               ・
    narrow or unbreakable     a space (U+00A0, U+2002, U+2005 to U+200A, U+202F)
    wide space U+2003         U+3000
    か and ゛ as two           が, where there is such a character; else ゛ or ゜
    invisible marks           nothing (U+200B, U+200C, U+200D, U+2060, U+FE0E, U+FE0F, U+FEFF)

Every other character that cp932 lacks is a loss, to be reported: the variants of kanji in names
(𠮷) as much as emoji. It becomes 〓, which printers have always put where a character was missing.
"""

import re
import unicodedata

ENCODING = "cp932"
MISSING = "〓"

_RELATIVES = {
    ord(character): relative
    for character, relative in {
        "\N{WAVE DASH}": "～",
        "\N{MINUS SIGN}": "－",
        "\N{DOUBLE VERTICAL LINE}": "∥",
        "\N{EM DASH}": "―",
        "\N{EN DASH}": "－",
        "\N{NON-BREAKING HYPHEN}": "‐",
        "\N{CENT SIGN}": "￠",
        "\N{POUND SIGN}": "￡",
        "\N{NOT SIGN}": "￢",
        "\N{BROKEN BAR}": "￤",
        "\N{YEN SIGN}": "￥",
        "\N{OVERLINE}": "￣",
        "\N{BULLET}": "・",
        "\N{MIDDLE DOT}": "・",
        "\N{NO-BREAK SPACE}": " ",
        "\N{EN SPACE}": " ",
        "\N{EM SPACE}": "\N{IDEOGRAPHIC SPACE}",
        **{chr(code): " " for code in (*range(0x2005, 0x200B), 0x202F)},
        **{chr(code): "" for code in (0x200B, 0x200C, 0x200D, 0x2060, 0xFE0E, 0xFE0F, 0xFEFF)},
        "\N{COMBINING KATAKANA-HIRAGANA VOICED SOUND MARK}": "゛",
        "\N{COMBINING KATAKANA-HIRAGANA SEMI-VOICED SOUND MARK}": "゜",
    }.items()
}
_KANA_IN_TWO = re.compile("[\u3041-\u30ff][\u3099\u309a]")


def adapt(text: str) -> tuple[str, int]:
    """Return a text with relatives in place of what cp932 lacks, and how many there are."""
    composed = _KANA_IN_TWO.sub(_compose, text)
    adapted = composed.translate(_RELATIVES)
    changed = sum(ord(character) in _RELATIVES for character in composed)
    return adapted, changed + len(text) - len(composed)


def lacking(text: str) -> list[str]:
    """Return the characters that cp932 does not have, each once."""
    return [character for character in dict.fromkeys(text) if not _has(character)]


def without(text: str, characters: list[str]) -> str:
    """Return a text with a mark in place of the characters that are missing."""
    return text.translate({ord(character): MISSING for character in characters})


def _has(character: str) -> bool:
    """Say whether the character comes back; Python writes a few that come back as others."""
    try:
        encoded = character.encode(ENCODING)
    except UnicodeEncodeError:
        return False
    # The last four are what Python makes of bytes that cp932 leaves undefined.
    return encoded.decode(ENCODING) == character and not "\uf8f0" <= character <= "\uf8f3"


def _compose(found: re.Match[str]) -> str:
    composed = unicodedata.normalize("NFC", found.group())
    return composed if len(composed) == 1 and _has(composed) else found.group()
