"""An encoder that needs no model: texts of the same letters lie near each other."""

import math
import zlib
from collections.abc import Mapping, Sequence

import numpy as np

from knowledge.encoding.article_vectors import ArticleVectors
from knowledge.encoding.encoder import Encoder, Rows
from knowledge.index.vectors import Vector
from knowledge.text.folding import fold

SIZE = 128


class FakeEncoder:
    """Hashes the characters of a text into a bag of unit length.

    Args:
        same_as: texts that mean what another text says, though no letter of theirs tells.
    """

    name = "bag of characters"

    def __init__(self, same_as: Mapping[str, str] | None = None) -> None:
        self._same_as = same_as or {}
        self.questions: list[str] = []  # that were encoded, in order

    def encode_questions(self, texts: Sequence[str]) -> Rows:
        self.questions += texts
        return self._encode(texts)

    def encode_passages(self, texts: Sequence[str]) -> Rows:
        return self._encode(texts)

    def _encode(self, texts: Sequence[str]) -> Rows:
        rows = np.zeros((len(texts), SIZE), np.float32)
        for row, text in zip(rows, texts, strict=True):
            row[:] = bag(self._same_as.get(text, text))
        return rows


def bag(text: str) -> Vector:
    """The characters of a text, wherever they stand, as a vector of unit length.

    Whatever two texts are, their cosine is 0.75 at least, as it is with the real encoder.
    """
    counts = np.zeros(SIZE, np.float32)
    for character in fold(text):
        counts[1 + zlib.crc32(character.encode()) % (SIZE - 1)] += 1
    if not counts.any():
        counts[1] = 1
    counts *= 0.5 / np.linalg.norm(counts)
    counts[0] = math.sqrt(0.75)
    return counts


def vectors_of(encoder: Encoder, wordings: Sequence[str], passage: str) -> ArticleVectors:
    """The vectors of an article with these wordings."""
    return ArticleVectors(encoder.encode_questions(wordings), encoder.encode_passages([passage])[0])
