"""From labels to what a finder learned."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from knowledge.evaluation.judged import JudgedQuery, Outcome
from knowledge.evaluation.report import Report, report
from knowledge.evaluation.trial import DEPTH, Trial
from knowledge.finder import Finder
from knowledge.learning.examples import Example, gather, memory_of
from knowledge.learning.held_out import Comparison, compare, train_apart
from knowledge.learning.parts import PARTS, part_of
from knowledge.learning.training import train
from knowledge.ranking.judge import Judge
from knowledge.ranking.learned import NOTHING_LEARNED, Learned

ENOUGH = 100
"""Labelled questions with a relevant article from which training is worth while."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """What training brought.

    Attributes:
        judge: the new one.
        apart: the same, each trained without one part of the examples.
        semantic: whether it weighs sentence vectors too.
        comparison: with the one in use.
    """

    judge: Judge
    apart: tuple[Judge, ...]
    semantic: bool
    comparison: Comparison


def is_enough(queries: Sequence[JudgedQuery]) -> bool:
    """Whether there is enough to train from."""
    return sum(any(one.relevant.values()) for one in queries) >= ENOUGH


def teach(examples: Sequence[Example], in_use: Learned) -> Lesson:
    """Train on examples, and compare with what is in use."""
    semantic = any(one.evidence.semantic for one in examples)
    alike = [one for one in examples if one.evidence.semantic == semantic]
    begin = NOTHING_LEARNED.judge(semantic=semantic)
    before = [in_use.judge_of_part(part, semantic=semantic) for part in range(PARTS)]
    apart = train_apart(alike, begin)
    comparison = compare(alike, before, apart)
    return Lesson(train(alike, memory_of(alike), begin), apart, semantic, comparison)


def learn(
    finder: Finder, queries: Sequence[JudgedQuery], step: Callable[[int], object] = lambda _: None
) -> Comparison | None:
    """Let a finder learn from labels: it remembers them, and is trained if that is better.

    Returns how the training came out; None when there were too few labels for one.
    """
    examples = gather(finder, queries, step)
    learned, lesson = Learned(memory_of(examples)), None
    if is_enough(queries):
        lesson = teach(examples, learned)
        if lesson.comparison.is_better:
            learned = Learned(learned.memory, lesson.judge, lesson.semantic, lesson.apart)
    finder.learn(learned)
    return lesson.comparison if lesson else None


def measure(examples: Sequence[Example], in_use: Learned) -> Report:
    """Measure on the labels themselves; each is asked as if nobody had asked it before.

    Neither was it learned from, as far as there is a judge that has not seen it.
    """
    memory = memory_of(examples)
    outcomes, removed = [], []
    for number, one in enumerate(examples):
        evidence = one.recalled(memory, number)
        part = part_of(one.asked.query)
        judge = in_use.judge_of_part(part, semantic=evidence.semantic)
        outcomes.append(Outcome(one.asked, judge.judge(evidence, DEPTH)))
        without = one.removed_recalled(memory, number)
        if without is not None:
            asked = JudgedQuery(one.asked.query, {})
            removed.append(Outcome(asked, judge.judge(without, DEPTH)))
    return report(Trial(tuple(outcomes), tuple(one.seconds for one in examples), tuple(removed)))
