"""Numbers that people write in groups: 1234 5678 9018."""

import re
from collections.abc import Iterator
from typing import NamedTuple


class Numeral(NamedTuple):
    """Whole groups of digits that follow each other."""

    digits: str
    groups: tuple[str, ...]
    start: int
    end: int


def numerals(narrowed: str, separator: str, lengths: range) -> Iterator[Numeral]:
    """Every row of whole groups with so many digits together, from left to right.

    Args:
        narrowed: in one width.
        separator: a pattern for what may stand between two groups.
        lengths: how many digits in all.
    """
    for run in re.finditer(rf"\d+(?:(?:{separator})\d+)*", narrowed, re.ASCII):
        groups = list(re.finditer(r"\d+", run.group(), re.ASCII))
        for first in range(len(groups)):
            yield from _from(groups[first : first + lengths.stop], run.start(), lengths)


def _from(groups: list[re.Match[str]], offset: int, lengths: range) -> Iterator[Numeral]:
    digits = ""
    for count, group in enumerate(groups, start=1):
        digits += group.group()
        if len(digits) >= lengths.stop:
            return
        if len(digits) in lengths:
            start, end = offset + groups[0].start(), offset + group.end()
            yield Numeral(digits, tuple(one.group() for one in groups[:count]), start, end)
