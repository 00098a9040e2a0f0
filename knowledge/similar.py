"""Which of many short texts are about the same thing as another."""

import math
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import fuzz, process

from knowledge.text.folding import fold, letters
from knowledge.text.reading import LIKENESS_LIMIT, read

# Texts whose words are read; the others are too far off by their letters.
READ_AT_MOST = 50
# Of the 579 phrasings of the sample articles, held against all 193 questions, 41 % find their own,
# and 6 % of the articles find another one where their own is missing (0.3: 50 % and 15 %; 0.4: 35 %
# and 3 %).
ALIKE = 0.35


def likest(text: str, others: Sequence[str], most: int) -> list[int]:
    """Return the places of the texts that are most like one, the likest first.

    Words that stand in few of the texts count most. The same texts give the same places.

    Args:
        text: what is compared.
        others: with what; all are looked at by their letters, and few by their words.
        most: how many places to return.
    """
    near = _near_by_letters(text, others)
    if not near:
        return []
    mine = _words(text)
    theirs = {place: _words(others[place]) for place in near}
    known = Counter(word for words in (mine, *theirs.values()) for word in words)
    weight = {word: math.log(1 + (len(near) + 1) / count) for word, count in known.items()}
    found = [(_cosine(mine, words, weight), place) for place, words in theirs.items()]
    alike = [(likeness, place) for likeness, place in found if likeness >= ALIKE]
    return [place for _, place in sorted(alike, key=lambda one: (-one[0], one[1]))[:most]]


def _near_by_letters(text: str, others: Sequence[str]) -> list[int]:
    """Take those that have most letters in common, wherever they stand."""
    found = process.extract(
        _letters(text),
        [_letters(other) for other in others],
        scorer=fuzz.ratio,
        processor=None,
        limit=READ_AT_MOST,
    )
    return sorted(place for _, _, place in found)


@lru_cache(maxsize=2_000)
def _letters(text: str) -> str:
    return letters(fold(text, LIKENESS_LIMIT))


@lru_cache(maxsize=2_000)
def _words(text: str) -> frozenset[str]:
    return frozenset(read(text).words)


def _cosine(one: frozenset[str], other: frozenset[str], weight: dict[str, float]) -> float:
    together = _square(one & other, weight)
    lengths = _square(one, weight) * _square(other, weight)
    return together / math.sqrt(lengths) if lengths else 0.0


def _square(words: frozenset[str], weight: dict[str, float]) -> float:
    """Add exactly: sets have no order, and the same words must give the same sum."""
    return math.fsum(weight[word] ** 2 for word in words)
