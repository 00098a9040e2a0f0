"""A question, read for searching."""

from dataclasses import dataclass

from knowledge.text.analysis import Spell
from knowledge.text.reading import Reading, read
from knowledge.text.synonyms import Synonyms
from knowledge.text.term import Term


@dataclass(frozen=True, slots=True)
class QuestionReading:
    """A question as the indexes are asked for it."""

    reading: Reading
    terms: tuple[Term, ...]  # its words, each once, with what means the same
    pairs: tuple[Term, ...]  # of its sound


def read_question(text: str, synonyms: Synonyms, spell: Spell = lambda _: ()) -> QuestionReading:
    """Read a question; never raises, whatever the text.

    Args:
        text: what was asked.
        synonyms: what else may stand for what is written.
        spell: the words that kana make which came from Latin letters.
    """
    reading = read(text, spell)
    return QuestionReading(
        reading=reading,
        terms=synonyms.terms(reading.words),
        pairs=tuple(Term((pair,)) for pair in dict.fromkeys(reading.pairs)),
    )
