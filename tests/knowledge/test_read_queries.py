"""Judged questions from a file: read, or refused by the number of the line."""

import json
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.evaluation.judged import JudgedQuery
from knowledge.evaluation.read_queries import (
    QueriesProblem,
    UnreadableQueriesError,
    read_labels,
    read_queries,
)

GOOD = '{"query": "印刷できない", "relevant": {"prt-1": 2, "prt-2": 1}}'


def written(folder: Path, *lines: str, encoding: str = "utf-8") -> Path:
    file = folder / "queries.jsonl"
    file.write_bytes("\n".join(lines).encode(encoding, "surrogatepass"))
    return file


def test_questions_are_read_in_order(tmp_path: Path) -> None:
    outside = '{"query": "花壇", "relevant": {}}'
    assert read_queries(written(tmp_path, GOOD, outside)) == [
        JudgedQuery("印刷できない", {"prt-1": 2, "prt-2": 1}),
        JudgedQuery("花壇", {}),
    ]


def test_other_names_empty_lines_and_grades_of_nothing_are_ignored(tmp_path: Path) -> None:
    row = '{"style": "short", "relevant": {"a": 0, "b": 1, "c": 2.0}, "query": "x", "shown": []}'
    file = written(tmp_path, "", row, "  \t", "")
    assert read_queries(file) == [JudgedQuery("x", {"b": 1, "c": 2})]


def test_who_learns_reads_what_does_not_answer_too(tmp_path: Path) -> None:
    file = written(tmp_path, '{"query": "x", "relevant": {"a": 0, "b": 1}}')
    assert read_labels(file) == [JudgedQuery("x", {"a": 0, "b": 1})]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_it_may_begin_with_a_byte_order_mark(tmp_path: Path, encoding: str) -> None:
    assert len(read_queries(written(tmp_path, GOOD, GOOD, encoding=encoding))) == 2


def test_lines_of_windows_are_lines(tmp_path: Path) -> None:
    assert len(read_queries(written(tmp_path, GOOD + "\r", GOOD + "\r"))) == 2


def test_a_question_may_hold_what_ends_a_line_elsewhere(tmp_path: Path) -> None:
    row = json.dumps({"query": "一行目\u2028二行目\x85", "relevant": {}}, ensure_ascii=False)
    assert read_queries(written(tmp_path, row))[0].query == "一行目\u2028二行目\x85"


def test_an_empty_file_holds_no_question(tmp_path: Path) -> None:
    assert read_queries(written(tmp_path)) == []


@pytest.mark.parametrize(
    "bad",
    [
        "印刷できない",
        "{",
        "null",
        "2",
        "[]",
        '["query", "relevant"]',
        '"query relevant"',
        "{}",
        '{"query": "x"}',
        '{"relevant": {}}',
        '{"query": 1, "relevant": {}}',
        '{"query": null, "relevant": {}}',
        '{"query": "x", "relevant": null}',
        '{"query": "x", "relevant": ["a"]}',
        '{"query": "x", "relevant": "a"}',
        '{"query": "x", "relevant": {"a": ' + "9" * 5_000 + "}}",
        "[" * 100_000,
        GOOD + GOOD,
    ],
    ids=lambda bad: bad[:45],
)
def test_a_bad_line_is_refused_by_its_number(tmp_path: Path, bad: str) -> None:
    with pytest.raises(UnreadableQueriesError) as refused:
        read_queries(written(tmp_path, GOOD, "", bad, GOOD))
    assert refused.value.line == 3
    assert refused.value.problem is QueriesProblem.NOT_A_QUESTION


@pytest.mark.parametrize(
    "grade",
    [
        "-1",
        "3",
        "1.5",
        "2.9",
        "true",
        '"2"',
        '"answers"',
        "null",
        "[]",
        "{}",
        "NaN",
        "Infinity",
        "1e999",
        "1000000000000000000000",
    ],
)
def test_a_grade_is_0_1_or_2(tmp_path: Path, grade: str) -> None:
    bad = f'{{"query": "x", "relevant": {{"a": {grade}}}}}'
    with pytest.raises(UnreadableQueriesError) as refused:
        read_queries(written(tmp_path, GOOD, "", bad, GOOD))
    assert (refused.value.line, refused.value.problem) == (3, QueriesProblem.GRADE)


def test_another_encoding_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableQueriesError) as refused:
        read_queries(written(tmp_path, GOOD, encoding="cp932"))
    assert (refused.value.line, refused.value.problem) == (1, QueriesProblem.NOT_UTF8)


def test_half_a_character_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableQueriesError) as refused:
        read_queries(written(tmp_path, GOOD, "\ud800"))
    assert (refused.value.line, refused.value.problem) == (2, QueriesProblem.NOT_UTF8)


def test_a_file_that_is_not_there_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_queries(tmp_path / "nowhere.jsonl")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=6,
)


@given(rows=st.lists(st.dictionaries(st.sampled_from(("query", "relevant", "x")), JSON)))
@settings(deadline=None)
def test_any_line_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, rows: list[object]
) -> None:
    file = written(tmp_path_factory.mktemp("queries"), *map(json.dumps, rows))
    with suppress(UnreadableQueriesError):
        assert len(read_queries(file)) == len(rows)
