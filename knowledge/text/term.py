"""One thing that is looked for."""

from collections.abc import Iterator
from typing import NamedTuple

Phrase = tuple[str, ...]
"""Words that mean one thing together, in dictionary spelling."""


class Term(NamedTuple):
    """Words of which any will do: the one that was written, and those that mean the same.

    Where several words together mean the same, all of them must be there.
    """

    words: tuple[str, ...]
    weight: float = 1.0
    phrases: tuple[Phrase, ...] = ()  # each of at least two words

    def found_in(self, held: frozenset[str]) -> Iterator[str]:
        """Yield those of its words that are held; of a phrase, only when all of it is."""
        yield from (word for word in self.words if word in held)
        for phrase in self.phrases:
            if held.issuperset(phrase):
                yield from phrase
