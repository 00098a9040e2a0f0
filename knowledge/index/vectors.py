"""Sentence vectors by number."""

import numpy as np
import numpy.typing as npt

Vector = npt.NDArray[np.float32]
"""A sentence vector of unit length, shape (size,)."""


_LEAST = 64


class Vectors:
    """The vectors of numbered texts, compared with a question all at once."""

    def __init__(self) -> None:
        self._rows: npt.NDArray[np.float32] = np.zeros((0, 0), np.float32)
        self._filled: npt.NDArray[np.bool_] = np.zeros(0, np.bool_)

    def put(self, number: int, vector: Vector) -> None:
        """Set the vector of a text."""
        self._make_room(number + 1, len(vector))
        self._rows[number] = vector
        self._filled[number] = True

    def remove(self, number: int) -> None:
        """Forget the vector of a text, if it has one."""
        if number < len(self._filled):
            self._filled[number] = False

    def cosines(self, question: Vector, size: int) -> npt.NDArray[np.float32]:
        """Return the cosine of every text below ``size`` and the question; NaN without a vector."""
        cosines = np.full(size, np.nan, np.float32)
        known = min(size, len(self._rows))
        if known:
            cosines[:known] = self._rows[:known] @ question
            cosines[:known][~self._filled[:known]] = np.nan
        return cosines

    def _make_room(self, rows: int, size: int) -> None:
        if rows <= len(self._rows):
            return
        more = max(rows, len(self._rows) * 3 // 2, _LEAST)
        grown, filled = np.zeros((more, size), np.float32), np.zeros(more, np.bool_)
        if len(self._rows):
            grown[: len(self._rows)] = self._rows
            filled[: len(self._filled)] = self._filled
        self._rows, self._filled = grown, filled
