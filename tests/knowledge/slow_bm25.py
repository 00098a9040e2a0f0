"""BM25 as it stands in the book, one document after another."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from knowledge.text.term import Term

SATURATION = 1.2
LENGTH = 0.75
OF_A_SYNONYM = 0.6


@dataclass(frozen=True)
class SlowIndex:
    """Documents by number, each a bag of words."""

    documents: Mapping[int, Sequence[str]]

    def idf(self, term: Term) -> float:
        """The weight of the most common of a term's words."""
        having = max(map(self._having, term.words))
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

    def _rarest(self, terms: Sequence[Term], most: int) -> list[Term]:
        return sorted(terms, key=lambda term: sum(map(self._having, term.words)))[:most]

    def _having(self, word: str) -> int:
        return sum(word in words for words in self.documents.values())

    def _share(self, term: Term, number: int) -> float:
        words = self.documents[number]
        if term.words[0] in words:
            return 1.0
        return OF_A_SYNONYM if any(word in words for word in term.words) else 0.0

    def _best(self, term: Term, number: int) -> float:
        return max(
            (1.0 if position == 0 else OF_A_SYNONYM) * self._saturated(word, number)
            for position, word in enumerate(term.words)
        )

    def _saturated(self, word: str, number: int) -> float:
        count = list(self.documents[number]).count(word)
        if not count:
            return 0.0
        average = sum(map(len, self.documents.values())) / len(self.documents)
        length = 1 - LENGTH + LENGTH * len(self.documents[number]) / average
        return count * (SATURATION + 1) / (count + SATURATION * length)
