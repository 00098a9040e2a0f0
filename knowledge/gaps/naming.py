"""What a topic is called."""

from collections import Counter
from collections.abc import Sequence
from itertools import permutations

from knowledge.gaps.in_common import Rarity, Words
from knowledge.text.analysis import spellings
from knowledge.text.folding import tidy

_MOST_WORDS = 3
_LOOKED_AT = 6  # some of which may be parts of one
_SHARE = 3  # a word that not even every third question has says little of the topic


def telling_words(questions: Sequence[Words], texts: Sequence[str], rarity: Rarity) -> list[str]:
    """Return up to three words that tell what questions are about, as people write them.

    Only words that two questions have: a name that somebody mentioned is nobody else's business.
    """
    counts = Counter(word for words in questions for word in words)
    least = max(2, len(questions) / _SHARE)
    written = _as_written(texts)
    # What nobody wrote by itself is the end of another word.
    shared = [word for word in counts if word in written and counts[word] >= least]
    best = sorted(shared, key=lambda word: (-counts[word] * rarity(word), word))[:_LOOKED_AT]
    return _joined([written[word] for word in best], texts, least)[:_MOST_WORDS]


def _joined(names: list[str], texts: Sequence[str], least: float) -> list[str]:
    """Put those together that stand so in the texts: 複合 and 機 are 複合機."""
    tidied = [tidy(text) for text in texts]
    for one, other in permutations(names, 2):
        if sum(one + other in text for text in tidied) >= least:
            rest = [name for name in names if name != other]
            rest[rest.index(one)] = one + other
            return _joined(rest, texts, least)
    return names


def _as_written(texts: Sequence[str]) -> dict[str, str]:
    """For each word its commonest spelling; the first of equals."""
    seen = Counter(spelling for text in texts for spelling in spellings(text))
    commonest: dict[str, str] = {}
    for (word, spelling), _ in seen.most_common():
        commonest.setdefault(word, spelling)
    return commonest
