"""Which of a few articles say nearly the same as another."""

from collections.abc import Iterable
from dataclasses import dataclass

from knowledge.article import Article
from knowledge.duplicates.likeness import likeness, print_of

# No two of the sample articles come near 0.5. Copies of them with other endings, other order,
# typing mistakes, a sentence more or a third less lie above 0.75. Of a city's FAQ of 1,800 entries,
# many of them series with one word changed, 192 pairs do; the lower ones are neighbours, not twins.
VERY_LIKE = 0.75


@dataclass(frozen=True, slots=True)
class Duplicate:
    """An article that says nearly the same."""

    key: str
    question: str
    similarity: float  # 0..1


def near(article: Article, among: Iterable[Article]) -> list[Duplicate]:
    """Return those that are very like an article, the likest first.

    Args:
        article: written or read just now; one with the same key is the article itself.
        among: the few that deserve a closer look, as ``Finder.neighbours`` names them.
    """
    mine = print_of(article)
    compared = [
        Duplicate(other.key, other.question, likeness(mine, print_of(other)))
        for other in among
        if other.key != article.key
    ]
    alike = [one for one in compared if one.similarity >= VERY_LIKE]
    return sorted(alike, key=lambda one: (-one.similarity, one.key))
