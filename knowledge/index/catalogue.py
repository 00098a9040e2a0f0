"""Every article we know, in the indexes by which it is found."""

from collections.abc import Collection
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from knowledge.encoding.article_vectors import ArticleVectors
from knowledge.encoding.encoder import Rows
from knowledge.encoding.word_vectors import word_vectors
from knowledge.index.bm25 import Index
from knowledge.index.entry import Entry
from knowledge.index.frequencies import Frequencies
from knowledge.index.growing import Growing
from knowledge.index.packed import pack, unpack
from knowledge.index.postings import Numbers
from knowledge.index.runs import Runs
from knowledge.index.vectors import Vectors
from knowledge.text.reading import Reading
from knowledge.text.spoken_words import SpokenWords

NOBODY = -1
# Articles that are kept ready for being looked at closely; some 12 kB each.
_AT_HAND = 2_500


class Place(NamedTuple):
    """An article's number, its wordings and their numbers, and the words of its answer."""

    key: str
    article: int
    wordings: tuple[Reading, ...]
    letters: frozenset[str]  # of all wordings
    numbers: range
    answer: tuple[str, ...]
    senses: Rows  # by vectors of words, of each wording and then of the answer


class Catalogue:
    """Articles in indexes of words (wordings, both with answers), of sounds, and of vectors.

    Each phrasing is a document of its own, so that many phrasings neither help nor hurt.
    Not safe for threads by itself: whoever owns it holds the lock.
    """

    def __init__(self) -> None:
        self.wordings, self.sounds, self.whole = Index(), Index(), Index()
        self.answers = Frequencies()
        self.wording_vectors, self.passage_vectors = Vectors(), Vectors()
        self._owners: Growing[np.int32] = Growing(np.int32)  # number of a wording to its article's
        self._firsts: Growing[np.int32] = Growing(np.int32)  # of an article to its first wording's
        self._several: Growing[np.int32] = Growing(np.int32)  # of an article to how many wordings
        self._articles: dict[str, int] = {}  # key to number
        self._keys: list[str] = []  # by number
        self._packed: list[bytes] = []  # by number
        self._at_hand: dict[int, Place] = {}
        self._free_articles, self._free_wordings = Runs(), Runs()
        self.spoken = SpokenWords()  # of the wordings
        self.changes = 0  # how often anything was put, placed or removed

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

    @property
    def without_vectors(self) -> list[str]:
        """The keys of the articles of which nobody has said what they mean, by number."""
        missing = np.flatnonzero(~self.passage_vectors.filled(self.size)).tolist()
        return [key for key in map(self._keys.__getitem__, missing) if key]

    def put(self, entry: Entry, packed: bytes | None = None) -> None:
        """Add an article, in place of one with the same key.

        Args:
            entry: the article, read.
            packed: the same in bytes, if they are at hand.
        """
        self.remove(entry.key)
        self.changes += 1
        several = len(entry.wordings)
        article, first = self._free_articles.take(1), self._free_wordings.take(several)
        self._make_room()
        self._articles[entry.key], self._keys[article] = article, entry.key
        self._packed[article] = pack(entry) if packed is None else packed
        self._firsts.values[article], self._several.values[article] = first, several
        self._owners.values[first : first + several] = article
        self.answers.add(entry.answer)
        self.whole.add(article, entry.whole)
        for number, wording in enumerate(entry.wordings, first):
            self.wordings.add(number, wording.words)
            self.sounds.add(number, wording.pairs)
            self.spoken.add(wording.words)

    def place_vectors(self, key: str, vectors: ArticleVectors) -> None:
        """Add the vectors of an article, if it is there and still has as many wordings."""
        article = self._articles.get(key, NOBODY)
        if article == NOBODY or len(vectors.wordings) != self._several.values[article]:
            return
        self.changes += 1
        self.passage_vectors.put(article, vectors.passage)
        for number, vector in enumerate(vectors.wordings, int(self._firsts.values[article])):
            self.wording_vectors.put(number, vector)

    def remove(self, key: str) -> None:
        """Forget an article, if it is there."""
        article = self._articles.pop(key, None)
        if article is None:
            return
        self.changes += 1
        entry, first = unpack(key, self._packed[article]), int(self._firsts.values[article])
        self._at_hand.pop(article, None)
        self._keys[article], self._packed[article] = "", b""
        self.answers.remove(entry.answer)
        self.whole.remove(article, entry.whole)
        self.passage_vectors.remove(article)
        for number, wording in enumerate(entry.wordings, first):
            self.wordings.remove(number, wording.words)
            self.sounds.remove(number, wording.pairs)
            self.spoken.remove(wording.words)
            self.wording_vectors.remove(number)
        self._free_wordings.give_back(first, len(entry.wordings))
        self._free_articles.give_back(article, 1)

    def place(self, article: int) -> Place:
        """Return what stands under an article's number."""
        place = self._at_hand.get(article)
        if place is None:
            if len(self._at_hand) >= _AT_HAND:
                self._at_hand.clear()
            place = self._at_hand[article] = self._read(article)
        return place

    def wordings_of(self, articles: Numbers) -> tuple[Numbers, Numbers, Numbers]:
        """Return the numbers of the wordings of some articles, one article after the other.

        Also which of the articles each belongs to, and where those of each article begin.
        """
        several = self._several.values[articles].astype(np.intp)
        starts = np.cumsum(several) - several
        owners = np.repeat(np.arange(len(articles)), several)
        numbers = np.arange(len(owners)) + (self._firsts.values[articles] - starts)[owners]
        return numbers, owners, starts

    def words_of(self, key: str) -> frozenset[str]:
        """Return all words of an article; none when it is not there."""
        article = self._articles.get(key, NOBODY)
        if article == NOBODY:
            return frozenset()
        place = self.place(article)
        return frozenset(place.answer).union(*(wording.words for wording in place.wordings))

    @property
    def keys(self) -> list[str]:
        """Of all articles, in no particular order."""
        return list(self._articles)

    def pairs_of_senses(self, keys: Collection[str]) -> tuple[Rows, Rows]:
        """Return the senses of the wordings of some articles, and of the answer to each.

        Left out is what has no word that is known.
        """
        senses = [self._read(article).senses for article in self.numbers_of(keys)]
        questions = [one[:-1] for one in senses]
        answers = [np.repeat(one[-1:], len(one) - 1, axis=0) for one in senses]
        return _known(questions, answers, word_vectors().size)

    def pairs_of_vectors(self, keys: Collection[str]) -> tuple[Rows, Rows]:
        """Return the vectors of the wordings of some articles, and of the passage for each.

        Left out is what has no vector.
        """
        size = self.passage_vectors.width
        articles = np.array(self.numbers_of(keys), np.intp)
        numbers, owners, _ = self.wordings_of(articles)
        questions = self.wording_vectors.rows(numbers, size)
        passages = self.passage_vectors.rows(articles, size)[owners]
        return _known([questions], [passages], size)

    def numbers_of(self, keys: Collection[str]) -> list[int]:
        """Return the numbers of those articles that are there."""
        return [self._articles[key] for key in keys if key in self._articles]

    def _read(self, article: int) -> Place:
        entry = unpack(self._keys[article], self._packed[article])
        first = int(self._firsts.values[article])
        numbers = range(first, first + len(entry.wordings))
        texts = [*(wording.words for wording in entry.wordings), entry.answer]
        senses = word_vectors().of_texts(texts)
        letters = frozenset(wording.letters for wording in entry.wordings)
        return Place(entry.key, article, entry.wordings, letters, numbers, entry.answer, senses)

    def _make_room(self) -> None:
        self._owners.extend_to(self._free_wordings.size)
        self._firsts.extend_to(self.size)
        self._several.extend_to(self.size)
        if len(self._keys) < self.size:
            self._keys.append("")
            self._packed.append(b"")


def _known(questions: list[Rows], answers: list[Rows], size: int) -> tuple[Rows, Rows]:
    """Return the pairs of which both are known: neither NaN nor zero."""
    nothing = np.zeros((0, size), np.float32)
    asked, held = np.vstack([nothing, *questions]), np.vstack([nothing, *answers])
    known = asked.any(axis=1) & held.any(axis=1) & ~np.isnan(asked + held).any(axis=1)
    return asked[known], held[known]
