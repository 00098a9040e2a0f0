"""Train a judge: how much earlier questions count beside everything else, and how sure that is."""

import math
from collections.abc import Iterator, Sequence

import numpy as np

from knowledge.index.evidence import Evidence, Sign
from knowledge.index.memory import REMEMBERED, Memory
from knowledge.learning.examples import Example
from knowledge.learning.fitting import Numbers, fit_odds, fit_shares
from knowledge.ranking.judge import Judge
from knowledge.ranking.ranker import WORD_FOR_WORD, LinearRanker
from knowledge.ranking.sureness import SHOWN, Logistic, Sureness, clues, in_order

# By cross-validation on a city's FAQ; docs/finding.md.
_RANK_PENALTY = 0.01
_SURE_PENALTY = 0.0005
# How much a question counts whose articles were left out, beside one that has them.
_REMOVED = 0.1


def train(examples: Sequence[Example], memory: Memory, begin: Judge) -> Judge:
    """Fit a judge to examples, none of which sees itself in memory.

    Args:
        examples: in the order in which memory has them.
        memory: of these examples.
        begin: a judge with a linear ranker, towards which all is drawn.

    Raises:
        TypeError: it has another ranker.
    """
    if not isinstance(begin.ranker, LinearRanker):
        raise TypeError(f"{type(begin.ranker).__name__} is no linear ranker")
    seen = [one.recalled(memory, number) for number, one in enumerate(examples)]
    ranker = _fit_ranker(examples, seen, begin.ranker)
    removed = [one.removed_recalled(memory, number) for number, one in enumerate(examples)]
    return Judge(ranker, _fit_sureness(examples, seen, removed, ranker, begin.sureness))


def _fit_ranker(
    examples: Sequence[Example], seen: Sequence[Evidence], begin: LinearRanker
) -> LinearRanker:
    groups = [
        (_weighed(evidence, begin), grades)
        for example, evidence in zip(examples, seen, strict=True)
        if (grades := _grades(example, evidence)).any()
    ]
    if not groups:
        return begin
    spread = np.vstack([values for values, _ in groups]).std(axis=0)
    spread[spread < 1e-6] = 1.0
    start = np.zeros(len(spread))
    start[0] = spread[0]
    fitted = fit_shares(
        [(values / spread, grades) for values, grades in groups], start, _RANK_PENALTY
    )
    scale, *remembered = (fitted / spread).tolist()
    return _scaled(begin, max(scale, 0.1), _sensible(remembered))


def _weighed(evidence: Evidence, begin: LinearRanker) -> Numbers:
    """Return the score so far and what memory says, shape (candidates, 1 + len(REMEMBERED))."""
    scores = begin.score(evidence) - WORD_FOR_WORD * evidence.word_for_word
    return np.column_stack([scores, evidence.signs[:, list(REMEMBERED)].astype(np.float64)])


def _sensible(weights: Sequence[float]) -> tuple[float, ...]:
    """Let nothing that was confirmed speak against an article, nor what was declined for it."""
    *for_it, against = weights
    return (*(max(0.0, weight) for weight in for_it), min(0.0, against))


def _scaled(begin: LinearRanker, scale: float, remembered: Sequence[float]) -> LinearRanker:
    weights = np.zeros(len(Sign))
    weights[: len(begin.weights)] = begin.weights
    weights *= scale
    weights[list(REMEMBERED)] += remembered
    return LinearRanker(tuple(weights.tolist()), begin.unheard * scale, begin.unheard_kana * scale)


def _grades(example: Example, evidence: Evidence) -> Numbers:
    return np.array([example.asked.relevant.get(key, 0) for key in evidence.keys], float)


def _fit_sureness(
    examples: Sequence[Example],
    seen: Sequence[Evidence],
    removed: Sequence[Evidence | None],
    ranker: LinearRanker,
    begin: Sureness,
) -> Sureness:
    rows: list[tuple[tuple[float, ...], bool, bool, float]] = []
    for example, evidence, without in zip(examples, seen, removed, strict=True):
        if evidence.keys:
            found, keys = _ranked(evidence, ranker)
            answers = [key in example.asked.answers for key in keys[:SHOWN]]
            rows.append((found, answers[0], any(answers), 1.0))
        if without is not None and without.keys:
            rows.append((_ranked(without, ranker)[0], False, False, _REMOVED))
    if not rows:
        return begin
    known, first, among_three, counts = zip(*rows, strict=True)
    share = np.array(counts)
    return Sureness(
        _recalibrated(begin.first, known, np.array(first, float), share),
        _recalibrated(begin.among_three, known, np.array(among_three, float), share),
        begin.sure,
        begin.worth_showing,
    )


def _ranked(evidence: Evidence, ranker: LinearRanker) -> tuple[tuple[float, ...], tuple[str, ...]]:
    scores = ranker.score(evidence)
    order = in_order(scores, evidence.keys)
    ranked = evidence.take(order)
    return clues(ranked, scores[order]), ranked.keys


def _recalibrated(
    begin: Logistic, known: Sequence[tuple[float, ...]], right: Numbers, counts: Numbers
) -> Logistic:
    """Stretch and shift the odds, and let the likeness to what was confirmed count.

    Platt, "Probabilistic Outputs for Support Vector Machines" (1999), with one clue more.
    """
    values = np.array(list(_odds(begin, known)))
    stretch, shift, confirmed = fit_odds(
        values, right, counts, np.array([1.0, 0.0, 0.0]), _SURE_PENALTY
    ).tolist()
    *weights, last = (stretch * weight for weight in begin.weights)
    return Logistic(stretch * begin.base + shift, (*weights, last + confirmed))


def _odds(begin: Logistic, known: Sequence[tuple[float, ...]]) -> Iterator[tuple[float, ...]]:
    for clue in known:
        weighed = (weight * value for weight, value in zip(begin.weights, clue, strict=True))
        yield begin.base + math.fsum(weighed), 1.0, clue[-1]
