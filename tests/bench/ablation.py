"""What each sign adds: all of them, then each in turn weighing nothing."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from knowledge.evaluation.judged import JudgedQuery, Outcome
from knowledge.finder import Finder
from knowledge.index.evidence import Evidence, Sign
from knowledge.ranking.defaults import LEXICAL, SEMANTIC
from knowledge.ranking.judge import Judge
from knowledge.ranking.ranker import LinearRanker
from knowledge.text.synonyms import NO_SYNONYMS

ALL = "all signs"
UNHEARD = "sound where words are unknown"
SOUNDLESS = "both of sound"
SYNONYMS = "synonyms"
NAMES = {
    Sign.WHOLE: "BM25, question and answer",
    Sign.WORDING: "BM25, best wording",
    Sign.ANSWER: "BM25, answer",
    Sign.COVERED: "share of the question found",
    Sign.MATCHED: "share of the wording matched",
    Sign.SOUND: "BM25, pairs of sounds",
    Sign.LIKENESS: "letter by letter",
    Sign.WORDING_SENSE: "senses of words, best wording",
    Sign.ANSWER_SENSE: "senses of words, answer",
    Sign.CORRELATION: "correlation",
    Sign.WORDING_COSINE: "cosine, best wording",
    Sign.PASSAGE_COSINE: "cosine, question and answer",
}

Asked = tuple[JudgedQuery, Evidence]


def _ask(finder: Finder, queries: Sequence[JudgedQuery]) -> list[Asked]:
    """Look everything up once: the candidates stay, whatever the signs weigh."""
    return [(one, finder.evidence(one.query)) for one in queries]


def ablation(
    finder: Finder, queries: Sequence[JudgedQuery], *, semantic: bool
) -> dict[str, list[Outcome]]:
    """Return what is found with all signs, without each, and without synonyms.

    The finder has none afterwards.
    """
    judge = SEMANTIC if semantic else LEXICAL
    asked = _ask(finder, queries)
    found = {name: _judged(asked, changed) for name, changed in _judges(judge)}
    finder.use_synonyms(NO_SYNONYMS)
    return {**found, SYNONYMS: _judged(_ask(finder, queries), judge)}


def _judged(asked: Sequence[Asked], judge: Judge) -> list[Outcome]:
    return [Outcome(query, judge.judge(evidence, 10)) for query, evidence in asked]


def _judges(judge: Judge) -> Iterator[tuple[str, Judge]]:
    ranker = judge.ranker
    assert isinstance(ranker, LinearRanker)
    yield ALL, judge
    for sign in (sign for sign in Sign if ranker.weights[sign]):
        yield NAMES[sign], replace(judge, ranker=_without(ranker, sign))
    yield UNHEARD, replace(judge, ranker=replace(ranker, unheard=0.0, unheard_kana=0.0))
    soundless = replace(_without(ranker, Sign.SOUND), unheard=0.0, unheard_kana=0.0)
    yield SOUNDLESS, replace(judge, ranker=soundless)


def _without(ranker: LinearRanker, left_out: Sign) -> LinearRanker:
    weights = (0.0 if sign == left_out else w for sign, w in enumerate(ranker.weights))
    return replace(ranker, weights=tuple(weights))
