"""How sure we are of what was found, and what follows from it."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum

import numpy as np
import numpy.typing as npt

from knowledge.finding import Decision
from knowledge.index.evidence import Evidence, Sign
from knowledge.ranking.ranker import Scores, readable

SHOWN = 3  # articles that are shown when none is sure enough to stand alone

# Further ahead than this is simply far ahead.
_FAR, _FAR_AHEAD, _FAR_APART = 3.0, 8.0, 5.0  # of the second, of ten, and these ten
# Who is alone has not beaten anybody: a good lead if it has all of the question, else less.
_ALONE = 2.0
# A question of a word or two is easily found somewhere.
_ENOUGH_WORDS = 4
# Letters. From here on a question is simply long.
_LONG = 100

# Where nobody else was found, somebody might have been: this far behind one that has nothing of the
# question, and as far as a good lead behind one that has all of it.
_NOBODY = 0.5
# What comes later has no share worth counting.
_WEIGHED = 40
# Among these the first stands out, or does not; and what the first so many are like.
_FOREMOST = 5
_NEXT = 10

# Closer than this, two articles fit equally well, and the person should see both.
_TWINS = 0.15


class Clue(IntEnum):
    """What tells right from wrong findings; of the first article unless it says otherwise."""

    LEAD = 0  # of its score over that of the second
    COVERED = 1
    MATCHED = 2
    LIKENESS = 3
    KNOWN = 4  # share of the question that is found in any article
    WORDS_ASKED = 5  # of the four that are enough; 0..1
    LETTERS_ASKED = 6  # logarithm of 1 + how many
    SHARE_OF_THREE = 7  # of all, when scores are read as the logarithms of odds
    LACKING = 8
    WORDING_COSINE = 9
    ANSWER_SENSE = 10
    CORRELATION = 11
    BESIDE_OWN = 12  # how near the question is to it by meaning, less how near its own wording is
    CORRELATION_LEAD = 13  # over the best of the next four
    ANSWER_AHEAD = 14  # BM25 of the answer, less the mean of the first five
    MATCHED_OF_THREE = 15  # the best of the first three
    COVERED_LEAD = 16  # over the best of the next four
    COVERED_OF_TEN = 17  # the best of the first ten
    CORRELATION_OF_TEN = 18  # the mean of the first ten
    WORD_CORRELATION = 19
    WORD_CORRELATION_LEAD = 20  # over the best of the next four
    WORD_CORRELATION_OF_TEN = 21  # the mean of the first ten
    AHEAD_OF_TEN = 22  # its score, less the mean of the first ten
    SPREAD_OF_TEN = 23  # standard deviation of the scores of the first ten
    CONFIRMED = 24
    OFTEN = 25
    RELATED = 26
    DECLINED = 27


class Grounds(StrEnum):
    """What a decision rests on."""

    SURE = "sure"
    TWINS = "twins"  # sure, and the second fits as well
    SINGLE_WORD = "single_word"  # sure, and a word may be about anything
    PERHAPS = "perhaps"  # not sure, and one of three may answer
    NOTHING_NEAR = "nothing_near"

    @property
    def decision(self) -> Decision:
        """What follows."""
        if self is Grounds.SURE:
            return Decision.ANSWER
        return Decision.NONE if self is Grounds.NOTHING_NEAR else Decision.SUGGEST


@dataclass(frozen=True, slots=True)
class Logistic:
    """A logistic regression: a probability from what is known of a finding."""

    base: float
    weights: tuple[float, ...]

    def probability(self, clues: tuple[float, ...]) -> float:
        """Return the probability (0..1)."""
        logit = self.base + math.fsum(w * clue for w, clue in zip(self.weights, clues, strict=True))
        return 1 / (1 + math.exp(-max(-50.0, min(logit, 50.0))))


def logistic(base: float, weights: Mapping[Clue, float]) -> Logistic:
    """Return one to which only some clues matter."""
    return Logistic(base, tuple(weights.get(clue, 0.0) for clue in Clue))


@dataclass(frozen=True, slots=True)
class Sureness:
    """Probabilities from what was found, and the precision at which each band begins.

    Attributes:
        first: that the first article answers.
        among_three: that any of the first three does.
        answerable: that any article does, found or not.
        sure: from this probability of the first on, it is shown as the answer.
        worth_showing: from this probability of the three on, they are shown.
    """

    first: Logistic
    among_three: Logistic
    answerable: Logistic
    sure: float
    worth_showing: float

    def decide(
        self, first: float, among_three: float, scores: Scores, *, says_enough: bool
    ) -> Grounds:
        """Answer only when sure: a wrong answer shown is worse than three to choose from."""
        if not len(scores) or among_three < self.worth_showing:
            return Grounds.NOTHING_NEAR
        if first < self.sure:
            return Grounds.PERHAPS
        if not says_enough:
            return Grounds.SINGLE_WORD
        twins = len(scores) > 1 and scores[0] - scores[1] < _TWINS
        return Grounds.TWINS if twins else Grounds.SURE


def clues(ranked: Evidence, scores: Scores) -> tuple[float, ...]:
    """Return the clues, in the order of ``Clue``, of ranked candidates (at least one)."""
    ten = readable(ranked)[:_NEXT]
    signs, first = ten[:_FOREMOST], ten[0]
    alone = _ALONE * float(first[Sign.COVERED])
    known = {
        Clue.LEAD: min(_FAR, scores[0] - scores[1]) if len(scores) > 1 else alone,
        Clue.KNOWN: ranked.known,
        Clue.WORDS_ASKED: min(ranked.words_asked, _ENOUGH_WORDS) / _ENOUGH_WORDS,
        Clue.LETTERS_ASKED: math.log(1 + min(ranked.letters_asked, _LONG)),
        Clue.SHARE_OF_THREE: _share_of_three(scores, alone),
        Clue.BESIDE_OWN: first[Sign.PASSAGE_COSINE] - first[Sign.OWN_COSINE],
        Clue.CORRELATION_LEAD: _lead_in(signs[:, Sign.CORRELATION]),
        Clue.ANSWER_AHEAD: first[Sign.ANSWER] - signs[:, Sign.ANSWER].mean(),
        Clue.MATCHED_OF_THREE: signs[:SHOWN, Sign.MATCHED].max(),
        Clue.COVERED_LEAD: _lead_in(signs[:, Sign.COVERED]),
        Clue.COVERED_OF_TEN: ten[:, Sign.COVERED].max(),
        Clue.CORRELATION_OF_TEN: ten[:, Sign.CORRELATION].mean(),
        Clue.WORD_CORRELATION_LEAD: _lead_in(signs[:, Sign.WORD_CORRELATION]),
        Clue.WORD_CORRELATION_OF_TEN: ten[:, Sign.WORD_CORRELATION].mean(),
        Clue.AHEAD_OF_TEN: _ahead_of_ten(scores[:_NEXT], alone),
        Clue.SPREAD_OF_TEN: min(_FAR_APART, scores[:_NEXT].std()),
    }
    return tuple(
        float(known[clue]) if clue in known else float(first[Sign[clue.name]]) for clue in Clue
    )


def _share_of_three(scores: Scores, alone: float) -> float:
    behind = scores[:_WEIGHED] - scores[0]
    nobody = [-max(_NOBODY, alone)] * (SHOWN + 1 - len(behind))
    odds = np.exp([*behind, *nobody])
    return float(odds[:SHOWN].sum() / odds.sum())


def _ahead_of_ten(scores: Scores, alone: float) -> float:
    return min(_FAR_AHEAD, float(scores[0] - scores.mean())) if len(scores) > 1 else alone


def _lead_in(sign: npt.NDArray[np.float64]) -> float:
    """Return how far the first is ahead of the best of the others; 0 where it is alone."""
    return float(sign[0] - sign[1:].max()) if len(sign) > 1 else 0.0


def in_order(scores: Scores, keys: tuple[str, ...]) -> list[int]:
    """Return the positions of the candidates, best first; equal ones by key."""
    return sorted(np.arange(len(scores)).tolist(), key=lambda row: (-scores[row], keys[row]))
