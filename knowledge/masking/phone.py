"""Telephone numbers as they are written in Japan."""

import re
from collections.abc import Iterator

from knowledge.masking.digit_runs import Numeral, numerals
from knowledge.masking.sensitive import Sensitive, Spot

_SEPARATOR = r"[ \u00a0]?[-.・･()][ \u00a0]?|[ \u00a0]"
_NATIONAL = range(10, 12)
_MOST_GROUPS = 4
_CITY = 3  # digits of an area code; longer ones are those of islands and villages
_ABROAD = re.compile(r"\+81(?:[-. ()]{0,2}\d){9,11}(?!\d)", re.ASCII)
# 内線 2345, 内線番号：2345, ext. 2345
_EXTENSION = re.compile(
    r"(?:内線(?:番号)?|ext(?:ension)?\.?)[\s:：]*(?:は|が)?\s*(?P<number>\d{2,6}(?:-\d{1,4})?)(?!\d)",
    re.ASCII | re.IGNORECASE,
)


def phones(narrowed: str) -> Iterator[Spot]:
    """Numbers of ten or eleven digits that begin with 0, or with +81, and extensions."""
    for found in numerals(narrowed, _SEPARATOR, _NATIONAL):
        if _is_national(found.digits, found.groups):
            yield Spot(_opening(narrowed, found), found.end, Sensitive.PHONE)
    for match in _ABROAD.finditer(narrowed):
        yield Spot(*match.span(), Sensitive.PHONE)
    for match in _EXTENSION.finditer(narrowed):
        yield Spot(*match.span("number"), Sensitive.PHONE)


def _opening(narrowed: str, found: Numeral) -> int:
    """The parenthesis of (03) belongs to the number, that of an aside does not."""
    encloses = narrowed[found.start + len(found.groups[0])] == ")" if found.groups[1:] else False
    return found.start - (encloses and narrowed[found.start - 1 : found.start] == "(")


def _is_national(digits: str, groups: tuple[str, ...]) -> bool:
    """An area or service code first; a row of single digits is a list, but not 04998-2-1234."""
    if not re.match(r"0[1-9]", digits) or len(groups) > _MOST_GROUPS:
        return False
    first, *others = map(len, groups)
    return first > 1 and all(length > 1 or first > _CITY for length in others)
