"""Train a judge: how much earlier questions count beside everything else, and how sure that is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from knowledge.index.evidence import Evidence
from knowledge.index.memory import REMEMBERED, Memory
from knowledge.learning.examples import Example
from knowledge.learning.fitting import Numbers, fit_odds, fit_shares
from knowledge.ranking.judge import Judge
from knowledge.ranking.ranker import WORD_FOR_WORD, LinearRanker
from knowledge.ranking.sureness import SHOWN, Logistic, Sureness, clues, in_order

# By cross-validation on a city's FAQ; docs/finding.md.
_RANK_PENALTY = 0.01
_SURE_PENALTY = 0.1
# What spreads less is the same for all.
_SAME = 1e-6
# How much a question counts whose articles were left out, beside one that has them.
_REMOVED = 0.3


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
    spread[spread < _SAME] = 1.0
    start = np.zeros(len(spread))
    start[0] = spread[0]
    fitted = fit_shares(
        [(values / spread, grades) for values, grades in groups],
        np.ones(len(groups)),
        start,
        _RANK_PENALTY,
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
    weights = scale * np.array(begin.weights)
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
    rows: list[_Row] = []
    for example, evidence, without in zip(examples, seen, removed, strict=True):
        if evidence.keys:
            found, keys = _ranked(evidence, ranker)
            answers = [key in example.asked.answers for key in keys[:SHOWN]]
            answerable = bool(example.asked.answers)
            rows.append(_Row(found, answers[0], any(answers), answerable, 1.0))
        if without is not None and without.keys:
            found, _ = _ranked(without, ranker)
            rows.append(_Row(found, False, False, False, _REMOVED))
    if not rows:
        return begin
    known = [one.known for one in rows]
    counts = np.array([one.counts for one in rows])
    return replace(
        begin,
        first=_refitted(begin.first, known, [one.first for one in rows], counts),
        among_three=_refitted(begin.among_three, known, [one.among_three for one in rows], counts),
        answerable=_refitted(begin.answerable, known, [one.answerable for one in rows], counts),
    )


@dataclass(frozen=True, slots=True)
class _Row:
    """The clues of a question, and what came true."""

    known: tuple[float, ...]
    first: bool
    among_three: bool
    answerable: bool
    counts: float


def _ranked(evidence: Evidence, ranker: LinearRanker) -> tuple[tuple[float, ...], tuple[str, ...]]:
    scores = ranker.score(evidence)
    order = in_order(scores, evidence.keys)
    ranked = evidence.take(order)
    return clues(ranked, scores[order]), ranked.keys


def _refitted(
    begin: Logistic, known: Sequence[tuple[float, ...]], right: Sequence[bool], counts: Numbers
) -> Logistic:
    """Fit a logistic regression to these clues, drawn towards the one there was."""
    values = np.array(known)
    spread = values.std(axis=0)
    spread[spread < _SAME] = 1.0
    with_base = np.column_stack([values / spread, np.ones(len(values))])
    start = np.append(np.array(begin.weights) * spread, begin.base)
    *weights, base = fit_odds(
        with_base, np.array(right, float), counts, start, _SURE_PENALTY
    ).tolist()
    return Logistic(base, tuple((np.array(weights) / spread).tolist()))
