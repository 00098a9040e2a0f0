"""How telling words are among documents of one kind."""

import math
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable

import numpy as np

from knowledge.index.postings import Floats
from knowledge.index.sought import SYNONYM, Sought, Way
from knowledge.text.term import Phrase, Term

# How soon a repeated term stops counting, and how much long documents are held back.
K1 = 1.2
B = 0.75
_WRITTEN, _MEANT = np.float32(1), np.float32(SYNONYM)


class Corpus(ABC):
    """Documents of which it is known how many have a word, and how long they are.

    BM25 as in Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond"
    (2009), with 1 added inside the logarithm so that no word ever counts against a document.
    """

    def __init__(self) -> None:
        self._documents = 0
        self._total_length = 0  # words of all documents

    def __len__(self) -> int:
        return self._documents

    @abstractmethod
    def having(self, word: str) -> int:
        """Return how many documents have a word."""

    def seek(self, term: Term) -> Sought:
        """Return what is known of a term.

        Its phrases make it less telling only where none of its words is known: how many documents
        have all of one would have to be searched for.
        """
        words = [self.having(word) for word in term.words]
        phrases = [self._having_rarest(phrase) for phrase in term.phrases]
        ways = [
            Way((word,), _MEANT if number else _WRITTEN)
            for number, (word, having) in enumerate(zip(term.words, words, strict=True))
            if having
        ]
        ways += [
            Way(phrase, _MEANT)
            for phrase, having in zip(term.phrases, phrases, strict=True)
            if having
        ]
        weight = self.rarity(max(words, default=0) or max(phrases, default=0))
        counts = np.float32(weight * term.weight)
        return Sought(term, tuple(ways), sum(words) + sum(phrases), weight, counts)

    def weight(self, term: Term) -> float:
        """Return how telling a term is: the fewer documents have it, the more."""
        return self.seek(term).weight

    def rarity(self, having: int) -> float:
        """Return how telling a word is that so many documents have."""
        return math.log(1 + (len(self) - having + 0.5) / (having + 0.5))

    def norms(self, lengths: Floats) -> Floats:
        """Return how much documents of these lengths are held back."""
        per_word = np.float32(K1 * B * len(self) / (self._total_length or 1))
        norms: Floats = lengths * per_word
        norms += np.float32(K1 * (1 - B))
        return norms

    def scores(
        self, sought: Iterable[Sought], counts: Callable[[str], Floats], lengths: Floats
    ) -> Floats:
        """Return the BM25 of some documents, shape (documents,).

        Args:
            sought: by this corpus; a document that has several words of one term counts the best
                of them, and of the words of a phrase the least.
            counts: how often each of the documents has a word.
            lengths: of the documents, in words.
        """
        norms, scores = self.norms(lengths), np.zeros(len(lengths), np.float32)
        for one in sought:
            best = np.zeros(len(lengths), np.float32)
            for phrase, share in one.ways:
                says = np.minimum.reduce([saturated(counts(word), norms) for word in phrase])
                np.maximum(best, share * says, out=best)
            scores += one.counts * best
        return scores

    def _having_rarest(self, phrase: Phrase) -> int:
        """Return how many documents have the rarest word of a phrase: at most so many have all."""
        return min(map(self.having, phrase))


def saturated(counts: Floats, norms: Floats) -> Floats:
    """Return what a word says that occurs so often: the second time less than the first."""
    saturated: Floats = counts * np.float32(K1 + 1) / (counts + norms)
    return saturated
