"""How much two articles are alike."""

from dataclasses import dataclass

from rapidfuzz import fuzz

from knowledge.article import Article
from knowledge.text.folding import fold, letters
from knowledge.text.reading import LIKENESS_LIMIT

# Characters of an answer that are compared; who copies an answer copies its beginning.
_ANSWER_LIMIT = 2_000
_SHINGLE = 3  # letters; sentences may change places, words may not


@dataclass(frozen=True, slots=True)
class Print:
    """What is compared of an article."""

    question: str  # its letters
    phrasings: tuple[str, ...]
    answer: frozenset[str]  # every few neighbouring letters


def print_of(article: Article) -> Print:
    """Read an article for comparing."""
    return Print(
        _letters(article.question),
        tuple(map(_letters, article.phrasings)),
        _shingles(letters(fold(article.answer, _ANSWER_LIMIT))),
    )


def likeness(one: Print, other: Print) -> float:
    """Return how much two articles are alike, 0..1.

    On the whole it is the mean of question and answer. The same question alone is enough, or the
    same answer: two answers to one question contradict each other sooner or later, and an answer
    that was copied has to be mended twice. Hence the fourth power: half alike means nothing, one
    letter off nearly everything.
    """
    questions, answers = _questions(one, other), _answers(one.answer, other.answer)
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
    return max(fuzz.ratio(mine, theirs) for mine, theirs in pairs) / 100


def _answers(one: frozenset[str], other: frozenset[str]) -> float:
    together = len(one | other)
    return len(one & other) / together if together else 0.0


def _letters(wording: str) -> str:
    return letters(fold(wording))[:LIKENESS_LIMIT]


def _shingles(text: str) -> frozenset[str]:
    last = max(len(text) - _SHINGLE, 0)
    return frozenset(text[start : start + _SHINGLE] for start in range(last + 1) if text)
