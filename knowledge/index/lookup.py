"""From a question to the few articles that come into question, and what speaks for each."""

import functools
import math
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
import numpy.typing as npt
from rapidfuzz import fuzz

from knowledge.index.candidates import Hits, best_wordings, foremost, search
from knowledge.index.catalogue import Catalogue, Place
from knowledge.index.corpus import Corpus
from knowledge.index.correlation import NOTHING_TAUGHT, Taught
from knowledge.index.evidence import Evidence, Sign
from knowledge.index.postings import Floats, Numbers
from knowledge.index.sought import Sought
from knowledge.index.vector_signs import vector_signs
from knowledge.index.vectors import Vector
from knowledge.text.question import QuestionReading
from knowledge.text.reading import LIKENESS_LIMIT, Reading
from knowledge.text.term import Term

# Added to the weight of a wording, so that one of a single word is never matched in full.
_DOUBT = 2.0


def look_up(
    catalogue: Catalogue,
    question: QuestionReading,
    vector: Vector | None = None,
    left_out: Iterable[int] = (),
    also: Iterable[int] = (),
    taught: Taught = NOTHING_TAUGHT,
) -> Evidence:
    """Return what speaks for up to 80 articles and some others, in no particular order.

    Args:
        catalogue: where to look.
        question: what is asked.
        vector: its sentence vector, if there is an encoder.
        left_out: numbers of articles that are passed over.
        also: numbers of articles that come into question anyway.
        taught: what the articles teach.
    """
    hits, gone = search(catalogue, question), list(left_out)
    chosen = foremost(catalogue, hits, vector, gone)
    others = np.array([one for one in also if one not in gone], np.intp)
    found = np.concatenate([chosen, others[~np.isin(others, chosen)]])
    places = [catalogue.place(article) for article in found.tolist()]
    letters = question.reading.letters
    same = [letters in place.letters for place in places]
    signs = _signs(catalogue, question, hits, found, places)
    for sign, values in vector_signs(catalogue, question, vector, found, places, taught).items():
        signs[:, sign] = values
    return Evidence(
        keys=tuple(place.key for place in places),
        signs=signs,
        word_for_word=np.array(same, np.bool_),
        words_asked=len(question.terms),
        letters_asked=len(letters),
        known=_known(hits.whole.sought),
        as_heard=question.as_heard,
    )


def _signs(
    catalogue: Catalogue,
    question: QuestionReading,
    hits: Hits,
    found: Numbers,
    places: Sequence[Place],
) -> npt.NDArray[np.float32]:
    """Return what speaks for the articles that were found, shape (found, len(Sign))."""
    signs = np.zeros((len(places), len(Sign)), np.float32)
    by_word, worded = best_wordings(catalogue, catalogue.wordings, hits.wordings, found)
    by_sound, sounding = best_wordings(catalogue, catalogue.sounds, hits.sounds, found)
    closer = list(map(_wordings, places, worded.tolist(), sounding.tolist()))
    mass, rarest = _mass(hits.whole.sought), hits.whole.rarest
    # How often each article has each word that is asked for, question and answer together.
    words = {word for one in rarest for way in one.ways for word in way.phrase}
    held = {word: catalogue.whole.counts_in(found, word) for word in words}
    signs[:, Sign.WHOLE] = catalogue.whole.score(hits.whole, found) / mass
    signs[:, Sign.WORDING] = by_word / mass
    signs[:, Sign.ANSWER] = _answers(catalogue, rarest, held, places) / mass
    covered = _covered(rarest, held, len(places))
    weights = np.array([one.counts for one in rarest], np.float32)
    signs[:, Sign.COVERED] = weights @ covered / mass
    signs[:, Sign.LACKING] = _lacking(weights, covered)
    signs[:, Sign.MATCHED] = _matched(catalogue.whole, question.terms, closer)
    signs[:, Sign.SOUND] = by_sound / _mass(hits.sounds.sought)
    signs[:, Sign.LIKENESS] = [_likeness(question.reading, each) for each in closer]
    return signs


def _answers(
    catalogue: Catalogue,
    rarest: Iterable[Sought],
    held: Mapping[str, Floats],
    places: Sequence[Place],
) -> Floats:
    """Return the BM25 of the answers alone; ``held`` says where it is worth to look."""

    def counts(word: str) -> Floats:
        counts = np.zeros(len(places), np.float32)
        for row in np.flatnonzero(held[word]).tolist():
            counts[row] = places[row].answer.count(word)
        return counts

    lengths = np.array([len(place.answer) for place in places], np.float32)
    sought = (catalogue.answers.seek(one.term) for one in rarest)
    return catalogue.answers.scores(sought, counts, lengths)


def _covered(rarest: Sequence[Sought], held: Mapping[str, Floats], size: int) -> Floats:
    """Return how far each term is found anywhere in each of so many articles, (terms, size)."""
    covered = np.zeros((len(rarest), size), np.float32)
    for row, one in zip(covered, rarest, strict=True):
        for phrase, share in one.ways:
            found = np.logical_and.reduce([held[word] > 0 for word in phrase])
            np.maximum(row, share * found, out=row)
    return covered


def _lacking(weights: Floats, covered: Floats) -> Floats:
    """Return the weight of the most telling term that each article lacks, beside the heaviest."""
    heaviest = weights.max(initial=0.0)
    if not heaviest:
        return np.zeros(covered.shape[1], np.float32)
    lacked: Floats = (weights[:, np.newaxis] * (1 - covered)).max(axis=0) / heaviest
    return lacked


def _mass(sought: Iterable[Sought]) -> float:
    """Return the weight of the whole question, by which scores become comparable."""
    return math.fsum(one.weight for one in sought) or 1.0


def _known(sought: Sequence[Sought]) -> float:
    """Return the share of the question, by weight, that any article has."""
    return math.fsum(one.weight for one in sought if one.ways) / _mass(sought)


def _wordings(place: Place, *best: int) -> tuple[Reading, ...]:
    """Return those wordings of an article that are worth comparing letter by letter."""
    close = tuple(
        reading
        for number, reading in zip(place.numbers, place.wordings, strict=True)
        if number in best
    )
    return close or place.wordings[:1]


def _matched(
    index: Corpus, terms: tuple[Term, ...], closer: list[tuple[Reading, ...]]
) -> list[float]:
    """Return the share of a wording that the question has, by weight, for each article."""
    weigh = functools.cache(lambda word: index.rarity(index.having(word)))
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
