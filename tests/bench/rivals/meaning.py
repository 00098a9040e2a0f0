"""multilingual-e5-small alone: the cosine of a question with each question and phrasing."""

from collections.abc import Sequence

import numpy as np

from knowledge.article import Article
from knowledge.encoding.article_vectors import QUESTION_LIMIT, ArticleVectors
from knowledge.encoding.encoder import Encoder
from tests.bench.rivals.rival import best_keys


class Meaning:
    def __init__(
        self, articles: Sequence[Article], vectors: Sequence[ArticleVectors], encoder: Encoder
    ) -> None:
        self._encoder = encoder
        self._rows = np.vstack([one.wordings for one in vectors])
        self._owners = [
            article.key
            for article, one in zip(articles, vectors, strict=True)
            for _ in one.wordings
        ]

    def find(self, text: str) -> list[str]:
        (asked,) = self._encoder.encode_questions([text[:QUESTION_LIMIT]])
        return best_keys(self._owners, self._rows @ asked)
