"""From a question to the few articles that come into question."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.index.bm25 import Index, Search
from knowledge.index.catalogue import NOBODY, Catalogue
from knowledge.index.postings import Floats, Numbers
from knowledge.index.vectors import Vector
from knowledge.text.question import QuestionReading

# Only the rarest terms of a question are looked up: the others cost most and say least.
WORDS_LOOKED_UP = 48
_PAIRS_LOOKED_UP = 32
# How many articles are looked at closely, by what led to them.
_BY_WORDS = 40
_BY_SOUND = 15
_BY_MEANING = 25
# Where common terms were passed over, so many times as many are weighed with these too: articles,
# and wordings of articles.
_WIDER = 8
_GROUP = 32


@dataclass(frozen=True, slots=True)
class Hits:
    """What the indexes say."""

    whole: Search
    wordings: Search
    sounds: Search


def search(catalogue: Catalogue, question: QuestionReading) -> Hits:
    """Ask the indexes."""
    return Hits(
        whole=catalogue.whole.search(question.terms, WORDS_LOOKED_UP),
        wordings=catalogue.wordings.search(question.terms, WORDS_LOOKED_UP),
        sounds=catalogue.sounds.search(question.pairs, _PAIRS_LOOKED_UP),
    )


def foremost(
    catalogue: Catalogue, hits: Hits, vector: Vector | None, left_out: Sequence[int]
) -> Numbers:
    """Return the numbers of the articles that deserve a closer look, each once."""
    out = list(left_out)
    chosen = np.concatenate(
        (
            _by_words(catalogue, hits, out),
            _by_sound(catalogue, hits, out),
            _by_meaning(catalogue, vector, out),
        )
    )
    return np.array(list(dict.fromkeys(chosen.tolist())), np.intp)


def best_wordings(
    catalogue: Catalogue, index: Index, search: Search, articles: Numbers
) -> tuple[Floats, Numbers]:
    """Return the highest value of the wordings of each article, and the number of that wording.

    Where none has anything to do with the question that is 0, and NOBODY.
    """
    numbers, owners, starts = catalogue.wordings_of(articles)
    values = index.score(search, numbers)
    best: Floats = np.maximum.reduceat(values, starts) if len(articles) else values
    which = np.full(len(articles), NOBODY, np.intp)
    are_best = (values == best[owners]) & (values > 0)
    which[owners[are_best]] = numbers[are_best]
    return best, which


def _by_words(catalogue: Catalogue, hits: Hits, left_out: list[int]) -> Numbers:
    if not (hits.whole.rest or hits.wordings.rest):
        values = _of_articles(catalogue, hits.wordings)
        values += hits.whole.values
        values[left_out] = 0.0
        return highest(values, _BY_WORDS)
    count = _BY_WORDS * _WIDER + len(left_out)
    leading = catalogue.owners[highest(hits.wordings.values, count)]
    some = np.setdiff1d(np.append(highest(hits.whole.values, count), leading), left_out)
    by_wording, _ = best_wordings(catalogue, catalogue.wordings, hits.wordings, some)
    return some[highest(catalogue.whole.score(hits.whole, some) + by_wording, _BY_WORDS)]


def _by_sound(catalogue: Catalogue, hits: Hits, left_out: list[int]) -> Numbers:
    if not hits.sounds.rest:
        values = _of_articles(catalogue, hits.sounds)
        values[left_out] = 0.0
        return highest(values, _BY_SOUND)
    leading = highest(hits.sounds.values, _BY_SOUND * _WIDER + len(left_out))
    some = np.setdiff1d(catalogue.owners[leading], left_out)
    by_sound, _ = best_wordings(catalogue, catalogue.sounds, hits.sounds, some)
    return some[highest(by_sound, _BY_SOUND)]


def _by_meaning(catalogue: Catalogue, vector: Vector | None, left_out: list[int]) -> Numbers:
    if vector is None:
        return np.zeros(0, np.intp)
    wordings = catalogue.wording_vectors.nearness(vector, len(catalogue.owners))
    known = np.flatnonzero(~np.isnan(wordings))
    best = np.full(catalogue.size, -1.0, np.float32)
    np.maximum.at(best, catalogue.owners[known], wordings[known])
    best[best == -1.0] = 0.0
    best += np.nan_to_num(catalogue.passage_vectors.nearness(vector, catalogue.size))
    best[left_out] = 0.0
    return highest(best, _BY_MEANING)


def _of_articles(catalogue: Catalogue, search: Search) -> Floats:
    """Hand the highest value of an article's wordings on to the article."""
    best = np.zeros(catalogue.size, np.float32)
    np.maximum.at(best, catalogue.owners[search.touched], search.values[search.touched])
    return best


def highest(values: Floats, count: int) -> Numbers:
    """Return the positions of the highest values above zero, highest first."""
    top = np.flatnonzero(values >= _at_most_the_least(values, count))
    top = top[values[top] > 0]
    return top[np.lexsort((top, -values[top]))][:count]


def _at_most_the_least(values: Floats, count: int) -> float:
    """Return a value that the ``count`` highest reach, and few others do: quicker than sorting."""
    groups = len(values) // _GROUP
    if groups <= count:
        return 0.0
    highest = values[: groups * _GROUP].reshape(_GROUP, groups).max(axis=0)
    return float(np.partition(highest, -count)[-count])
