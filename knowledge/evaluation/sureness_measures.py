"""Measures of how well a probability tells right from wrong."""

import math
from collections.abc import Sequence

Told = tuple[float, bool]
"""What was predicted (0..1), and whether it came true."""

BINS = 10


def area_under_roc(told: Sequence[Told]) -> float | None:
    """Probability that what came true was predicted higher than what did not; ties count half.

    None when everything or nothing came true. By ranks, as in Hanley and McNeil, "The meaning and
    use of the area under a receiver operating characteristic (ROC) curve" (1982).
    """
    true = [p for p, came in told if came]
    if not true or len(true) == len(told):
        return None
    ranks = _mean_ranks([p for p, _ in told])
    sum_of_true = math.fsum(ranks[p] for p in true)
    above = sum_of_true - len(true) * (len(true) + 1) / 2
    return above / (len(true) * (len(told) - len(true)))


def expected_calibration_error(told: Sequence[Told]) -> float | None:
    """Mean distance between what was predicted and what came true, over ten equal bins.

    As in Naeini, Cooper and Hauskrecht, "Obtaining Well Calibrated Probabilities Using Bayesian
    Binning" (2015). 0 is best; None without predictions.
    """
    if not told:
        return None
    bins: list[list[Told]] = [[] for _ in range(BINS)]
    for prediction, came in told:
        bins[min(int(prediction * BINS), BINS - 1)].append((prediction, came))
    distances = (abs(math.fsum(p - came for p, came in members)) for members in bins)
    return math.fsum(distances) / len(told)


def _mean_ranks(predictions: Sequence[float]) -> dict[float, float]:
    """The rank of each value, from 1 up; equal values share the mean of theirs."""
    last: dict[float, int] = {}
    first: dict[float, int] = {}
    for rank, value in enumerate(sorted(predictions), 1):
        first.setdefault(value, rank)
        last[value] = rank
    return {value: (first[value] + last[value]) / 2 for value in first}
