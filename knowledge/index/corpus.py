"""How telling words are among documents of one kind."""

import heapq
import math
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator

import numpy as np

from knowledge.index.postings import Floats
from knowledge.text.term import Phrase, Term

# How soon a repeated term stops counting, and how much long documents are held back.
K1 = 1.2
B = 0.75
# What a word counts that was not written, but means the same as one that was.
SYNONYM = 0.6


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

    def having_rarest(self, phrase: Phrase) -> int:
        """Return how many documents have the rarest word of a phrase: at most so many have all."""
        return min(map(self.having, phrase))

    def weight(self, term: Term) -> float:
        """Return how telling a term is: the fewer documents have it, the more.

        Phrases count only where none of its words is known: how many documents have all of one
        would have to be searched for.
        """
        known = max(map(self.having, term.words), default=0)
        return self.rarity(known or max(map(self.having_rarest, term.phrases), default=0))

    def rarity(self, having: int) -> float:
        """Return how telling a word is that so many documents have."""
        return math.log(1 + (len(self) - having + 0.5) / (having + 0.5))

    def has(self, term: Term) -> bool:
        """Say whether any document has one of the words, or any documents all of a phrase."""
        return any(map(self.having, term.words)) or any(map(self.having_rarest, term.phrases))

    def rarest(self, terms: Iterable[Term], most: int) -> list[Term]:
        """Return the ``most`` rarest terms, rarest first."""
        return heapq.nsmallest(most, terms, key=self.frequency)

    def frequency(self, term: Term) -> int:
        """Return how many documents have each of the words or phrases, in all."""
        return sum(map(self.having, term.words)) + sum(map(self.having_rarest, term.phrases))

    def norms(self, lengths: Floats) -> Floats:
        """Return how much documents of these lengths are held back."""
        per_word = np.float32(K1 * B * len(self) / (self._total_length or 1))
        norms: Floats = lengths * per_word
        norms += np.float32(K1 * (1 - B))
        return norms

    def scores(
        self, terms: Iterable[Term], counts: Callable[[str], Floats], lengths: Floats
    ) -> Floats:
        """Return the BM25 of some documents, shape (documents,).

        Args:
            terms: a document that has several words of one term counts the best of them, and of
                the words of a phrase the least.
            counts: how often each of the documents has a word.
            lengths: of the documents, in words.
        """
        norms, scores = self.norms(lengths), np.zeros(len(lengths), np.float32)
        for term in terms:
            best = np.zeros(len(lengths), np.float32)
            for phrase, share in shares(term):
                if self.having_rarest(phrase):
                    says = np.minimum.reduce([saturated(counts(word), norms) for word in phrase])
                    np.maximum(best, np.float32(share) * says, out=best)
            scores += self.counts_for(term) * best
        return scores

    def counts_for(self, term: Term) -> np.float32:
        """Return what a term adds to the score of a document at most, but for repetition."""
        return np.float32(self.weight(term) * term.weight)


def saturated(counts: Floats, norms: Floats) -> Floats:
    """Return what a word says that occurs so often: the second time less than the first."""
    saturated: Floats = counts * np.float32(K1 + 1) / (counts + norms)
    return saturated


def shares(term: Term) -> Iterator[tuple[Phrase, float]]:
    """Yield what a term can be found by, and what each counts: what was written, in full."""
    written, *others = term.words
    yield (written,), 1.0
    yield from (((other,), SYNONYM) for other in others)
    yield from ((phrase, SYNONYM) for phrase in term.phrases)
