"""A question with what people judged to answer it, and what was found."""

from collections.abc import Mapping
from dataclasses import dataclass

from knowledge.finding import Finding

ANSWERS = 2  # the least grade of an article that answers; what is below is related to the question


@dataclass(frozen=True, slots=True)
class JudgedQuery:
    """What somebody may ask, with the grade of every article that has to do with it.

    An article that is not named has nothing to do with it. Without any, there is no answer.
    """

    query: str
    relevant: Mapping[str, int]  # key of an article to 1, related, or 2, answers

    @property
    def answers(self) -> frozenset[str]:
        """The keys of the articles that answer."""
        return frozenset(key for key, grade in self.relevant.items() if grade >= ANSWERS)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was found for a question."""

    asked: JudgedQuery
    finding: Finding

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of what was found, best first."""
        return tuple(candidate.key for candidate in self.finding.candidates)

    @property
    def first_right(self) -> bool:
        """Whether the first article answers."""
        return any(key in self.asked.answers for key in self.keys[:1])
