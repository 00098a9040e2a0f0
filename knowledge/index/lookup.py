"""From a question to the few articles that come into question, and what speaks for each."""

import functools
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from rapidfuzz import fuzz

from knowledge.index.bm25 import Floats, Index, Scores
from knowledge.index.catalogue import NOBODY, Catalogue, Place
from knowledge.index.evidence import Evidence, Sign
from knowledge.index.vectors import Vector
from knowledge.text.question import QuestionReading
from knowledge.text.reading import LIKENESS_LIMIT, Reading
from knowledge.text.term import Term

# Only the rarest terms of a question are looked up: the others cost most and say least.
_WORDS_LOOKED_UP = 48
_PAIRS_LOOKED_UP = 32
# How many articles are looked at closely, by what led to them.
_BY_WORDS = 40
_BY_SOUND = 15
_BY_MEANING = 25
# Added to the weight of a wording, so that one of a single word is never matched in full.
_DOUBT = 2.0


@dataclass(frozen=True, slots=True)
class _Best:
    """For every article, the best of its wordings."""

    values: Floats  # shape (articles,)
    numbers: npt.NDArray[np.int32]  # of that wording, shape (articles,); NOBODY where there is none


@dataclass(frozen=True, slots=True)
class _Meaning:
    """The cosines of the question and every article; NaN where nobody knows what it means."""

    wording: Floats  # of the wording that fits best, shape (articles,)
    passage: Floats  # shape (articles,)


class _Hits(NamedTuple):
    """What the indexes say of every article."""

    whole: Scores
    answers: Scores
    by_word: _Best
    by_sound: _Best
    meaning: _Meaning


def look_up(
    catalogue: Catalogue,
    question: QuestionReading,
    vector: Vector | None = None,
    left_out: Iterable[int] = (),
    also: Iterable[int] = (),
) -> Evidence:
    """Return what speaks for up to 80 articles and some others, in no particular order.

    Args:
        catalogue: where to look.
        question: what is asked.
        vector: its sentence vector, if there is an encoder.
        left_out: numbers of articles that are passed over.
        also: numbers of articles that come into question anyway.
    """
    hits = _search(catalogue, question, vector)
    gone = list(left_out)
    chosen = _foremost(hits, gone)
    others = np.array([one for one in also if one not in gone], np.intp)
    found = np.concatenate([chosen, others[~np.isin(others, chosen)]])
    places = [catalogue.place(article) for article in found.tolist()]
    letters = question.reading.letters
    same = [any(letters == wording.letters for wording in place.wordings) for place in places]
    return Evidence(
        keys=tuple(place.key for place in places),
        signs=_signs(catalogue, question, hits, found, places),
        word_for_word=np.array(same, np.bool_),
        words_asked=len(question.terms),
        known=_known(catalogue.whole, question.terms),
        as_heard=question.as_heard,
    )


def _search(catalogue: Catalogue, question: QuestionReading, vector: Vector | None) -> _Hits:
    wordings = catalogue.wordings.score(question.terms, _WORDS_LOOKED_UP)
    sounds = catalogue.sounds.score(question.pairs, _PAIRS_LOOKED_UP)
    return _Hits(
        whole=catalogue.whole.score(question.terms, _WORDS_LOOKED_UP),
        answers=catalogue.answers.score(question.terms, _WORDS_LOOKED_UP),
        by_word=_best(catalogue, wordings.bm25),
        by_sound=_best(catalogue, sounds.bm25),
        meaning=_cosines(catalogue, vector),
    )


def _signs(
    catalogue: Catalogue,
    question: QuestionReading,
    hits: _Hits,
    found: npt.NDArray[np.intp],
    places: Sequence[Place],
) -> npt.NDArray[np.float32]:
    """Return what speaks for the articles that were found, shape (found, len(Sign))."""
    signs = np.zeros((len(places), len(Sign)), np.float32)
    closer = [_wordings(place, hits.by_word, hits.by_sound) for place in places]
    mass = _mass(catalogue.whole, question.terms)
    signs[:, Sign.WHOLE] = hits.whole.bm25[found] / mass
    signs[:, Sign.WORDING] = hits.by_word.values[found] / mass
    signs[:, Sign.ANSWER] = hits.answers.bm25[found] / mass
    signs[:, Sign.COVERED] = hits.whole.covered[found] / mass
    signs[:, Sign.MATCHED] = _matched(catalogue.whole, question.terms, closer)
    signs[:, Sign.SOUND] = hits.by_sound.values[found] / _mass(catalogue.sounds, question.pairs)
    signs[:, Sign.LIKENESS] = [_likeness(question.reading, each) for each in closer]
    signs[:, Sign.WORDING_COSINE] = hits.meaning.wording[found]
    signs[:, Sign.PASSAGE_COSINE] = hits.meaning.passage[found]
    return signs


