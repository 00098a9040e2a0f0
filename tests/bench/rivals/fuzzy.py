"""rapidfuzz: letters in common with a question or phrasing, whatever they mean."""

from collections.abc import Sequence

import numpy as np
from rapidfuzz import fuzz, process

from knowledge.article import Article
from knowledge.text.folding import fold
from tests.bench.rivals.rival import best_keys, wordings


class Fuzzy:
    def __init__(self, articles: Sequence[Article]) -> None:
        pairs = [(one.key, fold(wording)) for one in articles for wording in wordings(one)]
        self._owners = [key for key, _ in pairs]
        self._texts = [text for _, text in pairs]

    def find(self, text: str) -> list[str]:
        scores = process.cdist([fold(text)], self._texts, scorer=fuzz.token_set_ratio)
        return best_keys(self._owners, np.asarray(scores[0], np.float32))
