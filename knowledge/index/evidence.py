"""What speaks for the articles that come into question, in numbers that can be weighed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

import numpy as np
import numpy.typing as npt


class Sign(IntEnum):
    """The columns of the evidence: what may speak for an article."""

    WHOLE = 0  # BM25 over all its words, per unit of the question's weight
    WORDING = 1  # the same over the wording that fits best
    ANSWER = 2  # the same over the answer
    COVERED = 3  # share of the question, by weight, that is found anywhere in it; 0..1
    MATCHED = 4  # share of a wording, by weight, that is found in the question; 0..1
    SOUND = 5  # BM25 over pairs of sounds of the wording that fits best, per unit
    LIKENESS = 6  # of question and wording letter by letter or sound by sound; 0..1
    WORDING_SENSE = 7  # cosine of the question and the wording that fits best, by vectors of words
    ANSWER_SENSE = 8  # the same for the answer
    CORRELATION = 9  # how well the answer goes with such a question, as the articles teach; -1..1
    WORDING_COSINE = 10  # of the sentence vectors of the question and the wording that fits best
    PASSAGE_COSINE = 11  # the same for question and answer together
    CONFIRMED = 12  # likeness of the question to the nearest that the article answered; 0..1
    OFTEN = 13  # logarithm of 1 + how often it answered
    RELATED = 14  # likeness to the nearest for which it was opened; 0..1
    DECLINED = 15  # likeness to the nearest that it did not answer; 0..1
    LACKING = 16  # weight of the most telling word that it lacks, beside that of any asked; 0..1
    OWN_COSINE = 17  # of its own wordings, the one that fits best, and question with answer
    WORD_CORRELATION = 18  # as CORRELATION, by vectors of words even where there are better ones


@dataclass(frozen=True, slots=True)
class Evidence:
    """Candidates with what speaks for each.

    Attributes:
        keys: of the articles, in the order of the rows.
        signs: shape (candidates, len(Sign)); without an encoder the cosines of sentences are NaN.
        word_for_word: for each, whether the question is one of its wordings.
        words_asked: how many different words the question has.
        letters_asked: how many letters it has, each as often as it is written.
        known: share of the question, by weight, that is found in any article; 0..1.
        as_heard: how far the question is written as it sounds, without kanji; 0..1.
    """

    keys: tuple[str, ...]
    signs: npt.NDArray[np.float32]
    word_for_word: npt.NDArray[np.bool_]
    words_asked: int
    letters_asked: int
    known: float
    as_heard: float

    @property
    def semantic(self) -> bool:
        """Whether sentence vectors speak too."""
        return bool(self.signs.size) and not bool(
            np.isnan(self.signs[:, Sign.WORDING_COSINE]).all()
        )

    def remembering(self, signs: Sequence[Sign], values: npt.NDArray[np.float32]) -> "Evidence":
        """Return the same with other values, shape (candidates, signs), of some signs."""
        changed = self.signs.copy()
        changed[:, list(signs)] = values
        return replace(self, signs=changed)

    def take(self, order: Sequence[int]) -> "Evidence":
        """Return the candidates of that order."""
        rows = np.asarray(order, dtype=np.intp)
        return Evidence(
            keys=tuple(self.keys[row] for row in order),
            signs=self.signs[rows],
            word_for_word=self.word_for_word[rows],
            words_asked=self.words_asked,
            letters_asked=self.letters_asked,
            known=self.known,
            as_heard=self.as_heard,
        )
