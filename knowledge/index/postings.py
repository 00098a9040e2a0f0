"""Which documents have a word, and how often each."""

from array import array
from bisect import bisect_left, insort
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.intp]
Floats = npt.NDArray[np.float32]

if TYPE_CHECKING:
    _Numbers = array[int]
else:  # before Python 3.12 an array does not say of what
    _Numbers = array

# A number and a count share 32 bits: 67 million documents. Above some ten, counts say no more.
_COUNT_BITS = 6
_MOST_COUNTED = (1 << _COUNT_BITS) - 1


FOUR_BYTES: Final = "I"


class Postings(_Numbers):
    """Documents in the order of their numbers, each with a count; made of FOUR_BYTES each."""

    def add(self, document: int, count: int) -> None:
        """Note that a document has the word; it must not be noted already."""
        packed = document << _COUNT_BITS | min(count, _MOST_COUNTED)
        if not self or packed > self[-1]:
            self.append(packed)
        else:
            insort(self, packed)

    def forget(self, document: int) -> None:
        """Forget a document that has the word."""
        del self[bisect_left(self, document << _COUNT_BITS)]

    def all(self) -> tuple[Numbers, Floats]:
        """Return the documents, ascending, and their counts."""
        return _unpacked(np.frombuffer(self, np.uint32))

    def counts_in(self, documents: Numbers) -> Floats:
        """Return how often each of some documents has the word; 0 for those that do not."""
        packed = np.frombuffer(self, np.uint32)
        wanted = documents.astype(np.uint32) << _COUNT_BITS
        found = packed[np.minimum(np.searchsorted(packed, wanted), len(packed) - 1)]
        counts: Floats = (found & _MOST_COUNTED).astype(np.float32)
        counts[found >> _COUNT_BITS != documents] = 0.0
        return counts


def all_of(several: Sequence[Postings]) -> tuple[Numbers, Floats]:
    """Return the documents of one after the other (at least one), and their counts."""
    return _unpacked(np.concatenate([np.frombuffer(one, np.uint32) for one in several]))


def _unpacked(packed: npt.NDArray[np.uint32]) -> tuple[Numbers, Floats]:
    return (packed >> _COUNT_BITS).astype(np.intp), (packed & _MOST_COUNTED).astype(np.float32)
