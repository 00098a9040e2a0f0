"""bm25s: BM25 over the words of question, phrasings and answer."""

from collections.abc import Sequence

import bm25s
import numpy as np

from knowledge.article import Article
from knowledge.text.analysis import words
from knowledge.text.folding import fold
from tests.bench.rivals.rival import best_keys, whole


class Okapi:
    def __init__(self, articles: Sequence[Article]) -> None:
        self._keys = [one.key for one in articles]
        self._index = bm25s.BM25()
        self._index.index([list(words(fold(whole(one)))) for one in articles], show_progress=False)

    def find(self, text: str) -> list[str]:
        asked = [word for word in words(fold(text)) if word in self._index.vocab_dict]
        if not asked:
            return []
        return best_keys(self._keys, np.asarray(self._index.get_scores(asked), np.float32))
