"""Two convex fits with few numbers to find, by Newton's method.

Both draw what they find towards where they begin, so that few examples change little.
"""

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.float64]

_Look = tuple[float, Numbers, Numbers]
"""What weights lead to: the loss, its gradient, and its curvature."""

_ROUNDS = 50
_CLOSE = 1e-8


def fit_shares(
    groups: Sequence[tuple[Numbers, Numbers]], counts: Numbers, begin: Numbers, penalty: float
) -> Numbers:
    """Fit the weights whose scores, read as logarithms of odds, share out like the grades.

    The listwise loss of Cao et al., "Learning to Rank: From Pairwise Approach to Listwise
    Approach" (2007), with the shares of the grades as the target.

    Args:
        groups: for each question what is weighed, shape (candidates, weights), and the grades of
            the candidates, shape (candidates,), some above zero.
        counts: how much each question counts, shape (questions,).
        begin: the weights to begin with, shape (weights,).
        penalty: of the squared distance from there, for an average question.
    """
    counted = (counts / counts.sum()).tolist()

    def look(weights: Numbers) -> _Look:
        away = weights - begin
        loss = penalty * float(away @ away)
        gradient, curve = 2 * penalty * away, 2 * penalty * np.eye(len(begin))
        for (values, grades), share in zip(groups, counted, strict=True):
            scores = values @ weights
            best = scores.max()
            odds = np.exp(scores - best)
            total = odds.sum()
            shares, wanted = odds / total, grades / grades.sum()
            mean = shares @ values
            loss += share * float(best + np.log(total) - wanted @ scores)
            gradient += share * (values.T @ (shares - wanted))
            curve += share * ((values.T * shares) @ values - np.outer(mean, mean))
        return loss, gradient, curve

    return _least(look, begin)


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
    counted = counts / counts.sum()

    def look(weights: Numbers) -> _Look:
        away = weights - begin
        logits = values @ weights
        odds = 1 / (1 + np.exp(-np.clip(logits, -50, 50)))
        loss = float(counted @ (np.logaddexp(0, logits) - right * logits))
        gradient = values.T @ (counted * (odds - right)) + 2 * penalty * away
        curve = (values.T * (counted * odds * (1 - odds))) @ values
        curve += 2 * penalty * np.eye(len(begin))
        return loss + penalty * float(away @ away), gradient, curve

    return _least(look, begin)


def _least(look: Callable[[Numbers], _Look], begin: Numbers) -> Numbers:
    """Return the weights with the least loss; half a step where a whole one leads up again."""
    weights = begin.copy()
    loss, gradient, curve = look(weights)
    for _ in range(_ROUNDS):
        step = np.linalg.solve(curve, gradient)
        while (further := look(weights - step))[0] > loss and np.abs(step).max() >= _CLOSE:
            step = step / 2
        if np.abs(step).max() < _CLOSE:
            break
        weights = weights - step
        loss, gradient, curve = further
    return weights
