"""What every way of finding can do."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt

from knowledge.article import Article
from knowledge.text.analysis import words
from knowledge.text.folding import fold

DEPTH = 10

Bags = Mapping[str, Sequence[str]]
"""The words of each article, by key."""


class Rival(Protocol):
    def find(self, text: str) -> list[str]:
        """Return the keys of up to ten articles, best first."""


def wordings(article: Article) -> tuple[str, ...]:
    return (article.question, *article.phrasings)


def whole(article: Article) -> str:
    return "\n".join((*wordings(article), article.answer))


def bags(articles: Iterable[Article]) -> Bags:
    return {one.key: words(fold(whole(one))) for one in articles}


def best_keys(owners: Sequence[str], scores: npt.NDArray[np.float32]) -> list[str]:
    """Return the keys with the highest scores; an article counts the best of its texts."""
    return first_keys(owners[row] for row in np.argsort(-scores, kind="stable").tolist())


def first_keys(ordered: Iterable[str]) -> list[str]:
    found: dict[str, None] = {}
    for key in ordered:
        found.setdefault(key)
        if len(found) == DEPTH:
            break
    return list(found)
