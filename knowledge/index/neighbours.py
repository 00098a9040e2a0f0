"""From an article to the few that may say the same."""

from collections.abc import Iterable

from knowledge.index.bm25 import Index
from knowledge.index.candidates import highest
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
    wordings = _closest(catalogue.wordings, entry.wordings[0].words, _BY_WORDING)
    articles = [int(catalogue.owners[wording]) for wording in wordings]
    articles += _closest(catalogue.whole, entry.answer, _BY_ANSWER)
    keys = dict.fromkeys(catalogue.place(article).key for article in articles)
    return [key for key in keys if key != entry.key]


def _closest(index: Index, words: Iterable[str], count: int) -> list[int]:
    """The documents with the highest scores; one more, for the article itself."""
    terms = [Term((word,)) for word in dict.fromkeys(words)]
    closest: list[int] = highest(index.search(terms, _WORDS_LOOKED_UP).values, count + 1).tolist()
    return closest