def _cosines(catalogue: Catalogue, vector: Vector | None) -> _Meaning:
    size = catalogue.size
    if vector is None:
        nothing = np.full(size, np.nan, np.float32)
        return _Meaning(nothing, nothing)
    cosines = catalogue.wording_vectors.cosines(vector, len(catalogue.owners))
    best = np.full(size, -1.0, np.float32)
    some = np.flatnonzero(~np.isnan(cosines))
    np.maximum.at(best, catalogue.owners[some], cosines[some])
    best[best == -1.0] = np.nan
    return _Meaning(best, catalogue.passage_vectors.cosines(vector, size))


def _best(catalogue: Catalogue, values: Floats) -> _Best:
    """Hand the best value of an article's wordings on to the article."""
    best = np.zeros(catalogue.size, np.float32)
    numbers = np.full(catalogue.size, NOBODY, np.int32)
    hits = np.flatnonzero(values)
    # From the worst to the best, so that the best is what remains.
    hits = hits[np.argsort(values[hits], kind="stable")]
    owners = catalogue.owners[hits]
    best[owners] = values[hits]
    numbers[owners] = hits
    return _Best(best, numbers)


def _foremost(hits: _Hits, left_out: list[int]) -> npt.NDArray[np.intp]:
    """Return the numbers of the articles that deserve a closer look, each once."""
    meaning = np.nan_to_num(hits.meaning.wording) + np.nan_to_num(hits.meaning.passage)
    chosen: list[int] = []
    for values, count in (
        (hits.whole.bm25 + hits.by_word.values, _BY_WORDS),
        (hits.by_sound.values.copy(), _BY_SOUND),
        (meaning, _BY_MEANING),
    ):
        values[left_out] = 0.0
        chosen.extend(_highest(values, count).tolist())
    return np.array(list(dict.fromkeys(chosen)), np.intp)


def _highest(values: Floats, count: int) -> npt.NDArray[np.intp]:
    """Return the positions of the highest values above zero, highest first."""
    some = len(values) > count
    top = np.argpartition(-values, count)[:count] if some else np.arange(len(values))
    top = top[values[top] > 0]
    return top[np.lexsort((top, -values[top]))]


def _mass(index: Index, terms: Iterable[Term]) -> float:
    """Return the weight of the whole question, by which scores become comparable."""
    return math.fsum(map(index.weight, terms)) or 1.0


def _known(index: Index, terms: Sequence[Term]) -> float:
    """Return the share of the question, by weight, that any article has."""
    return math.fsum(index.weight(term) for term in terms if index.has(term)) / _mass(index, terms)


def _wordings(place: Place, by_word: _Best, by_sound: _Best) -> tuple[Reading, ...]:
    """Return those wordings of an article that are worth comparing letter by letter."""
    best = dict.fromkeys(
        (int(by_word.numbers[place.article]), int(by_sound.numbers[place.article]))
    )
    close = tuple(
        reading
        for number, reading in zip(place.numbers, place.wordings, strict=True)
        if number in best
    )
    return close or place.wordings[:1]


def _matched(
    index: Index, terms: tuple[Term, ...], closer: list[tuple[Reading, ...]]
) -> list[float]:
    """Return the share of a wording that the question has, by weight, for each article."""
    weigh = functools.cache(lambda word: index.weight(Term((word,))))
    asked = {word for term in terms for word in term.words}
    phrases = {phrase for term in terms for phrase in term.phrases}

    def share(wording: Reading) -> float:
        words = frozenset(wording.words)
        whole = (phrase for phrase in phrases if words.issuperset(phrase))
        in_common = math.fsum(map(weigh, words & asked.union(*whole)))
        return in_common / (math.fsum(map(weigh, words)) + _DOUBT) if in_common else 0.0

    return [max(map(share, wordings)) for wordings in closer]


def _likeness(question: Reading, wordings: Iterable[Reading]) -> float:
    """Compare as written and as it sounds, whichever is more alike."""
    asked = question.letters[:LIKENESS_LIMIT]
    return max(
        max(
            fuzz.ratio(asked, wording.letters[:LIKENESS_LIMIT]),
            fuzz.ratio(question.sound, wording.sound),
        )
        / 100
        for wording in wordings
    )
