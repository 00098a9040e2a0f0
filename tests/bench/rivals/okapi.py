"""bm25s: BM25 over the words of question, phrasings and answer."""

import bm25s
import numpy as np

from knowledge.text.analysis import words
from knowledge.text.folding import fold
from tests.bench.rivals.rival import Bags, best_keys


class Okapi:
    def __init__(self, bags: Bags) -> None:
        self._keys = list(bags)
        self._index = bm25s.BM25()
        self._index.index([list(bag) for bag in bags.values()], show_progress=False)

    def find(self, text: str) -> list[str]:
        asked = [word for word in words(fold(text)) if word in self._index.vocab_dict]
        if not asked:
            return []
        return best_keys(self._keys, np.asarray(self._index.get_scores(asked), np.float32))
