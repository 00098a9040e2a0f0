"""Vectors that the encoder once gave, kept beside the gold questions: to make them takes a minute.

Whoever changes the questions, the sample articles or the encoder writes them anew, with

    python -m tests.knowledge.kept_vectors

What is not kept is encoded when it is asked for; a test compares some with what the encoder says.
"""

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Self

import numpy as np
import numpy.typing as npt

from knowledge.encoding.encoder import Encoder, Rows
from tests.knowledge.gold_finder import ask_gold_questions, encoder_of_the_wheel

FILE = Path(__file__).parent / "gold" / "vectors.npz"
QUESTION, PASSAGE = b"q", b"p"
HASH_BYTES = 8
STEPS = 127  # of eight bits: a vector turns by less than half a degree


class KeptVectors:
    """An encoder that remembers.

    Args:
        encoder: is asked for what is not known.
        known: vectors of unit length by hash.
    """

    def __init__(self, encoder: Encoder, known: dict[bytes, npt.NDArray[np.float32]]) -> None:
        self._encoder = encoder
        self.known = known

    @classmethod
    def read(cls, encoder: Encoder) -> Self:
        """With what is kept for this encoder."""
        with np.load(FILE) as kept:
            if str(kept["name"]) != encoder.name:
                return cls(encoder, {})
            rows = kept["rows"].astype(np.float32)
            rows /= np.linalg.norm(rows, axis=1, keepdims=True)
            return cls(encoder, dict(zip(map(bytes, kept["hashes"]), rows, strict=True)))

    def write(self) -> None:
        """Keep what is known."""
        rows = np.stack(list(self.known.values()))
        steps = np.rint(rows / np.abs(rows).max(axis=1, keepdims=True) * STEPS).astype(np.int8)
        hashes = np.array([list(key) for key in self.known], np.uint8)
        np.savez_compressed(FILE, name=self._encoder.name, hashes=hashes, rows=steps)

    @property
    def name(self) -> str:
        return self._encoder.name

    def encode_questions(self, texts: Sequence[str]) -> Rows:
        return self._rows(QUESTION, texts, self._encoder.encode_questions)

    def encode_passages(self, texts: Sequence[str]) -> Rows:
        return self._rows(PASSAGE, texts, self._encoder.encode_passages)

    def _rows(
        self, kind: bytes, texts: Sequence[str], encode: Callable[[Sequence[str]], Rows]
    ) -> Rows:
        if not texts:
            return encode(texts)
        keys = [hashed(kind, text) for text in texts]
        new = {key: text for key, text in zip(keys, texts, strict=True) if key not in self.known}
        if new:
            self.known.update(zip(new, encode(list(new.values())), strict=True))
        return np.stack([self.known[key] for key in keys])


def hashed(kind: bytes, text: str) -> bytes:
    """What a text is known by."""
    return hashlib.blake2b(kind + text.encode(), digest_size=HASH_BYTES).digest()


def _make_anew() -> None:
    kept = KeptVectors(encoder_of_the_wheel(), {})
    ask_gold_questions(kept)
    kept.write()


if __name__ == "__main__":
    _make_anew()
