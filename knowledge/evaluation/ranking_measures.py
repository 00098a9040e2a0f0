"""Measures of an order of articles; all lie in 0..1, and more is better.

Definitions as in Manning, Raghavan and Schütze, "Introduction to Information Retrieval" (2008),
chapter 8. An article *answers* with a grade of 2; it is *relevant* with any grade above 0.
"""

import math
from collections.abc import Callable, Iterable, Sequence

from knowledge.evaluation.judged import Outcome

DEPTH = 10


def success_at(count: int, outcomes: Iterable[Outcome]) -> float | None:
    """Share of the answerable questions with an answer among the first ``count`` articles."""
    return _mean(
        not one.asked.answers.isdisjoint(one.keys[:count]) for one in outcomes if one.asked.answers
    )


def mean_reciprocal_rank(outcomes: Iterable[Outcome]) -> float | None:
    """Mean of 1 / rank of the first article that answers, 0 beyond the tenth."""
    return _mean(_reciprocal_rank(one) for one in outcomes if one.asked.answers)


def mean_average_precision(outcomes: Iterable[Outcome]) -> float | None:
    """Mean, over questions with relevant articles, of the precision at each of them."""
    return _mean(_average_precision(one) for one in outcomes if one.asked.relevant)


def normalised_gain(outcomes: Iterable[Outcome]) -> float | None:
    """nDCG@10: grades as linear gains, over questions with relevant articles."""
    return _mean(_gain(one) for one in outcomes if one.asked.relevant)


def _reciprocal_rank(one: Outcome) -> float:
    ranks = (rank for rank, key in enumerate(one.keys[:DEPTH], 1) if key in one.asked.answers)
    return next((1 / rank for rank in ranks), 0.0)


def _average_precision(one: Outcome) -> float:
    found, total = 0, 0.0
    for rank, key in enumerate(one.keys, 1):
        if key in one.asked.relevant:
            found += 1
            total += found / rank
    return total / len(one.asked.relevant)


def _gain(one: Outcome) -> float:
    found = _discounted([one.asked.relevant.get(key, 0) for key in one.keys[:DEPTH]])
    best = _discounted(sorted(one.asked.relevant.values(), reverse=True)[:DEPTH])
    return found / best if best else 0.0


def _discounted(grades: Sequence[int]) -> float:
    return math.fsum(grade / math.log2(rank + 1) for rank, grade in enumerate(grades, 1))


def _mean(values: Iterable[float]) -> float | None:
    listed = list(values)
    return math.fsum(listed) / len(listed) if listed else None


Measure = Callable[[Iterable[Outcome]], float | None]
"""A measure over outcomes; None when no question says anything about it."""
