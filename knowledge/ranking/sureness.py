"""How sure we are of what was found, and what follows from it."""

import math
from dataclasses import dataclass

import numpy as np

from knowledge.finding import Decision
from knowledge.index.evidence import Evidence, Sign
from knowledge.ranking.ranker import Scores, readable

CLUES = 18  # that ``clues`` returns
SHOWN = 3  # articles that are shown when none is sure enough to stand alone

# Further ahead than this is simply far ahead.
_FAR = 3.0
# Who is alone has not beaten anybody: a good lead, and no more.
_ALONE = 2.0
# A question of a word or two is easily found somewhere.
_ENOUGH_WORDS = 4
# Letters. From here on a question is simply long.
_LONG = 100

# Where nobody else was found, somebody might have been, not far behind.
_NOBODY = 0.5
# What comes later has no share worth counting.
_WEIGHED = 40

# Closer than this, two articles fit equally well, and the person should see both.
_TWINS = 0.15


@dataclass(frozen=True, slots=True)
class Logistic:
    """A logistic regression: a probability from what is known of a finding."""

    base: float
    weights: tuple[float, ...]

    def probability(self, clues: tuple[float, ...]) -> float:
        """Return the probability (0..1)."""
        logit = self.base + math.fsum(w * clue for w, clue in zip(self.weights, clues, strict=True))
        return 1 / (1 + math.exp(-max(-50.0, min(logit, 50.0))))


@dataclass(frozen=True, slots=True)
class Sureness:
    """Probabilities from what was found, and the precision at which each band begins.

    Attributes:
        first: that the first article answers.
        among_three: that any of the first three does.
        sure: from this probability of the first on, it is shown as the answer.
        worth_showing: from this probability of the three on, they are shown.
    """

    first: Logistic
    among_three: Logistic
    sure: float
    worth_showing: float

    def decide(
        self, first: float, among_three: float, scores: Scores, *, says_enough: bool
    ) -> Decision:
        """Answer only when sure: a wrong answer shown is worse than three to choose from."""
        if not len(scores) or among_three < self.worth_showing:
            return Decision.NONE
        if says_enough and first >= self.sure and _lead(scores, 1) >= _TWINS:
            return Decision.ANSWER
        return Decision.SUGGEST


def clues(ranked: Evidence, scores: Scores) -> tuple[float, ...]:
    """Return what tells right from wrong findings, of ranked candidates (at least one).

    In this order: the lead of the first over the second and the fourth, what covers and matches it,
    how alike and how alike in sound it is, how much of the question is known at all, how long the
    question is in words, the two cosines, the shares of the first and of the first three when the
    scores are read as the logarithms of odds, the most telling word that the first lacks, how long
    the question is in letters, and what is remembered of the first.
    """
    first = readable(ranked)[0]
    behind = scores[:_WEIGHED] - scores[0]
    nobody = [-_NOBODY] * (SHOWN + 1 - len(behind))
    odds = np.exp([*behind, *nobody])
    shares = odds / odds.sum()
    return (
        _lead(scores, 1),
        _lead(scores, SHOWN),
        float(first[Sign.COVERED]),
        float(first[Sign.MATCHED]),
        float(first[Sign.LIKENESS]),
        float(first[Sign.SOUND]),
        ranked.known,
        min(ranked.words_asked, _ENOUGH_WORDS) / _ENOUGH_WORDS,
        float(first[Sign.WORDING_COSINE]),
        float(first[Sign.PASSAGE_COSINE]),
        float(shares[0]),
        float(shares[:SHOWN].sum()),
        float(first[Sign.LACKING]),
        math.log(1 + min(ranked.letters_asked, _LONG)),
        float(first[Sign.CONFIRMED]),
        float(first[Sign.OFTEN]),
        float(first[Sign.RELATED]),
        float(first[Sign.DECLINED]),
    )


def _lead(scores: Scores, rank: int) -> float:
    """Return how far the first is ahead of the one at a rank (0 = itself)."""
    return min(_FAR, float(scores[0] - scores[rank])) if len(scores) > rank else _ALONE


def in_order(scores: Scores, keys: tuple[str, ...]) -> list[int]:
    """Return the positions of the candidates, best first; equal ones by key."""
    return sorted(np.arange(len(scores)).tolist(), key=lambda row: (-scores[row], keys[row]))
