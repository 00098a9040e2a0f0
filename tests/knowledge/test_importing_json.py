"""Articles from JSONL files."""

import json
from datetime import date
from pathlib import Path

import pytest

from knowledge.article import Article
from knowledge.importing import (
    BadRow,
    BadRowReason,
    Progress,
    UnreadableFileError,
    UnreadableFileReason,
    read_articles,
)
from knowledge.importing.limits import LONGEST_ROW

GOOD = '{"id":"z","question":"問い","answer":"答え"}'
Z = Article("z", "問い", "答え")


def read(tmp_path: Path, text: str, encoding: str = "utf-8") -> list[Article | BadRow]:
    path = tmp_path / "articles.jsonl"
    path.write_bytes(text.encode(encoding))
    return list(read_articles(path))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_all_fields_of_an_article(tmp_path: Path, encoding: str, newline: str) -> None:
    line = json.dumps(
        {
            "id": "a",
            "question": " 問い ",
            "answer": "一\r\n二",
            "phrasings": ["b", " c ", "b", "", "d|e"],
            "tags": "t|u",
            "url": "https://city.example/",
            "owner": "税務課",
            "date": "令和8年4月1日",
            "review_date": "2027/4/1",
        },
        ensure_ascii=False,
    )
    assert read(tmp_path, f"{line}{newline}{newline}{GOOD}", encoding) == [
        Article(
            "a",
            "問い",
            "一\n二",
            ("b", "c", "d", "e"),
            ("t", "u"),
            "https://city.example/",
            "税務課",
            date(2026, 4, 1),
            date(2027, 4, 1),
        ),
        Z,
    ]


def test_numbers_nulls_other_names_and_any_case(tmp_path: Path) -> None:
    line = '{"ID": 12, " Question ": "問い", "answer": "答え", "url": null, "memo": {"a": [1]}}'
    assert read(tmp_path, line) == [Article("12", "問い", "答え")]


def test_nothing_is_taken_for_a_quoted_formula(tmp_path: Path) -> None:
    line = json.dumps({"id": "'=1", "question": "=1", "answer": "''-"})
    assert read(tmp_path, line) == [Article("'=1", "=1", "''-")]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{}", BadRowReason.MISSING_ID),
        ('{"id":"b","question":"問い"}', BadRowReason.MISSING_ANSWER),
        (GOOD, BadRowReason.DUPLICATE_ID),
        ('{"id":"b"', BadRowReason.BROKEN_JSON),
        ('{"id":"b"} {"id":"c"}', BadRowReason.BROKEN_JSON),
        ('["b"]', BadRowReason.BROKEN_JSON),
        ('"b"', BadRowReason.BROKEN_JSON),
        ("b,問い,答え", BadRowReason.BROKEN_JSON),
        ("[" * 100_000, BadRowReason.BROKEN_JSON),
        ('{"id":' + "9" * 10_000 + "}", BadRowReason.BROKEN_JSON),
        ('{"id":true}', BadRowReason.WRONG_TYPE),
        ('{"id":1.5}', BadRowReason.WRONG_TYPE),
        ('{"id":["b"]}', BadRowReason.WRONG_TYPE),
        ('{"tags":[["b"]]}', BadRowReason.WRONG_TYPE),
        ('{"tags":[1]}', BadRowReason.WRONG_TYPE),
        ('{"id":"\\u0000","question":"問い","answer":"答え"}', BadRowReason.CONTROL_CHARACTERS),
        ('{"id":"\\ud83d","question":"問い","answer":"答え"}', BadRowReason.CONTROL_CHARACTERS),
        ('{"id":"\\uffff","question":"問い","answer":"答え"}', BadRowReason.CONTROL_CHARACTERS),
        (f'{{"id":"{"a" * LONGEST_ROW}"}}', BadRowReason.ROW_TOO_LONG),
    ],
)
def test_a_bad_line_is_named_and_the_others_are_read(
    tmp_path: Path, line: str, reason: BadRowReason
) -> None:
    last = GOOD.replace('"z"', '"last"')
    assert read(tmp_path, f"{GOOD}\n\n{line}\n{last}\n") == [
        Z,
        BadRow(3, reason),
        Article("last", "問い", "答え"),
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", UnreadableFileReason.EMPTY),
        ("\n \n", UnreadableFileReason.EMPTY),
        (f"[{GOOD}]", UnreadableFileReason.NOT_JSONL),
        ("id,question,answer\n", UnreadableFileReason.NOT_JSONL),
        ("PK\x03\x04\0", UnreadableFileReason.NOT_TEXT),
    ],
)
def test_a_file_that_is_no_jsonl(tmp_path: Path, text: str, reason: UnreadableFileReason) -> None:
    with pytest.raises(UnreadableFileError) as refusal:
        read(tmp_path, text)
    assert refusal.value.reason is reason


def test_progress_ends_where_the_file_ends(tmp_path: Path) -> None:
    path = tmp_path / "articles.ndjson"
    path.write_text("\n".join(GOOD.replace("z", str(n)) for n in range(10_000)), "utf-8")
    progress = Progress()
    articles = read_articles(path, progress)
    next(articles)
    assert 0 < progress.done < progress.total == path.stat().st_size
    assert sum(1 for _ in articles) == 9_999
    assert progress.done == progress.total
