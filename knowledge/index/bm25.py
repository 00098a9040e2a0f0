"""An inverted index that is changed in place."""

import heapq
import math
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from knowledge.index.growing import Growing
from knowledge.text.term import Phrase, Term

# How soon a repeated term stops counting, and how much long documents are held back.
K1 = 1.2
B = 0.75
# What a word counts that was not written, but means the same as one that was.
SYNONYM = 0.6

Floats = npt.NDArray[np.float32]
"""One number for each document, shape (documents,); 0 where it has nothing to do with it."""


class Postings:
    """Which documents have a word, and how often each."""

    __slots__ = ("counts", "documents")

    def __init__(self) -> None:
        self.documents = Growing(np.int32)
        self.counts = Growing(np.float32)

    def __len__(self) -> int:
        return self.documents.size

    def add(self, document: int, count: int) -> None:
        """Note that a document has the word."""
        self.documents.append(document)
        self.counts.append(count)

    def remove(self, document: int) -> None:
        """Forget a document that has the word."""
        position = int(np.flatnonzero(self.documents.values == document)[0])
        self.documents.drop(position)
        self.counts.drop(position)


class Scores(NamedTuple):
    """What a search says of every document."""

    bm25: Floats
    covered: Floats  # the weight of the terms that it has


class Index:
    """Numbered documents, each a bag of words, ranked by BM25.

    BM25 as in Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond"
    (2009), with 1 added inside the logarithm so that no word ever counts against a document.
    """

    def __init__(self) -> None:
        self._postings: dict[str, Postings] = {}
        self._words: dict[int, tuple[str, ...]] = {}
        self._lengths = Growing(np.float32)
        self._total_length = 0

    def __len__(self) -> int:
        return len(self._words)

    def add(self, document: int, words: Sequence[str]) -> None:
        """Add a document under a number that is not in use."""
        counts = Counter(words)
        for word, count in counts.items():
            self._postings.setdefault(word, Postings()).add(document, count)
        self._words[document] = tuple(counts)
        self._lengths.extend_to(document + 1)
        self._lengths.values[document] = len(words)
        self._total_length += len(words)

    def remove(self, document: int) -> None:
        """Take a document out; raises KeyError when it is not there."""
        for word in self._words.pop(document):
            postings = self._postings[word]
            postings.remove(document)
            if not len(postings):
                del self._postings[word]
        self._total_length -= int(self._lengths.values[document])

    def weight(self, term: Term) -> float:
        """Return how telling a term is: the fewer documents have it, the more.

        Phrases count only where none of its words is known: how many documents have all of one
        would have to be searched for.
        """
        known = map(len, self._known(term))
        return self._idf(max(known, default=0) or max(map(self._rarest, term.phrases), default=0))

    def has(self, term: Term) -> bool:
        """Say whether any document has one of the words, or any documents all of a phrase."""
        return bool(self._known(term)) or any(self._rarest(phrase) for phrase in term.phrases)

    def words_of(self, document: int) -> tuple[str, ...]:
        """Return each word of a document once."""
        return self._words[document]

    def score(self, terms: Sequence[Term], most: int) -> Scores:
        """Return what the ``most`` rarest of the terms say about every document.

        Args:
            terms: a document that has several words of one term counts the best of them.
            most: how many are looked up; the others cost most and say least.
        """
        size = self._lengths.size
        scores = Scores(np.zeros(size, np.float32), np.zeros(size, np.float32))
        if self._total_length:
            norms = np.float32(K1 * (1 - B)) + self._lengths.values * np.float32(self._per_length)
            for term in heapq.nsmallest(most, terms, key=self._frequency):
                self._add(term, norms, scores)
        return scores

    def _add(self, term: Term, norms: Floats, scores: Scores) -> None:
        weight = np.float32(self.weight(term) * term.weight)
        written = self._postings.get(term.words[0])
        if written is not None and len(self._known(term)) == 1 and not term.phrases:
            scores.bm25[written.documents.values] += weight * _saturated(written, norms)
            scores.covered[written.documents.values] += weight
            return
        best, covered = np.zeros(len(norms), np.float32), np.zeros(len(norms), np.float32)
        for word in term.words:
            postings = self._postings.get(word)
            if postings is not None:
                share = np.float32(1.0 if postings is written else SYNONYM)
                documents = postings.documents.values
                best[documents] = np.maximum(best[documents], share * _saturated(postings, norms))
                covered[documents] = np.maximum(covered[documents], share)
        for phrase in filter(self._rarest, term.phrases):
            documents, saturated = self._having_all(phrase, norms)
            best[documents] = np.maximum(best[documents], SYNONYM * saturated)
            covered[documents] = np.maximum(covered[documents], np.float32(SYNONYM))
        scores.bm25[:] += weight * best
        scores.covered[:] += weight * covered

    def _having_all(self, phrase: Phrase, norms: Floats) -> tuple[npt.NDArray[np.int32], Floats]:
        """Return the documents that have all words, and what the least of these says of each."""
        first, *others = sorted((self._postings[word] for word in phrase), key=len)
        documents, least = first.documents.values, _saturated(first, norms)
        for postings in others:
            of_all = np.zeros(len(norms), np.float32)
            of_all[postings.documents.values] = _saturated(postings, norms)
            least = np.minimum(least, of_all[documents])
        having = least > 0
        return documents[having], least[having]

    def _rarest(self, phrase: Phrase) -> int:
        """Return how many documents have the rarest word of a phrase: at most so many have all."""
        return min(len(self._postings[word]) if word in self._postings else 0 for word in phrase)

    @property
    def _per_length(self) -> float:
        return K1 * B * len(self) / self._total_length

    def _known(self, term: Term) -> list[Postings]:
        return [self._postings[word] for word in term.words if word in self._postings]

    def _frequency(self, term: Term) -> int:
        return sum(map(len, self._known(term))) + sum(map(self._rarest, term.phrases))

    def _idf(self, having: int) -> float:
        return math.log(1 + (len(self) - having + 0.5) / (having + 0.5))


def _saturated(postings: Postings, norms: Floats) -> Floats:
    counts = postings.counts.values
    saturated: Floats = counts * np.float32(K1 + 1) / (counts + norms[postings.documents.values])
    return saturated
