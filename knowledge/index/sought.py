"""A term as one corpus knows it."""

from typing import NamedTuple

import numpy as np

from knowledge.text.term import Phrase, Term

# What a word counts that was not written, but means the same as one that was.
SYNONYM = 0.6


class Way(NamedTuple):
    """One of several things by which a term is found, and what it counts; one word, or several."""

    phrase: Phrase
    share: np.float32


class Sought(NamedTuple):
    """A term, and what a corpus says of it; looked up once a question.

    Attributes:
        term: what is looked for.
        ways: those by which any document may be found: what was written comes first.
        documents: how many documents have each of the words or phrases, in all.
        weight: how telling it is: the fewer documents have it, the more.
        counts: what it adds to the score of a document at most, but for repetition.
    """

    term: Term
    ways: tuple[Way, ...]
    documents: int
    weight: float
    counts: np.float32

    @property
    def by_one_word(self) -> bool:
        """Whether there is just one word by which it may be found."""
        return len(self.ways) == 1 and len(self.ways[0].phrase) == 1
