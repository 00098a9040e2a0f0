"""How much questions have in common, by the rare words that they share."""

import math
from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from itertools import combinations

from knowledge.gaps.gather import Pair

Words = frozenset[str]
Rarity = Callable[[str], float]  # how telling a word is: the rarer, the more


def in_common(questions: Sequence[Words], rarity: Rarity) -> dict[Pair, float]:
    """Return the cosine of every two questions that share a word; rare words count most."""
    lengths = [math.sqrt(_square(words, rarity)) for words in questions]
    shared = {pair: questions[pair[0]] & questions[pair[1]] for pair in _pairs(questions)}
    return {
        (one, other): _square(words, rarity) / (lengths[one] * lengths[other])
        for (one, other), words in shared.items()
        if lengths[one] and lengths[other]
    }


def _pairs(questions: Sequence[Words]) -> set[Pair]:
    having: dict[str, list[int]] = defaultdict(list)
    for number, words in enumerate(questions):
        for word in words:
            having[word].append(number)
    return {pair for numbers in having.values() for pair in combinations(numbers, 2)}


def _square(words: Collection[str], rarity: Rarity) -> float:
    """Add exactly: sets have no order, and equal questions must come out equal."""
    return math.fsum(rarity(word) ** 2 for word in words)
