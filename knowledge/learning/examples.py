"""What there is to learn from: labelled questions with what speaks for every candidate."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from knowledge.evaluation.judged import JudgedQuery
from knowledge.finder import Finder
from knowledge.index.evidence import Evidence
from knowledge.index.memory import REMEMBERED, Memory, Remembered


@dataclass(frozen=True, slots=True)
class Example:
    """One labelled question, looked up as if nothing had been learned.

    Attributes:
        asked: the question with the articles that are relevant.
        grades: of all articles that were judged, those that do not answer included.
        words: by which it is remembered.
        evidence: of all candidates.
        removed: the same without the articles that were judged; None where none answers.
        seconds: that looking up took.
    """

    asked: JudgedQuery
    grades: Mapping[str, int]
    words: frozenset[str]
    evidence: Evidence
    removed: Evidence | None
    seconds: float

    def recalled(self, memory: Memory, without: int | None = None) -> Evidence:
        """Return the evidence with what a memory says, its question ``without`` passed over."""
        return _recalled(self.evidence, self.words, memory, without)

    def removed_recalled(self, memory: Memory, without: int | None = None) -> Evidence | None:
        """Return the same for where its articles are missing."""
        if self.removed is None:
            return None
        return _recalled(self.removed, self.words, memory, without)


def gather(
    finder: Finder, queries: Sequence[JudgedQuery], step: Callable[[int], object] = lambda _: None
) -> list[Example]:
    """Look every question up. ``step`` is called with 1 after each.

    Passed over is what only articles answer that are found no more: whether another one answers it
    as well, nobody has said.
    """
    examples = []
    for judged in queries:
        answering = {key: grade for key, grade in judged.relevant.items() if grade > 0}
        relevant = {key: grade for key, grade in answering.items() if key in finder}
        if answering and not relevant:
            step(1)
            continue
        asked = JudgedQuery(judged.query, relevant)
        began = time.perf_counter()
        evidence = finder.evidence(asked.query)
        seconds = time.perf_counter() - began
        removed = finder.evidence(asked.query, without=relevant) if asked.answers else None
        words = finder.words(asked.query)
        examples.append(Example(asked, judged.relevant, words, evidence, removed, seconds))
        step(1)
    return examples


def memory_of(examples: Sequence[Example]) -> Memory:
    """Return a memory of questions, numbered as they come."""
    return Memory([Remembered(one.words, one.grades) for one in examples])


def _recalled(
    evidence: Evidence, words: frozenset[str], memory: Memory, without: int | None
) -> Evidence:
    recalled = memory.recall(words, without)
    return evidence.remembering(REMEMBERED, recalled.signs(evidence.keys))
