"""An inverted index that is changed in place."""

import functools
import heapq
import itertools
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

import numpy as np

from knowledge.index.corpus import Corpus, saturated
from knowledge.index.growing import Growing
from knowledge.index.postings import FOUR_BYTES, Floats, Numbers, Postings, all_of
from knowledge.index.sought import Sought
from knowledge.text.term import Phrase, Term

# Documents that a search goes through, each as often as it has one of the words. Only questions to
# more than some 100,000 articles come so far; among a million the answers stay nearly all the same.
_MOST_LOOKED_UP = 200_000


@dataclass(frozen=True, slots=True)
class Search:
    """What the rarer terms of a question say of every document.

    Attributes:
        values: BM25 by these terms, shape (documents,); 0 where it has none of them.
        touched: the numbers of the documents that may have any, with repetitions.
        sought: all terms of the question.
        rarest: those of them that count, rarest first.
        rest: those of these that were too common for this.
    """

    values: Floats
    touched: Numbers
    sought: tuple[Sought, ...]
    rarest: tuple[Sought, ...]
    rest: tuple[Sought, ...]


class Index(Corpus):
    """Numbered documents, each a bag of words, ranked by BM25."""

    def __init__(self, most_looked_up: int = _MOST_LOOKED_UP) -> None:
        super().__init__()
        self._most_looked_up = most_looked_up
        self._postings: dict[str, Postings] = {}
        self._lengths = Growing(np.float32)

    def having(self, word: str) -> int:
        """Return how many documents have a word."""
        return len(self._postings.get(word, ()))

    def add(self, document: int, words: Sequence[str]) -> None:
        """Add a document under a number that is not in use."""
        for word, count in Counter(words).items():
            postings = self._postings.get(word)
            if postings is None:
                postings = self._postings[word] = Postings(FOUR_BYTES)
            postings.add(document, count)
        self._lengths.extend_to(document + 1)
        self._lengths.values[document] = len(words)
        self._documents += 1
        self._total_length += len(words)

    def remove(self, document: int, words: Sequence[str]) -> None:
        """Take out a document that was added with these words."""
        for word in set(words):
            postings = self._postings[word]
            postings.forget(document)
            if not postings:
                del self._postings[word]
        self._documents -= 1
        self._total_length -= len(words)

    def search(self, terms: Iterable[Term], most: int) -> Search:
        """Look up the ``most`` rarest of the terms, as far as it takes no more than milliseconds.

        Args:
            terms: a document that has several words of one term counts the best of them.
            most: how many of them count at all.
        """
        sought = tuple(map(self.seek, terms))
        rarest = tuple(heapq.nsmallest(most, sought, key=attrgetter("documents")))
        several = self._affordable(rarest)
        values = np.zeros(self._lengths.size, np.float32)
        touched = [*self._add_words([one for one in rarest[:several] if one.by_one_word], values)]
        for one in rarest[:several]:
            if not one.by_one_word:
                touched += self._add(one, values)
        numbers = np.concatenate(touched) if touched else np.zeros(0, np.intp)
        return Search(values, numbers, sought, rarest, rarest[several:])

    def score(self, search: Search, documents: Numbers) -> Floats:
        """Return the BM25 of some documents by all terms of a search."""
        values: Floats = search.values[documents]
        if search.rest:
            counts = functools.partial(self.counts_in, documents)
            values += self.scores(search.rest, counts, self._lengths.values[documents])
        return values

    def counts_in(self, documents: Numbers, word: str) -> Floats:
        """Return how often each of some documents has a word."""
        if word not in self._postings:
            return np.zeros(len(documents), np.float32)
        return self._postings[word].counts_in(documents)

    def _affordable(self, rarest: Sequence[Sought]) -> int:
        """Return how many terms can be looked up everywhere; the rarest always can."""
        in_all = itertools.accumulate(one.documents for one in rarest)
        return max(1, sum(documents <= self._most_looked_up for documents in in_all))

    def _add_words(self, sought: Sequence[Sought], values: Floats) -> Iterator[Numbers]:
        """Add what terms say that are found by one word each: all in one go; the documents."""
        if not sought:
            return
        each = [self._postings[one.ways[0].phrase[0]] for one in sought]
        documents, counts = all_of(each)
        says = saturated(counts, self.norms(self._lengths.values[documents]))
        most = np.array([one.counts * one.ways[0].share for one in sought], np.float32)
        says *= np.repeat(most, [len(one) for one in each])
        np.add.at(values, documents, says)
        yield documents

    def _add(self, sought: Sought, values: Floats) -> Iterator[Numbers]:
        """Add what a term says, one phrase after the other; the documents where it does."""
        before: Floats | None = None  # what was found so far says of each document
        for phrase, share in sought.ways:
            documents, least = self._having_all(phrase)
            says = share * least
            if before is not None:
                says = np.maximum(says - before[documents], 0.0)
            elif len(sought.ways) > 1:
                before = np.zeros(len(values), np.float32)
            if before is not None:
                before[documents] += says
            values[documents] += sought.counts * says
            yield documents

    def _having_all(self, phrase: Phrase) -> tuple[Numbers, Floats]:
        """Return the documents that may have all words, and what the least of these says."""
        rarest, *others = sorted(phrase, key=self.having)
        documents, counts = self._postings[rarest].all()
        norms = self.norms(self._lengths.values[documents])
        least = saturated(counts, norms)
        for word in others:
            np.minimum(least, saturated(self.counts_in(documents, word), norms), out=least)
        return documents, least
