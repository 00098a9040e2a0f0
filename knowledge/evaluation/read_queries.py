"""Judged questions from a file."""

import json
from collections.abc import Iterator
from pathlib import Path

from knowledge.evaluation.judged import JudgedQuery

# What is no JSON, nested without end, of other names or kinds, or graded by infinity.
_NOT_A_QUESTION = (ValueError, RecursionError, KeyError, TypeError, OverflowError)


class UnreadableQueriesError(Exception):
    """A line of the file is not a judged question."""

    def __init__(self, line: int) -> None:
        super().__init__(f"line {line}")
        self.line = line


def read_queries(path: Path) -> list[JudgedQuery]:
    """Read JSONL: ``{"query": "…", "relevant": {"<article id>": 2}}``, one question a line.

    Other names beside these two are ignored; empty lines too.

    Raises:
        UnreadableQueriesError: a line is not as above.
        OSError: the file cannot be opened.
    """
    return list(_read(path.read_bytes().splitlines()))


def _read(lines: list[bytes]) -> Iterator[JudgedQuery]:
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield _query(json.loads(line.decode("utf-8-sig")))
            except _NOT_A_QUESTION as error:
                raise UnreadableQueriesError(number) from error


def _query(row: dict[str, object]) -> JudgedQuery:
    query, relevant = row["query"], row["relevant"]
    if not isinstance(query, str) or not isinstance(relevant, dict):
        raise TypeError
    grades = {str(key): int(grade) for key, grade in relevant.items()}
    return JudgedQuery(query, {key: grade for key, grade in grades.items() if grade > 0})
