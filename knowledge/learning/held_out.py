"""Is what was learned better? Asked of questions that it has not seen."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.evaluation.judged import Outcome
from knowledge.evaluation.ranking_measures import normalised_gain, success_at
from knowledge.learning.examples import Example, memory_of
from knowledge.learning.fitting import Numbers
from knowledge.learning.parts import PARTS, part_of
from knowledge.learning.training import train
from knowledge.ranking.judge import Judge

_RESAMPLES = 2_000
# The root of 1 + parts × (questions asked / questions learned from).
_WIDER = math.sqrt(1 + PARTS / (PARTS - 1))
_CERTAIN = 0.95
_DEPTH = 100  # articles


@dataclass(frozen=True, slots=True)
class Comparison:
    """A new judge beside the one in use, on the same held-out questions.

    Attributes:
        questions: how many have an article that was judged relevant.
        gain_before, gain_after: nDCG@10 of the one in use, and of the new one.
        success_before, success_after: how often the first article answers.
        certainty: how probable it is that the new one is better at all (paired bootstrap, widened).
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


def train_apart(examples: Sequence[Example], begin: Judge) -> tuple[Judge, ...]:
    """Train one judge for each part of the examples, without that part."""
    others = [_others(examples, part) for part in range(PARTS)]
    return tuple(train(learned, memory_of(learned), begin) for learned in others)


def compare(
    examples: Sequence[Example], in_use: Sequence[Judge], new: Sequence[Judge]
) -> Comparison:
    """Ask each part of the examples of judges that were trained without it.

    Both remember the same questions: those of the other parts.

    Args:
        examples: all of them.
        in_use: the one in use, as it would be had it not seen each part.
        new: the same of the new one.
    """
    pairs = [pair for part in range(PARTS) for pair in _ask(examples, part, in_use, new)]
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
    examples: Sequence[Example], part: int, in_use: Sequence[Judge], new: Sequence[Judge]
) -> Iterator[tuple[Outcome, Outcome]]:
    memory = memory_of(_others(examples, part))
    for one in examples:
        if part_of(one.asked.query) == part:
            evidence = one.recalled(memory)
            yield (
                Outcome(one.asked, in_use[part].judge(evidence, _DEPTH)),
                Outcome(one.asked, new[part].judge(evidence, _DEPTH)),
            )


def _others(examples: Sequence[Example], part: int) -> list[Example]:
    return [one for one in examples if part_of(one.asked.query) != part]


def _gain(one: Outcome) -> float:
    return normalised_gain([one]) or 0.0


def _certainty(better: Numbers) -> float:
    """Return how probable it is that the mean of all such questions is above zero.

    The parts learn from each other's questions, so that their gains go up and down together: labels
    by chance would look certain five times as often as they should. The spread is therefore widened
    as Nadeau and Bengio, "Inference for the Generalization Error" (2003), have it.
    """
    random = np.random.default_rng(0)
    drawn = random.integers(len(better), size=(_RESAMPLES, len(better)))
    mean = better.mean()
    return float((mean + _WIDER * (better[drawn].mean(axis=1) - mean) > 0).mean())
