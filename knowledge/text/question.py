"""A question, read for searching."""

from collections.abc import Mapping
from dataclasses import dataclass

from knowledge.text.reading import Reading, read
from knowledge.text.term import Term


@dataclass(frozen=True, slots=True)
class QuestionReading:
    """A question as the indexes are asked for it."""

    reading: Reading
    terms: tuple[Term, ...]  # its words, each once, with what means the same
    pairs: tuple[Term, ...]  # of its sound


def read_question(text: str, synonyms: Mapping[str, tuple[str, ...]]) -> QuestionReading:
    """Read a question; never raises, whatever the text.

    Args:
        text: what was asked.
        synonyms: other words for a word, all in dictionary spelling.
    """
    reading = read(text)
    words = dict.fromkeys(reading.words)
    return QuestionReading(
        reading=reading,
        terms=tuple(Term((word, *synonyms.get(word, ()))) for word in words),
        pairs=tuple(Term((pair,)) for pair in dict.fromkeys(reading.pairs)),
    )
