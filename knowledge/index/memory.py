"""What people asked and judged before, and what that says about an article."""

import math
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from knowledge.index.evidence import Sign

ANSWERS, LOOKED_RIGHT, DECLINED = 2, 1, 0  # grades

REMEMBERED = (Sign.CONFIRMED, Sign.OFTEN, Sign.RELATED, Sign.DECLINED)
"""The signs that come from memory, in this order."""

_BY_MEMORY = 10  # articles that come into question for an earlier question alone
_ALIKE = 0.5  # how like it must be


@dataclass(frozen=True, slots=True)
class Remembered:
    """A question with the grade of every article that was judged for it."""

    words: frozenset[str]
    grades: Mapping[str, int]  # key of an article to 2, answers; 1, looked right; 0, does not


class Memory:
    """Questions by their words. It is never changed: another one takes its place."""

    def __init__(self, remembered: Sequence[Remembered] = ()) -> None:
        postings: defaultdict[str, list[int]] = defaultdict(list)
        self._judged: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for number, one in enumerate(remembered):
            for word in one.words:
                postings[word].append(number)
            for key, grade in one.grades.items():
                self._judged[key].append((number, grade))
        self._confirmed = [
            tuple(key for key, grade in one.grades.items() if grade == ANSWERS)
            for one in remembered
        ]
        self._postings = {word: np.array(held, np.intp) for word, held in postings.items()}
        self._mass = np.array([math.fsum(map(self._weight, one.words)) for one in remembered])

    def __len__(self) -> int:
        return len(self._mass)

    def recall(self, words: Collection[str], without: int | None = None) -> "Recalled":
        """Compare a question with all that were asked before.

        Args:
            words: of the question, in dictionary spelling.
            without: the number of one that is passed over, as if it had not been asked.
        """
        asked = frozenset(words)
        shared = np.zeros(len(self))
        for word in asked & self._postings.keys():
            shared[self._postings[word]] += self._weight(word)
        mass = self._mass + math.fsum(map(self._weight, asked))
        likeness = 2 * shared / np.maximum(mass, 1e-9)
        if without is not None:
            likeness[without] = 0.0
        return Recalled(likeness, self._judged, self._confirmed, without)

    def _weight(self, word: str) -> float:
        """Return how telling a word is among all questions."""
        held = len(self._postings.get(word, ()))
        return math.log(1 + len(self._confirmed) / (1 + held))


@dataclass(frozen=True, slots=True)
class Recalled:
    """How like a question is to each that was asked before (Dice coefficient by weight; 0..1)."""

    _likeness: npt.NDArray[np.float64]
    _judged: Mapping[str, Sequence[tuple[int, int]]]
    _confirmed: Sequence[tuple[str, ...]]
    _without: int | None

    def foremost(self) -> tuple[str, ...]:
        """Return the keys of the articles that answered the most similar questions."""
        order = np.argsort(-self._likeness, kind="stable")[:_BY_MEMORY]
        alike = (self._confirmed[one] for one in order if self._likeness[one] >= _ALIKE)
        return tuple(dict.fromkeys(key for keys in alike for key in keys))[:_BY_MEMORY]

    def signs(self, keys: Sequence[str]) -> npt.NDArray[np.float32]:
        """Return what memory says of articles, shape (keys, len(REMEMBERED))."""
        signs = np.zeros((len(keys), len(REMEMBERED)), np.float32)
        for row, key in enumerate(keys):
            judged = [one for one in self._judged.get(key, ()) if one[0] != self._without]
            if not judged:
                continue
            signs[row] = (
                self._nearest(judged, ANSWERS),
                math.log1p(sum(grade == ANSWERS for _, grade in judged)),
                self._nearest(judged, LOOKED_RIGHT),
                self._nearest(judged, DECLINED),
            )
        return signs

    def _nearest(self, judged: Sequence[tuple[int, int]], wanted: int) -> float:
        alike = (float(self._likeness[number]) for number, grade in judged if grade == wanted)
        return max(alike, default=0.0)


NOTHING_REMEMBERED = Memory()
