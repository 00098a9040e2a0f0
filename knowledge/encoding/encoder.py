"""The seam at which a model for sentence vectors is put in."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt

Rows = npt.NDArray[np.float32]
"""Vectors of unit length, shape (texts, size)."""


class Encoder(Protocol):
    """Turns texts into vectors. Safe for threads."""

    @property
    def name(self) -> str:
        """Names the model and how it is used: vectors of different names do not compare."""

    def encode_questions(self, texts: Sequence[str]) -> Rows:
        """Return the vectors of what somebody asks; never raises, whatever the texts."""

    def encode_passages(self, texts: Sequence[str]) -> Rows:
        """Return the vectors of what may answer; never raises, whatever the texts."""
