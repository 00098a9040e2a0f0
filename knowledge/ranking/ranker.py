"""From what speaks for an article to one number."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from knowledge.index.evidence import Evidence, Sign

Scores = npt.NDArray[np.float64]
"""One score for each candidate, shape (candidates,). They compare within one question only."""

# More than anything else can make up for: who asks word for word gets that article first.
WORD_FOR_WORD = 50.0
_BY_VECTORS = (Sign.CORRELATION, Sign.WORDING_COSINE, Sign.PASSAGE_COSINE, Sign.OWN_COSINE)


class Ranker(Protocol):
    """Puts candidates in order."""

    def score(self, evidence: Evidence) -> Scores:
        """Return the score of each candidate; more is better."""

    def parts(self, evidence: Evidence) -> Scores:
        """Return what each sign counts, shape (candidates, len(Sign))."""


@dataclass(frozen=True, slots=True)
class LinearRanker:
    """Adds up what speaks for an article, each sign by its weight.

    Attributes:
        weights: one for each sign, in the order of ``Sign``.
        unheard: how much more the sound counts, the less of the question any article covers:
            what is mistyped, or in kana, has words that nobody knows.
        unheard_kana: the same, the further the question is written as it sounds.
    """

    weights: tuple[float, ...]
    unheard: float
    unheard_kana: float = 0.0

    def score(self, evidence: Evidence) -> Scores:
        """Return the score of each candidate; more is better."""
        scores: Scores = self.parts(evidence).sum(axis=1)
        return scores + WORD_FOR_WORD * evidence.word_for_word

    def parts(self, evidence: Evidence) -> Scores:
        """Return what each sign counts, shape (candidates, len(Sign))."""
        signs = readable(evidence)
        weights = np.array(self.weights, np.float64)
        unheard = 1.0 - signs[:, Sign.COVERED].max(initial=0.0)
        weights[Sign.SOUND] += unheard * (self.unheard + self.unheard_kana * evidence.as_heard)
        counted: Scores = signs * weights
        return counted


def linear(
    weights: Mapping[Sign, float], *, unheard: float = 0.0, unheard_kana: float = 0.0
) -> LinearRanker:
    """Return one to which only some signs matter."""
    every = tuple(weights.get(sign, 0.0) for sign in Sign)
    return LinearRanker(every, unheard, unheard_kana)


def readable(evidence: Evidence) -> npt.NDArray[np.float64]:
    """Return the signs as they are weighed, shape (candidates, len(Sign)).

    Half alike means little, a letter off nearly everything, hence the square. Who has no vector
    yet counts as the mean of the others.
    """
    signs = evidence.signs.astype(np.float64)
    signs[:, Sign.LIKENESS] **= 2
    for sign in _BY_VECTORS:
        missing = np.isnan(signs[:, sign])
        signs[missing, sign] = 0.0 if missing.all() else signs[~missing, sign].mean()
    return signs
