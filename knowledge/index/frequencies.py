"""How common words are in documents that are found by other ways."""

from collections import Counter
from collections.abc import Sequence

from knowledge.index.corpus import Corpus


class Frequencies(Corpus):
    """Counts what BM25 must know of all documents; see ``scores``."""

    def __init__(self) -> None:
        super().__init__()
        self._having: Counter[str] = Counter()

    def having(self, word: str) -> int:
        """Return how many documents have a word."""
        return self._having.get(word, 0)

    def add(self, words: Sequence[str]) -> None:
        """Count a document."""
        self._having.update(set(words))
        self._documents += 1
        self._total_length += len(words)

    def remove(self, words: Sequence[str]) -> None:
        """Count a document no more."""
        for word in set(words):
            self._having[word] -= 1
            if not self._having[word]:
                del self._having[word]
        self._documents -= 1
        self._total_length -= len(words)
