"""Words that mean the same, such as a municipality's and everybody else's."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from knowledge.text.analysis import words
from knowledge.text.folding import fold


@dataclass(frozen=True, slots=True)
class Synonyms:
    """Groups of words of which each may stand for the others."""

    by_word: Mapping[str, tuple[str, ...]]  # in dictionary spelling

    @classmethod
    def of(cls, groups: Iterable[Sequence[str]]) -> "Synonyms":
        """Make it from groups as people write them.

        A member that is not one word (「オンライン会議」 is two) cannot stand for another and is
        left out: its words are found one by one.
        """
        others: dict[str, dict[str, None]] = {}
        for group in groups:
            single = [
                read[0] for read in (words(fold(member)) for member in group) if len(read) == 1
            ]
            for word in single:
                others.setdefault(word, {}).update(
                    (other, None) for other in single if other != word
                )
        return cls({word: tuple(same) for word, same in others.items()})
