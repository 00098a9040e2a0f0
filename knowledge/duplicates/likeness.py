"""How much two articles are alike."""

from dataclasses import dataclass
from typing import NamedTuple

from rapidfuzz import fuzz

from knowledge.article import Article
from knowledge.text.folding import fold, letters
from knowledge.text.reading import LIKENESS_LIMIT, read

# Characters of an answer that are compared; who copies an answer copies its beginning.
_ANSWER_LIMIT = 2_000
_ENOUGH_WORDS = 2  # a single one says little
_WORDS = 0.6  # how much they count beside the letters: なぜ and いくら are no words of their own
_SHINGLE = 3  # letters; sentences may change places, words may not


@dataclass(frozen=True, slots=True)
class Print:
    """What is compared of an article."""

    question: "Wording"
    phrasings: tuple["Wording", ...]
    answer: frozenset[str]  # every few neighbouring letters


class Wording(NamedTuple):
    """A question or phrasing."""

    letters: str
    words: frozenset[str]  # as dictionaries spell them, without those that every question has


def print_of(article: Article) -> Print:
    """Read an article for comparing."""
    return Print(
        _wording(article.question),
        tuple(map(_wording, article.phrasings)),
        _shingles(letters(fold(article.answer, _ANSWER_LIMIT))),
    )


def likeness(one: Print, other: Print) -> float:
    """Return how much two articles are alike, 0..1.

    On the whole it is the mean of question and answer. The same question alone is enough, or the
    same answer: two answers to one question contradict each other sooner or later, and an answer
    that was copied has to be mended twice. Hence the fourth power: half alike means nothing, one
    letter off nearly everything.
    """
    questions, answers = _questions(one, other), _share(one.answer, other.answer)
    return max((questions + answers) / 2, questions**4, answers**4)


def _questions(one: Print, other: Print) -> float:
    """The question of one against every wording of the other.

    Not phrasing against phrasing: different articles may well share a careless one.
    """
    pairs = (
        (one.question, other.question),
        *((one.question, phrasing) for phrasing in other.phrasings),
        *((phrasing, other.question) for phrasing in one.phrasings),
    )
    return max(_alike(mine, theirs) for mine, theirs in pairs)


def _alike(mine: Wording, theirs: Wording) -> float:
    """By letters, or by the words: どうすればよいですか and 方法を教えてください ask the same."""
    by_letters = fuzz.ratio(mine.letters, theirs.letters) / 100
    if min(len(mine.words), len(theirs.words)) < _ENOUGH_WORDS:
        return by_letters
    by_words = _share(mine.words, theirs.words)
    return max(by_letters, _WORDS * by_words + (1 - _WORDS) * by_letters)


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    together = len(one | other)
    return len(one & other) / together if together else 0.0


def _wording(text: str) -> Wording:
    return Wording(letters(fold(text))[:LIKENESS_LIMIT], frozenset(read(text).words))


def _shingles(text: str) -> frozenset[str]:
    last = max(len(text) - _SHINGLE, 0)
    return frozenset(text[start : start + _SHINGLE] for start in range(last + 1) if text)
