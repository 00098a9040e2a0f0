"""What words mean, one by one: vectors that come with the product and need no encoder.

They are chiVe's (Manabe, Oka, Umikawa, Takaoka, Uchida and Asahara, 2019), skip-gram vectors of a
hundred million Japanese web pages; ``chive/NOTICE.txt`` says what was done to them.
"""

import functools
import hashlib
import math
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from knowledge.encoding.encoder import Rows

FILE = Path(__file__).parent / "chive" / "word_vectors.npz"
_DIGEST_BYTES = 8
# How telling a word is that is not known: as much as one of the thousand most frequent.
_UNKNOWN = 10.0
# Words that are kept at hand; some 200 bytes each.
_AT_HAND = 50_000

Bytes = npt.NDArray[np.int8]


class WordVectors:
    """The vectors of 200,000 words, and how telling each word is.

    Args:
        digests: of the words, ascending, shape (words,).
        rows: which vector each word has, shape (words,); words that mean nearly the same share one.
        weights: how telling each is, shape (words,).
        vectors: shape (vectors, size).
    """

    def __init__(
        self,
        digests: npt.NDArray[np.uint64],
        rows: npt.NDArray[np.uint16],
        weights: npt.NDArray[np.float16],
        vectors: Bytes,
    ) -> None:
        self._digests, self._rows, self._weights = digests, rows, weights
        self._vectors = vectors
        # How long the vector of a word that is not known would be; all others are equally long,
        # but for what is lost by steps, until they are weighed.
        self.of_unknown = _UNKNOWN * float(np.linalg.norm(vectors[0].astype(np.float32)))
        self._find = functools.lru_cache(_AT_HAND)(self._look_up)

    @property
    def size(self) -> int:
        """How many numbers a vector has."""
        return int(self._vectors.shape[1])

    def of_texts(self, texts: Sequence[Iterable[str]]) -> Rows:
        """Return what texts mean, each given as its words: shape (texts, size).

        The mean of the vectors of its words, each word once and as it weighs (after Arora, Liang
        and Ma, "A Simple but Tough-to-Beat Baseline for Sentence Embeddings", 2017). Of unit length
        where all words are known, and the shorter the more are not: each of these means something
        of its own. Zeros where none is known.
        """
        found = np.zeros((len(texts), self.size), np.float32)
        for row, words in zip(found, texts, strict=True):
            each = [self._find(word) for word in dict.fromkeys(words)]
            known = [one for one in each if one is not None]
            if known:
                rows, weights = zip(*known, strict=True)
                total = np.array(weights, np.float32) @ self._vectors[list(rows)]
                apart = self.of_unknown * math.sqrt(len(each) - len(known))
                row[:] = total / (math.hypot(float(np.linalg.norm(total)), apart) or 1.0)
        return found

    def of(self, words: Iterable[str]) -> Rows:
        """Return what one text means, shape (size,)."""
        mean: Rows = self.of_texts([words])[0]
        return mean

    def of_word(self, word: str) -> Rows | None:
        """Return the vector of one word, as long as it is telling; None when it is not known."""
        known = self._find(word)
        if known is None:
            return None
        row, weight = known
        vector: Rows = np.float32(weight) * self._vectors[row]
        return vector

    def _look_up(self, word: str) -> tuple[int, float] | None:
        number = digest(word)
        place = int(np.searchsorted(self._digests, np.uint64(number)))
        if place == len(self._digests) or self._digests[place] != number:
            return None
        return int(self._rows[place]), float(self._weights[place])


@functools.cache
def word_vectors() -> WordVectors:
    """Return those that come with the product; reading them takes a tenth of a second."""
    with np.load(FILE) as kept:
        return WordVectors(kept["digests"], kept["rows"], kept["weights"], kept["vectors"])


def digest(word: str) -> int:
    """Return the number by which a word is known: no two of ours share one."""
    spelled = word.encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(spelled, digest_size=_DIGEST_BYTES).digest(), "big")


def weight(rank: int) -> float:
    """Return how telling a word is, by its rank among the most frequent ones (from 0)."""
    return float((math.log(rank + 20) - 2) ** 1.5)
