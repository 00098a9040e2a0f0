"""Judged questions from a file."""

import json
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

from knowledge.evaluation.judged import ANSWERS, JudgedQuery

GRADES = range(ANSWERS + 1)

# What is no JSON, nested without end, or of other names or kinds.
_NOT_A_QUESTION = (ValueError, RecursionError, KeyError, TypeError)


class QueriesProblem(StrEnum):
    """Why a line is refused."""

    NOT_A_QUESTION = "not_a_question"
    GRADE = "grade"  # not one of 0, 1 and 2
    NOT_UTF8 = "not_utf8"


class UnreadableQueriesError(Exception):
    """A line of the file is not a judged question."""

    def __init__(self, line: int, problem: QueriesProblem) -> None:
        super().__init__(f"line {line}: {problem}")
        self.line = line
        self.problem = problem


class _GradeError(Exception):
    """A grade is none of those that there are."""


def read_queries(path: Path) -> list[JudgedQuery]:
    """Read JSONL: ``{"query": "…", "relevant": {"<article id>": 2}}``, one question a line.

    Other names beside these two are ignored; empty lines too.

    Raises:
        UnreadableQueriesError: a line is not as above.
        OSError: the file cannot be opened.
    """
    return [
        JudgedQuery(one.query, {key: grade for key, grade in one.relevant.items() if grade})
        for one in read_labels(path)
    ]


def read_labels(path: Path) -> list[JudgedQuery]:
    """Read the same to learn from: with what was judged not to answer, grade 0.

    Raises:
        UnreadableQueriesError: a line is not as it should be.
        OSError: the file cannot be opened.
    """
    return list(_read(path.read_bytes().splitlines()))


def _read(lines: list[bytes]) -> Iterator[JudgedQuery]:
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield _query(json.loads(line.decode("utf-8-sig")))
            except UnicodeDecodeError as error:
                raise UnreadableQueriesError(number, QueriesProblem.NOT_UTF8) from error
            except _GradeError as error:
                raise UnreadableQueriesError(number, QueriesProblem.GRADE) from error
            except _NOT_A_QUESTION as error:
                raise UnreadableQueriesError(number, QueriesProblem.NOT_A_QUESTION) from error


def _query(row: dict[str, object]) -> JudgedQuery:
    query, relevant = row["query"], row["relevant"]
    if not isinstance(query, str) or not isinstance(relevant, dict):
        raise TypeError
    return JudgedQuery(query, {str(key): _grade(grade) for key, grade in relevant.items()})


def _grade(value: object) -> int:
    if isinstance(value, int | float) and not isinstance(value, bool) and value in GRADES:
        return int(value)
    raise _GradeError
