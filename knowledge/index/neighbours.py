"""From an article to the few that may say the same."""

from collections.abc import Iterable

import numpy as np

from knowledge.index.bm25 import Floats, Index
from knowledge.index.catalogue import Catalogue
from knowledge.index.entry import Entry
from knowledge.text.term import Term

# Only the rarest words are looked up, as for a question, and fewer: nobody needs an order here.
_WORDS_LOOKED_UP = 24
_BY_WORDING = 10
_BY_ANSWER = 10


def neighbours(catalogue: Catalogue, entry: Entry) -> list[str]:
    """Return the keys of some 20 other articles, in no particular order.

    By the words of the question and by those of the answer: either may have been put differently.
    """
    wordings = _highest(_scores(catalogue.wordings, entry.wordings[0].words), _BY_WORDING)
    articles = [int(catalogue.owners[wording]) for wording in wordings]
    articles += _highest(_scores(catalogue.answers, entry.answer), _BY_ANSWER)
    keys = dict.fromkeys(catalogue.place(article).key for article in articles)
    return [key for key in keys if key != entry.key]


def _scores(index: Index, words: Iterable[str]) -> Floats:
    terms = [Term((word,)) for word in dict.fromkeys(words)]
    return index.score(terms, _WORDS_LOOKED_UP).bm25


def _highest(scores: Floats, count: int) -> list[int]:
    """The positions of the highest scores above zero; one more, for the article itself."""
    top = np.argsort(-scores, kind="stable")[: count + 1]
    return [int(position) for position in top if scores[position] > 0]
