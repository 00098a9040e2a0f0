"""BM25 as it stands in the book, one document after another."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from knowledge.text.term import Phrase, Term

SATURATION = 1.2
LENGTH = 0.75
OF_A_SYNONYM = 0.6


@dataclass(frozen=True)
class SlowIndex:
    """Documents by number, each a bag of words."""

    documents: Mapping[int, Sequence[str]]

    def idf(self, term: Term) -> float:
        """The weight of the most common of a term's words, or else of its phrases."""
        having = max(map(self._having, term.words)) or max(
            map(self._having_rarest, term.phrases), default=0
        )
        return math.log((len(self.documents) - having + 0.5) / (having + 0.5) + 1)

    def mass(self, terms: Sequence[Term]) -> float:
        return sum(map(self.idf, terms)) or 1.0

    def bm25(self, terms: Sequence[Term], most: int = 1_000) -> dict[int, float]:
        """The score of every document that has anything to do with it."""
        looked_up = self._rarest(terms, most)
        scores = {
            number: sum(
                term.weight * self.idf(term) * self._best(term, number) for term in looked_up
            )
            for number in self.documents
        }
        return {number: score for number, score in scores.items() if score}

    def covered(self, terms: Sequence[Term], most: int = 1_000) -> dict[int, float]:
        """The weight of the terms that every document has."""
        looked_up = self._rarest(terms, most)
        return {
            number: sum(
                term.weight * self.idf(term) * self._share(term, number) for term in looked_up
            )
            for number in self.documents
        }

    def lacking(self, terms: Sequence[Term], number: int) -> float:
        """The weight of the most telling term that a document lacks, beside that of any."""
        weights = [term.weight * self.idf(term) for term in terms]
        lacks = [1 - self._share(term, number) for term in terms]
        lacked = (weight * lack for weight, lack in zip(weights, lacks, strict=True))
        return max(lacked, default=0.0) / (max(weights, default=0.0) or 1.0)

    def _rarest(self, terms: Sequence[Term], most: int) -> list[Term]:
        return sorted(terms, key=self._frequency)[:most]

    def _frequency(self, term: Term) -> int:
        having = sum(map(self._having, term.words))
        return having + sum(map(self._having_rarest, term.phrases))

    def _having_rarest(self, phrase: Phrase) -> int:
        return min(map(self._having, phrase))

    def _having(self, word: str) -> int:
        return sum(word in words for words in self.documents.values())

    def _share(self, term: Term, number: int) -> float:
        words = self.documents[number]
        if term.words[0] in words:
            return 1.0
        others = (*((word,) for word in term.words), *term.phrases)
        return OF_A_SYNONYM if any(set(other) <= set(words) for other in others) else 0.0

    def _best(self, term: Term, number: int) -> float:
        written, *others = term.words
        same = (*((word,) for word in others), *term.phrases)
        least = [min(self._saturated(word, number) for word in phrase) for phrase in same]
        return max(self._saturated(written, number), OF_A_SYNONYM * max(least, default=0.0))

    def _saturated(self, word: str, number: int) -> float:
        count = list(self.documents[number]).count(word)
        if not count:
            return 0.0
        average = sum(map(len, self.documents.values())) / len(self.documents)
        length = 1 - LENGTH + LENGTH * len(self.documents[number]) / average
        return count * (SATURATION + 1) / (count + SATURATION * length)
