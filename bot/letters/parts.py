"""Breaking a long text into parts that one message each can show."""

import re
from collections.abc import Iterator

PART_MAX = 7000  # characters as they are sent; what stands around a part has room beside it
_SENT_AS = {"&": 5, "<": 4, ">": 4}  # characters each; every other is sent as one
# Where a reader does not mind a break, the best place first.
_BREAKS = (re.compile(r"\n"), re.compile(r"[。．!?！？]"), re.compile(r"\s"))


def parts(text: str) -> Iterator[tuple[int, int]]:
    """Where each part begins and ends. Together they are the text: nothing is left out."""
    begin = 0
    while begin < len(text):
        end = _end(text, begin, _full_at(text, begin))
        yield begin, end
        begin = end


def sent_length(text: str) -> int:
    """How many characters it has as it is sent."""
    return sum(_SENT_AS.get(letter, 1) for letter in text)


def _full_at(text: str, begin: int) -> int:
    size = 0
    for position in range(begin, len(text)):
        size += _SENT_AS.get(text[position], 1)
        if size > PART_MAX:
            return position
    return len(text)


def _end(text: str, begin: int, full_at: int) -> int:
    """After the last good place in the second half of what fits."""
    if full_at == len(text):
        return full_at
    half = (begin + full_at) // 2
    for place in _BREAKS:
        found = [one.end() for one in place.finditer(text, half, full_at)]
        if found:
            return found[-1]
    return full_at
