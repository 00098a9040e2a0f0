"""Sentence vectors by number."""

import numpy as np
import numpy.typing as npt

from knowledge.index.postings import Floats, Numbers
from knowledge.index.products import Bytes, in_bytes, products

Vector = npt.NDArray[np.float32]
"""A sentence vector of unit length, shape (size,)."""

_LEAST = 64


class Vectors:
    """The vectors of numbered texts, compared with a question all at once.

    Each is held twice: in bytes, which tell roughly which are close and are quick to go through,
    and in half precision, as it is kept elsewhere.
    """

    def __init__(self) -> None:
        self._rows: npt.NDArray[np.float16] = np.zeros((0, 0), np.float16)
        self._rough: Bytes = np.zeros((0, 0), np.int8)
        self._steps: Floats = np.zeros(0, np.float32)  # of the bytes; NaN where there is no vector

    @property
    def width(self) -> int:
        """How many numbers a vector has; 0 before the first one."""
        return int(self._rows.shape[1])

    def put(self, number: int, vector: Vector) -> None:
        """Set the vector of a text."""
        self._make_room(number + 1, len(vector))
        self._rows[number] = vector
        self._rough[number], self._steps[number] = in_bytes(vector)

    def remove(self, number: int) -> None:
        """Forget the vector of a text, if it has one."""
        if number < len(self._steps):
            self._steps[number] = np.nan

    def filled(self, size: int) -> npt.NDArray[np.bool_]:
        """Say of every text below ``size`` whether it has a vector."""
        filled = np.zeros(size, np.bool_)
        known = min(size, len(self._steps))
        filled[:known] = ~np.isnan(self._steps[:known])
        return filled

    def nearness(self, question: Vector, size: int) -> Floats:
        """Return roughly the cosine of every text below ``size``; NaN without a vector."""
        cosines = np.full(size, np.nan, np.float32)
        known = min(size, len(self._rough))
        if known:
            cosines[:known] = products(self._rough[:known], question) * self._steps[:known]
        return cosines

    def cosines(self, question: Vector, numbers: Numbers) -> Floats:
        """Return the cosines of some texts and the question; NaN without a vector."""
        cosines: Floats = self.rows(numbers, len(question)) @ question
        return cosines

    def rows(self, numbers: Numbers, size: int) -> Floats:
        """Return the vectors of some texts, shape (numbers, size); NaN without a vector."""
        rows = np.full((len(numbers), size), np.nan, np.float32)
        known = numbers < len(self._steps)
        known[known] = ~np.isnan(self._steps[numbers[known]])
        if known.any():
            rows[known] = self._rows[numbers[known]]
        return rows

    def _make_room(self, rows: int, size: int) -> None:
        before = len(self._steps)
        if rows <= before:
            return
        more = max(rows, before * 3 // 2, _LEAST)
        steps = np.full(more, np.nan, np.float32)
        grown, rough = np.zeros((more, size), np.float16), np.zeros((more, size), np.int8)
        if before:
            grown[:before], rough[:before], steps[:before] = self._rows, self._rough, self._steps
        self._rows, self._rough, self._steps = grown, rough, steps
