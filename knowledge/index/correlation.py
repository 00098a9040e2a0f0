"""What the articles themselves teach: what kind of answer belongs to what kind of question."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from knowledge.encoding.encoder import Rows
from knowledge.index.postings import Floats

Matrix = npt.NDArray[np.float64]

ENOUGH = 100
"""Articles from which anything can be learned."""

# So many articles, and the spread that is added to every direction is as it was told.
_MANY = 1_786


@dataclass(frozen=True, slots=True)
class Manner:
    """How to learn from vectors of one kind; docs/finding.md says how the numbers were found.

    Attributes:
        directions: in which questions and answers go together best, so many of them.
        added: to the spread in each direction, in times the mean spread: how little is believed of
            what few articles show.
        familiar: a question so many times as far from the middle as the articles' own usually are
            is believed to be one of their kind; above it, less and less.
        strange: from here on nothing is said of it.
    """

    directions: int
    added: float
    familiar: float
    strange: float


BY_MEANING = Manner(directions=64, added=2.0, familiar=1.4, strange=1.9)
BY_WORDS = Manner(directions=200, added=0.1, familiar=1.7, strange=2.2)


@dataclass(frozen=True, slots=True)
class Correlation:
    """Says how well an answer goes with a question, by vectors.

    Canonical correlation (Hotelling, "Relations Between Two Sets of Variates", 1936) with a ridge
    (Vinod, "Canonical Ridge and Econometrics of Joint Production", 1976).
    """

    question_mean: Floats  # shape (question size,)
    answer_mean: Floats  # shape (answer size,)
    spread: Floats  # undoes the spread of the questions, shape (question size, question size)
    questions: Floats  # shape (question size, directions)
    answers: Floats  # shape (answer size, directions)
    usual: float  # how far from the middle the articles' questions are
    manner: Manner

    def of(self, question: Rows, answers: Rows) -> Floats:
        """Return from -1 to 1 how well each answer goes with a question.

        0 is said of all when the question is of another kind than those of the articles.

        Args:
            question: shape (question size,).
            answers: shape (answers, answer size); NaN where nobody knows, as is what is returned.
        """
        off = question - self.question_mean
        trust = self._trust(float(np.linalg.norm(off @ self.spread)))
        trust *= float(np.linalg.norm(question))
        if not trust:
            return np.where(np.isnan(answers[:, 0]), np.nan, 0.0).astype(np.float32)
        asked, held = off @ self.questions, (answers - self.answer_mean) @ self.answers
        lengths = np.linalg.norm(held, axis=1) * np.linalg.norm(asked)
        found: Floats = np.float32(trust) * (held @ asked) / np.maximum(lengths, np.float32(1e-9))
        return found

    def _trust(self, distance: float) -> float:
        manner = self.manner
        beyond = (manner.strange - distance / self.usual) / (manner.strange - manner.familiar)
        return min(max(beyond, 0.0), 1.0)


@dataclass(frozen=True, slots=True)
class Taught:
    """What the articles teach of which answers go with which questions; None of too few of them."""

    by_words: Correlation | None = None
    by_meaning: Correlation | None = None


NOTHING_TAUGHT = Taught()


def correlate(questions: Rows, answers: Rows, manner: Manner) -> Correlation:
    """Learn from pairs, each a question (one of the wordings of an article) and its answer.

    Args:
        questions: shape (pairs, question size).
        answers: shape (pairs, answer size).
        manner: how far to believe them.
    """
    asked, held = questions.astype(np.float64), answers.astype(np.float64)
    question_mean, answer_mean = asked.mean(axis=0), held.mean(axis=0)
    asked -= question_mean
    held -= answer_mean
    pairs = len(asked)
    added = manner.added * _MANY / pairs
    of_questions = _undone(asked.T @ asked / pairs, added)
    of_answers = _undone(held.T @ held / pairs, added)
    left, strength, right = np.linalg.svd(of_questions @ (asked.T @ held / pairs) @ of_answers)
    kept = manner.directions
    share = np.sqrt(strength[:kept])
    distances = np.linalg.norm(asked @ of_questions, axis=1)
    return Correlation(
        question_mean=question_mean.astype(np.float32),
        answer_mean=answer_mean.astype(np.float32),
        spread=of_questions.astype(np.float32),
        questions=(of_questions @ left[:, :kept] * share).astype(np.float32),
        answers=(of_answers @ right[:kept].T * share).astype(np.float32),
        usual=float(np.median(distances)) or 1.0,
        manner=manner,
    )


def _undone(spread: Matrix, added: float) -> Matrix:
    """Return what brings every direction to the same spread, with some added to each."""
    strengths, directions = np.linalg.eigh(spread)
    mean = max(float(strengths.mean()), 1e-12)
    undone: Matrix = (
        directions / np.sqrt(np.maximum(strengths, 0.0) + added * mean)
    ) @ directions.T
    return undone
