"""Whether words are worth having as another phrasing of an article."""

from collections.abc import Iterable

from rapidfuzz import fuzz

from knowledge.text.folding import fold, letters
from knowledge.text.reading import LIKENESS_LIMIT

# Characters. A longer question tells a story, which nobody else will tell in the same words.
LONGEST_WORDING = 120
# Of 100. Above this, two wordings differ in an ending or a particle, and are found alike.
_ALIKE = 85.0


def says_something_new(text: str, known: Iterable[str]) -> bool:
    """Whether a text is close to none of the wordings that are known already."""
    new = _letters(text)
    return bool(new) and not any(fuzz.ratio(new, _letters(one)) >= _ALIKE for one in known)


def _letters(text: str) -> str:
    return letters(fold(text, LIKENESS_LIMIT))
