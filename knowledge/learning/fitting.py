"""Two convex fits with few numbers to find, by Newton's method.

Both draw what they find towards where they begin, so that few examples change little.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.float64]

_ROUNDS = 50
_CLOSE = 1e-8
_STEP_LIMIT = 5.0


def fit_shares(
    groups: Sequence[tuple[Numbers, Numbers]], begin: Numbers, penalty: float
) -> Numbers:
    """Fit the weights whose scores, read as logarithms of odds, share out like the grades.

    The listwise loss of Cao et al., "Learning to Rank: From Pairwise Approach to Listwise
    Approach" (2007), with the shares of the grades as the target.

    Args:
        groups: for each question what is weighed, shape (candidates, weights), and the grades of
            the candidates, shape (candidates,), some above zero.
        begin: the weights to begin with, shape (weights,).
        penalty: of the squared distance from there, for each question.
    """
    weights = begin.copy()
    for _ in range(_ROUNDS):
        gradient = 2 * penalty * (weights - begin)
        curve = 2 * penalty * np.eye(len(begin))
        for values, grades in groups:
            scores = values @ weights
            shares = np.exp(scores - scores.max())
            shares /= shares.sum()
            gradient += values.T @ (shares - grades / grades.sum()) / len(groups)
            mean = shares @ values
            curve += ((values.T * shares) @ values - np.outer(mean, mean)) / len(groups)
        step = _limited(np.linalg.solve(curve, gradient))
        weights -= step
        if np.abs(step).max() < _CLOSE:
            break
    return weights


def fit_odds(
    values: Numbers, right: Numbers, counts: Numbers, begin: Numbers, penalty: float
) -> Numbers:
    """Fit a logistic regression.

    Args:
        values: shape (examples, weights); a constant is one of them.
        right: 0 or 1, shape (examples,).
        counts: how much each example counts, shape (examples,).
        begin: the weights to begin with, shape (weights,).
        penalty: of the squared distance from there, for an average example.
    """
    weights, share = begin.copy(), counts / counts.sum()
    for _ in range(_ROUNDS):
        odds = 1 / (1 + np.exp(-np.clip(values @ weights, -50, 50)))
        gradient = values.T @ (share * (odds - right)) + 2 * penalty * (weights - begin)
        curve = (values.T * (share * odds * (1 - odds))) @ values
        step = _limited(np.linalg.solve(curve + 2 * penalty * np.eye(len(begin)), gradient))
        weights -= step
        if np.abs(step).max() < _CLOSE:
            break
    return weights


def _limited(step: npt.NDArray[np.floating[Any]]) -> Numbers:
    longest = float(np.abs(step).max(initial=0.0))
    return (step * min(1.0, _STEP_LIMIT / longest) if longest else step).astype(np.float64)
