"""Every article we know, in the indexes by which it is found."""

from collections.abc import Collection
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from knowledge.encoding.article_vectors import ArticleVectors
from knowledge.index.bm25 import Index
from knowledge.index.entry import Entry
from knowledge.index.growing import Growing
from knowledge.index.vectors import Vectors
from knowledge.text.reading import Reading
from knowledge.text.spoken_words import SpokenWords

NOBODY = -1


class Place(NamedTuple):
    """An article's number, its wordings and their numbers."""

    key: str
    article: int
    wordings: tuple[Reading, ...]
    numbers: tuple[int, ...]


class Catalogue:
    """Articles in indexes of words (wordings, answers, both), of sounds, and of vectors.

    Each phrasing is a document of its own, so that many phrasings neither help nor hurt.
    Not safe for threads by itself: whoever owns it holds the lock.
    """

    def __init__(self) -> None:
        self.wordings, self.sounds, self.answers, self.whole = Index(), Index(), Index(), Index()
        self.wording_vectors, self.passage_vectors = Vectors(), Vectors()
        self._owners: Growing[np.int32] = Growing(np.int32)  # number of a wording to its article's
        self._places: dict[int, Place] = {}
        self._articles: dict[str, int] = {}  # key to number
        self._free_articles, self._free_wordings = _Numbers(), _Numbers()
        self.spoken = SpokenWords()  # of the wordings
        self.without_vectors: dict[str, None] = {}  # keys, in the order in which they came

    def __len__(self) -> int:
        return len(self._articles)

    def __contains__(self, key: object) -> bool:
        return key in self._articles

    @property
    def size(self) -> int:
        """One more than the greatest number of an article."""
        return self._free_articles.size

    @property
    def owners(self) -> npt.NDArray[np.int32]:
        """The number of the article to which each wording belongs, shape (wordings,)."""
        return self._owners.values

    def put(self, entry: Entry) -> None:
        """Add an article, in place of one with the same key."""
        self.remove(entry.key)
        article = self._free_articles.take()
        # In order, so that of wordings that fit alike the same one wins whatever was there before.
        numbers = tuple(sorted(self._free_wordings.take() for _ in entry.wordings))
        self._places[article] = Place(entry.key, article, entry.wordings, numbers)
        self._articles[entry.key] = article
        self.without_vectors[entry.key] = None
        self.answers.add(article, entry.answer)
        self.whole.add(article, entry.whole)
        self._owners.extend_to(self._free_wordings.size)
        for number, wording in zip(numbers, entry.wordings, strict=True):
            self._owners.values[number] = article
            self.wordings.add(number, wording.words)
            self.sounds.add(number, wording.pairs)
            self.spoken.add(wording.words)

    def place_vectors(self, key: str, vectors: ArticleVectors) -> None:
        """Add the vectors of an article, if it is there and still has as many wordings."""
        place = self._places.get(self._articles.get(key, NOBODY))
        if place is None or len(place.numbers) != len(vectors.wordings):
            return
        self.without_vectors.pop(key, None)
        self.passage_vectors.put(place.article, vectors.passage)
        for number, vector in zip(place.numbers, vectors.wordings, strict=True):
            self.wording_vectors.put(number, vector)

    def remove(self, key: str) -> None:
        """Forget an article, if it is there."""
        article = self._articles.pop(key, None)
        if article is None:
            return
        self.without_vectors.pop(key, None)
        self.answers.remove(article)
        self.whole.remove(article)
        self.passage_vectors.remove(article)
        place = self._places.pop(article)
        for wording in place.wordings:
            self.spoken.remove(wording.words)
        for number in place.numbers:
            self.wordings.remove(number)
            self.sounds.remove(number)
            self.wording_vectors.remove(number)
            self._free_wordings.give_back(number)
        self._free_articles.give_back(article)

    def place(self, article: int) -> Place:
        """Return what stands under an article's number."""
        return self._places[article]

    def words_of(self, key: str) -> frozenset[str]:
        """Return all words of an article; none when it is not there."""
        number = self._articles.get(key, NOBODY)
        return frozenset(() if number == NOBODY else self.whole.words_of(number))

    def numbers_of(self, keys: Collection[str]) -> list[int]:
        """Return the numbers of those articles that are there."""
        return [self._articles[key] for key in keys if key in self._articles]


class _Numbers:
    """Hands out small numbers, those given back first."""

    def __init__(self) -> None:
        self.size = 0
        self._free: list[int] = []

    def take(self) -> int:
        if self._free:
            return self._free.pop()
        self.size += 1
        return self.size - 1

    def give_back(self, number: int) -> None:
        self._free.append(number)
