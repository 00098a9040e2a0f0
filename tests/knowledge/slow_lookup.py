"""What speaks for an article, computed from its definition and with no regard to time."""

import math
from collections.abc import Mapping, Sequence

import numpy as np

from knowledge.encoding.article_vectors import ArticleVectors
from knowledge.encoding.word_vectors import word_vectors
from knowledge.index.entry import Entry
from knowledge.index.evidence import Sign
from knowledge.index.vectors import Vector
from knowledge.text.question import QuestionReading
from knowledge.text.reading import Reading
from knowledge.text.term import Term
from tests.knowledge.slow_bm25 import SlowIndex

DOUBT = 2.0


class SlowLookup:
    """Articles, each looked at in full for every question."""

    def __init__(self, entries: Sequence[Entry], vectors: Mapping[str, ArticleVectors]) -> None:
        self._entries = entries
        self._vectors = vectors
        wordings = [wording for entry in entries for wording in entry.wordings]
        self._wordings = SlowIndex(dict(enumerate(one.words for one in wordings)))
        self._sounds = SlowIndex(dict(enumerate(one.pairs for one in wordings)))
        self._answers = SlowIndex(dict(enumerate(entry.answer for entry in entries)))
        self._whole = SlowIndex(dict(enumerate(map(_all_words, entries))))

    def signs(
        self, question: QuestionReading, vector: Vector | None
    ) -> dict[str, dict[Sign, float]]:
        """All signs of every article, whether it would be found or not."""
        terms, pairs = question.terms, question.pairs
        mass, sound_mass = self._whole.mass(terms), self._sounds.mass(pairs)
        by_word, by_sound = self._wordings.bm25(terms), self._sounds.bm25(pairs)
        whole, covered = self._whole.bm25(terms), self._whole.covered(terms)
        answers = self._answers.bm25(terms)
        sense = _Sense(question.reading.words)
        signs = {}
        for article, entry in enumerate(self._entries):
            numbers = self._numbers(article)
            wording, passage, own = self._cosines(entry, vector)
            closer = _closer(entry, numbers, by_word, by_sound)
            signs[entry.key] = {
                Sign.WHOLE: whole.get(article, 0.0) / mass,
                Sign.WORDING: max(by_word.get(number, 0.0) for number in numbers) / mass,
                Sign.ANSWER: answers.get(article, 0.0) / mass,
                Sign.COVERED: covered[article] / mass,
                Sign.MATCHED: max(self._matched(one, terms) for one in closer),
                Sign.SOUND: max(by_sound.get(number, 0.0) for number in numbers) / sound_mass,
                Sign.LIKENESS: max(_likeness(one, question.reading) for one in closer),
                Sign.WORDING_COSINE: wording,
                Sign.PASSAGE_COSINE: passage,
                Sign.OWN_COSINE: own,
                Sign.WORDING_SENSE: max(sense.near(one.words) for one in entry.wordings),
                Sign.ANSWER_SENSE: sense.near(entry.answer),
                Sign.LACKING: self._whole.lacking(terms, article),
            }
        return signs

    def known(self, question: QuestionReading) -> float:
        """The share of the question, by weight, that any article has."""
        everything = {word for words in self._whole.documents.values() for word in words}
        known = [
            term
            for term in question.terms
            if everything & set(term.words) or any(set(one) <= everything for one in term.phrases)
        ]
        return sum(map(self._whole.idf, known)) / self._whole.mass(question.terms)

    def _numbers(self, article: int) -> range:
        before = sum(len(entry.wordings) for entry in self._entries[:article])
        return range(before, before + len(self._entries[article].wordings))

    def _matched(self, wording: Reading, terms: Sequence[Term]) -> float:
        held = frozenset(wording.words)
        asked = {word for term in terms for word in term.found_in(held)}
        weights = {word: self._whole.idf(Term((word,))) for word in wording.words}
        common = sum(weight for word, weight in weights.items() if word in asked)
        return common / (sum(weights.values()) + DOUBT)

    def _cosines(self, entry: Entry, vector: Vector | None) -> tuple[float, float, float]:
        """Of the wording that fits best, of the passage, and of these two."""
        if vector is None or entry.key not in self._vectors:
            return math.nan, math.nan, math.nan
        vectors = self._vectors[entry.key]
        best = max(_cosine(row, vector) for row in vectors.wordings)
        own = max(_cosine(row, vectors.passage) for row in vectors.wordings)
        return best, _cosine(vectors.passage, vector), own


class _Sense:
    """What some words mean, word by word."""

    def __init__(self, words: Sequence[str]) -> None:
        self._mean = _mean(words)

    def near(self, words: Sequence[str]) -> float:
        return _cosine(self._mean, _mean(words))


def _mean(words: Sequence[str]) -> Vector:
    total: Vector = np.zeros(word_vectors().size, np.float32)
    unknown = 0
    for word in set(words):
        vector = word_vectors().of_word(word)
        if vector is None:
            unknown += 1
        else:
            total += vector
    length = math.sqrt(float(total @ total) + unknown * word_vectors().of_unknown ** 2)
    return total / (length or 1)


def _cosine(one: Vector, other: Vector) -> float:
    return math.fsum(a * b for a, b in zip(one.tolist(), other.tolist(), strict=True))


def _all_words(entry: Entry) -> list[str]:
    """The question, what is new in the phrasings, once each, and the answer."""
    question = entry.wordings[0].words
    added = {word for wording in entry.wordings[1:] for word in wording.words} - set(question)
    return [*question, *added, *entry.answer]


def _closer(
    entry: Entry, numbers: range, by_word: Mapping[int, float], by_sound: Mapping[int, float]
) -> list[Reading]:
    """The wording that fits best by its words, and the one by its sound; else the question."""
    best = {
        max(numbers, key=lambda number: (round(scores.get(number, 0.0), 5), number))
        for scores in (by_word, by_sound)
        if any(number in scores for number in numbers)
    }
    return [entry.wordings[number - numbers.start] for number in best] or [entry.wordings[0]]


def _likeness(one: Reading, other: Reading) -> float:
    return max(_alike(one.letters, other.letters), _alike(one.sound, other.sound))


def _alike(one: str, other: str) -> float:
    """Twice the longest common subsequence, of both lengths together."""
    if not one and not other:
        return 1.0
    lengths = np.zeros((len(one) + 1, len(other) + 1), int)
    for i, letter in enumerate(one):
        for j, candidate in enumerate(other):
            longer = max(lengths[i, j + 1], lengths[i + 1, j])
            lengths[i + 1, j + 1] = lengths[i, j] + 1 if letter == candidate else longer
    return float(2 * lengths[-1, -1] / (len(one) + len(other)))
