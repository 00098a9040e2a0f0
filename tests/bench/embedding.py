"""Vectors of articles: the slow part, done once and shared."""

import sys
import time
from collections.abc import Iterator, Sequence

import numpy as np

from knowledge.article import Article
from knowledge.encoding.article_vectors import ArticleVectors, passage_text, wording_texts
from knowledge.encoding.encoder import Encoder, Rows

AT_A_TIME = 32  # articles


def embed(encoder: Encoder, articles: Sequence[Article]) -> list[ArticleVectors]:
    """Embed articles, with a line that says how far it is."""
    began = time.monotonic()
    vectors: list[ArticleVectors] = []
    for start in range(0, len(articles), AT_A_TIME):
        vectors += _embed(encoder, articles[start : start + AT_A_TIME])
        seconds = time.monotonic() - began
        sys.stderr.write(f"\rembedded {len(vectors)} of {len(articles)} articles, {seconds:.0f} s")
        sys.stderr.flush()
    sys.stderr.write("\n")
    return vectors


def _embed(encoder: Encoder, articles: Sequence[Article]) -> Iterator[ArticleVectors]:
    texts = [wording_texts(one) for one in articles]
    wordings = iter(encoder.encode_questions([text for each in texts for text in each]))
    passages = encoder.encode_passages([passage_text(one) for one in articles])
    for each, passage in zip(texts, passages, strict=True):
        rows = [next(wordings) for _ in each]
        yield ArticleVectors(np.vstack(rows), passage)


class Remembering:
    """An encoder that embeds a question only once: asked again, it costs nothing."""

    def __init__(self, encoder: Encoder) -> None:
        self.name = encoder.name
        self.encode_passages = encoder.encode_passages
        self._encoder = encoder
        self._known: dict[tuple[str, ...], Rows] = {}

    def encode_questions(self, texts: Sequence[str]) -> Rows:
        key = tuple(texts)
        if key not in self._known:
            self._known[key] = self._encoder.encode_questions(texts)
        return self._known[key]
