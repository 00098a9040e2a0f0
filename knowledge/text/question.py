"""A question, read for searching."""

import unicodedata
from dataclasses import dataclass

from knowledge.text.analysis import Spell
from knowledge.text.reading import Reading, read
from knowledge.text.synonyms import Synonyms
from knowledge.text.term import Term

# Of what people write with a keyboard that converts, more than a quarter is kanji.
_KANJI_SHARE = 0.25


@dataclass(frozen=True, slots=True)
class QuestionReading:
    """A question as the indexes are asked for it."""

    reading: Reading
    terms: tuple[Term, ...]  # its words, each once, with what means the same
    pairs: tuple[Term, ...]  # of its sound
    as_heard: float  # how far it is written as it sounds: 0 = a quarter is kanji, 1 = nothing is


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
        as_heard=_as_heard(reading.letters),
    )


def _as_heard(letters: str) -> float:
    kanji = sum(unicodedata.name(letter, "").startswith("CJK UNIFIED") for letter in letters)
    return max(0.0, 1.0 - kanji / (_KANJI_SHARE * len(letters))) if letters else 0.0
