"""Is what was learned better? Asked of questions that it has not seen."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.evaluation.judged import Outcome
from knowledge.evaluation.ranking_measures import normalised_gain, success_at
from knowledge.learning.examples import Example, memory_of
from knowledge.learning.fitting import Numbers
from knowledge.learning.training import train
from knowledge.ranking.judge import Judge

_FOLDS = 5
_RESAMPLES = 2_000
_CERTAIN = 0.95
_DEPTH = 100  # articles


@dataclass(frozen=True, slots=True)
class Comparison:
    """A new judge beside the one in use, on the same held-out questions.

    Attributes:
        questions: how many have an article that was judged relevant.
        gain_before, gain_after: nDCG@10 of the one in use, and of the new one.
        success_before, success_after: how often the first article answers.
        certainty: how probable it is that the new one is better at all (paired bootstrap).
    """

    questions: int
    gain_before: float
    gain_after: float
    success_before: float
    success_after: float
    certainty: float

    @property
    def is_better(self) -> bool:
        """Whether the new one should take over."""
        return self.gain_after > self.gain_before and self.certainty >= _CERTAIN


def compare(examples: Sequence[Example], begin: Judge, in_use: Judge) -> Comparison:
    """Train on four fifths, ask the rest, five times round.

    Both judges remember the same questions: those that were trained on.
    """
    pairs = [pair for fold in range(_FOLDS) for pair in _ask(examples, fold, begin, in_use)]
    before, after = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    judged = [number for number, one in enumerate(before) if any(one.asked.relevant.values())]
    gains = np.array([(_gain(before[number]), _gain(after[number])) for number in judged])
    return Comparison(
        questions=len(judged),
        gain_before=float(gains[:, 0].mean()) if judged else 0.0,
        gain_after=float(gains[:, 1].mean()) if judged else 0.0,
        success_before=success_at(1, before) or 0.0,
        success_after=success_at(1, after) or 0.0,
        certainty=_certainty(gains[:, 1] - gains[:, 0]) if judged else 0.0,
    )


def _ask(
    examples: Sequence[Example], fold: int, begin: Judge, in_use: Judge
) -> Iterator[tuple[Outcome, Outcome]]:
    learned = [one for one in examples if _fold(one) != fold]
    memory = memory_of(learned)
    trained = train(learned, memory, begin)
    for one in examples:
        if _fold(one) == fold:
            evidence = one.recalled(memory)
            yield (
                Outcome(one.asked, in_use.judge(evidence, _DEPTH)),
                Outcome(one.asked, trained.judge(evidence, _DEPTH)),
            )


def _fold(example: Example) -> int:
    """Return where a question belongs: the same question always to the same place."""
    digest = hashlib.sha256(example.asked.query.encode()).digest()
    return digest[0] % _FOLDS


def _gain(one: Outcome) -> float:
    return normalised_gain([one]) or 0.0


def _certainty(better: Numbers) -> float:
    random = np.random.default_rng(0)
    drawn = random.integers(len(better), size=(_RESAMPLES, len(better)))
    return float((better[drawn].mean(axis=1) > 0).mean())
