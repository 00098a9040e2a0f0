"""From many questions to a few topics."""

import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from knowledge.gaps.gather import Pair, Similarities, gather
from knowledge.gaps.in_common import Rarity, Words, in_common
from knowledge.gaps.naming import telling_words
from knowledge.text.reading import read

# Of the questions and phrasings of sample articles that were put together at this point, four in
# five pairs belong to the same article; a third of all such pairs are found. Half of the others
# share no word at all, which is where sentence vectors would help.
ENOUGH = 0.3


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that nobody could answer."""

    id: int
    text: str


@dataclass(frozen=True, slots=True)
class Topic:
    """Questions about one thing."""

    words: tuple[str, ...]  # what they have in common; () for a question that stands alone
    members: tuple[int, ...]  # ids, the most typical first


def topics_of(
    asked: Sequence[Asked],
    rarity: Rarity,
    similarities: Callable[[Sequence[str]], Similarities] | None = None,
) -> list[Topic]:
    """Put questions together that are about one thing; the largest topics first.

    Args:
        asked: the questions, oldest first. A thousand take a second or two.
        rarity: how telling a word is, as ``Finder.rarity`` says.
        similarities: says how alike texts are, by their places, in place of the words that they
            share; from ``ENOUGH`` on, two texts may be about one thing.
    """
    texts = [one.text for one in asked]
    telling = functools.cache(rarity)
    questions = [frozenset(read(text).words) for text in texts]
    alike = similarities(texts) if similarities else in_common(questions, telling)
    groups = gather(len(asked), alike, ENOUGH)
    groups.sort(key=lambda group: (-len(group), group))
    return [_topic(asked, questions, group, alike, telling) for group in groups]


def _topic(
    asked: Sequence[Asked],
    questions: Sequence[Words],
    group: list[int],
    alike: Similarities,
    rarity: Rarity,
) -> Topic:
    words = telling_words(
        [questions[one] for one in group], [asked[one].text for one in group], rarity
    )
    typical = sorted(group, key=lambda one: (-_closeness(one, group, alike), one))
    return Topic(tuple(words), tuple(asked[one].id for one in typical))


def _closeness(one: int, group: list[int], alike: Similarities) -> float:
    """How much one question is like all others of its group."""
    return sum(alike.get(_pair(one, other), 0.0) for other in group if other != one)


def _pair(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)
