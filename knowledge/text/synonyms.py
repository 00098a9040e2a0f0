"""Words that mean the same, such as a municipality's and everybody else's."""

import functools
import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from knowledge.text.analysis import words
from knowledge.text.folding import fold
from knowledge.text.term import Phrase, Term

# More words than this are a sentence, which nobody says twice in the same way.
LONGEST_PHRASE = 6
_REMEMBERED = 20_000  # members; the lists are read again with every change of one group


@functools.lru_cache(_REMEMBERED)
def phrase_of(member: str) -> Phrase:
    """Return the words that a member is looked for by; none when it carries no meaning."""
    return words(fold(member))


@dataclass(frozen=True, slots=True)
class Synonyms:
    """Groups of words of which each may stand for the others.

    Attributes:
        others: what means the same as a phrase. Most phrases are single words.
        longest: by the first word of a phrase, how many words the longest of them has.
    """

    others: Mapping[Phrase, tuple[Phrase, ...]]
    longest: Mapping[str, int]

    @classmethod
    def of(cls, groups: Iterable[Sequence[str]]) -> "Synonyms":
        """Make it from groups as people write them.

        A member without meaning, or of more than six words, is left out.
        """
        others: dict[Phrase, dict[Phrase, None]] = {}
        longest: dict[str, int] = {}
        for group in groups:
            phrases = dict.fromkeys(filter(_is_usable, map(phrase_of, group)))
            for phrase in phrases:
                longest[phrase[0]] = max(longest.get(phrase[0], 0), len(phrase))
                same = (other for other in phrases if other != phrase)
                others.setdefault(phrase, {}).update(dict.fromkeys(same))
        return cls({phrase: tuple(same) for phrase, same in others.items()}, longest)

    def terms(self, written: Sequence[str]) -> tuple[Term, ...]:
        """Return what to look for when these words were written in this order: each word once."""
        same: dict[str, dict[Phrase, None]] = {word: {} for word in written}
        for phrase in self._phrases_in(written):
            for other in self.others[phrase]:
                for word in phrase if says_more(phrase, other) else ():
                    same[word][other] = None
        return tuple(_term(word, others) for word, others in same.items())

    def _phrases_in(self, written: Sequence[str]) -> Iterator[Phrase]:
        for start, word in enumerate(written):
            for length in range(1, self.longest.get(word, 0) + 1):
                phrase = tuple(written[start : start + length])
                if phrase in self.others:
                    yield phrase


NO_SYNONYMS = Synonyms(MappingProxyType({}), MappingProxyType({}))


def _is_usable(phrase: Phrase) -> bool:
    return 1 <= len(phrase) <= LONGEST_PHRASE


def says_more(phrase: Phrase, other: Phrase) -> bool:
    """Say whether one can be found where the other is not: 証明 is in 証明書."""
    return not (set(phrase) <= set(other) or set(other) <= set(phrase))


def _term(word: str, others: Iterable[Phrase]) -> Term:
    """Where the word itself is part of what means the same, finding that finds the word."""
    new = [other for other in others if word not in other]
    single = itertools.chain.from_iterable(other for other in new if len(other) == 1)
    return Term((word, *single), phrases=tuple(other for other in new if len(other) > 1))
