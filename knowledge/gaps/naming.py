"""What a topic is called."""

from collections import Counter
from collections.abc import Sequence

from knowledge.gaps.in_common import Rarity, Words
from knowledge.text.analysis import spellings

_MOST_WORDS = 3
_SHARE = 3  # a word that not even every third question has says little of the topic


def telling_words(questions: Sequence[Words], texts: Sequence[str], rarity: Rarity) -> list[str]:
    """Return up to three words that tell what questions are about, as people write them.

    Only words that two questions have: a name that somebody mentioned is nobody else's business.
    """
    counts = Counter(word for words in questions for word in words)
    least = max(2, len(questions) / _SHARE)
    written = _as_written(texts)
    # A single letter that nobody wrote by itself is the end of another word.
    names = (word for word in counts if word in written or len(word) > 1)
    shared = [word for word in names if counts[word] >= least]
    best = sorted(shared, key=lambda word: (-counts[word] * rarity(word), word))[:_MOST_WORDS]
    return [written.get(word, word) for word in best]


def _as_written(texts: Sequence[str]) -> dict[str, str]:
    """For each word its commonest spelling; the first of equals."""
    seen = Counter(spelling for text in texts for spelling in spellings(text))
    commonest: dict[str, str] = {}
    for (word, spelling), _ in seen.most_common():
        commonest.setdefault(word, spelling)
    return commonest
