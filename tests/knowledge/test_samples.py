"""The sample articles: a fictional city's help desk, in a shape every import can rely on."""

import csv
import io
import itertools
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from importlib.resources import as_file, files
from typing import NamedTuple

import pytest
from rapidfuzz import fuzz

from knowledge.article import Article
from knowledge.importing import read_articles

COLUMNS = (
    "id",
    "question",
    "answer",
    "phrasings",
    "tags",
    "url",
    "owner",
    "date",
    "review_date",
)
OFFICE = re.compile(r"\w{1,10}(?:課|室|担当)")
FIRST_DAY = date(2025, 4, 1)
WRITTEN_BY = date(2026, 11, 1)
REVIEWED_FROM = date(2027, 1, 1)
# Between being written and being looked at again.
SHORTEST = timedelta(days=180)
LONGEST = timedelta(days=731)
PORTAL_PAGE = re.compile(r"https://portal\.city\.example\.jp/[a-z0-9/-]+")
MAIL_ADDRESS = re.compile(r"[\w.+-]+@([\w-]+(?:\.[\w-]+)+)")
PHONE_NUMBER = re.compile(r"(?<!\d)0\d{1,4}[-‐−() ]?\d{1,4}[-‐−() ]?\d{3,4}(?!\d)")
WEB_ADDRESS = re.compile(r"https?:|www\.")
SLACK_MARKUP = re.compile(r"[<>&*_~`]")
LONGEST_SHARED_TEXT = 30


class Row(NamedTuple):
    id: str
    question: str
    answer: str
    phrasings: str
    tags: str
    url: str
    owner: str
    date: str
    review_date: str


@pytest.fixture(scope="module")
def raw() -> bytes:
    return files("knowledge").joinpath("samples", "articles.csv").read_bytes()


@pytest.fixture(scope="module")
def rows(raw: bytes) -> list[Row]:
    return [Row(*cells) for cells in _cells(raw)[1:]]


def _cells(raw: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(raw.decode("utf-8"), newline=""), strict=True))


def _folded(text: str) -> str:
    """Return the letters and digits only, so that 「？」 or a space makes no difference."""
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if c.isalnum())


def _day(text: str) -> date:
    day = date.fromisoformat(text)
    assert day.isoformat() == text
    return day


def _is_working_day(day: date) -> bool:
    return day.isoweekday() <= 5


def _phrasings(rows: list[Row]) -> Iterator[str]:
    return (phrasing for row in rows for phrasing in row.phrasings.split("|"))


def _repeated(values: Iterator[str]) -> list[str]:
    return [value for value, times in Counter(values).items() if times > 1]


def test_the_file_is_plain_utf8_with_unix_line_ends(raw: bytes) -> None:
    assert not raw.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in raw
    assert raw.endswith(b"\n")


def test_every_row_has_the_nine_columns_and_the_usual_quoting(raw: bytes) -> None:
    cells = _cells(raw)
    rewritten = io.StringIO(newline="")
    csv.writer(rewritten, lineterminator="\n").writerows(cells)
    assert tuple(cells[0]) == COLUMNS
    assert {len(row) for row in cells} == {len(COLUMNS)}
    assert rewritten.getvalue().encode() == raw


def test_there_are_enough_articles_and_each_has_its_own_id(rows: list[Row]) -> None:
    assert len(rows) >= 150
    assert [row.id for row in rows if not re.fullmatch(r"[a-z]{2,4}-\d{3}", row.id)] == []
    assert _repeated(row.id for row in rows) == []


def test_questions_and_answers_have_a_readable_length(rows: list[Row]) -> None:
    assert [row.id for row in rows if not 15 <= len(row.question) <= 60] == []
    assert [row.id for row in rows if not 150 <= len(row.answer) <= 600] == []


def test_a_question_is_one_sentence(rows: list[Row]) -> None:
    ends = re.compile(r"[^。？\n]+[。？]")
    assert [row.id for row in rows if not ends.fullmatch(row.question)] == []


def test_the_steps_of_an_answer_count_up_from_one(rows: list[Row]) -> None:
    def steps(row: Row) -> list[int]:
        return [int(n) for n in re.findall(r"^(\d+)\. ", row.answer, flags=re.MULTILINE)]

    assert [row.id for row in rows if len(steps(row)) < 2] == []
    assert [row.id for row in rows if steps(row) != list(range(1, len(steps(row)) + 1))] == []


def test_each_article_has_two_or_three_short_phrasings(rows: list[Row]) -> None:
    assert [row.id for row in rows if len(row.phrasings.split("|")) not in (2, 3)] == []
    assert [p for p in _phrasings(rows) if not 4 <= len(p) <= 30 or p != p.strip()] == []


def test_each_article_has_one_to_three_tags(rows: list[Row]) -> None:
    tags = {row.id: row.tags.split("|") for row in rows}
    assert [id_ for id_, given in tags.items() if not 1 <= len(given) <= 3 or "" in given] == []
    assert [id_ for id_, given in tags.items() if len(set(given)) < len(given)] == []


def test_no_phrasing_or_question_says_the_same_as_another(rows: list[Row]) -> None:
    questions = (row.question for row in rows)
    assert _repeated(map(_folded, itertools.chain(questions, _phrasings(rows)))) == []


def test_no_two_answers_are_nearly_alike(rows: list[Row]) -> None:
    pairs = itertools.combinations(rows, 2)
    assert [(a.id, b.id) for a, b in pairs if fuzz.ratio(a.answer, b.answer) > 80] == []


def test_no_passage_is_shared_between_answers(rows: list[Row]) -> None:
    size = LONGEST_SHARED_TEXT + 1
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        for start in range(len(row.answer) - size + 1):
            owners[row.answer[start : start + size]].add(row.id)
    assert {text: ids for text, ids in owners.items() if len(ids) > 1} == {}


def test_only_answers_have_line_ends_and_nothing_has_control_characters(rows: list[Row]) -> None:
    def unseen(row: Row) -> str:
        text = "".join(row._replace(answer=row.answer.replace("\n", "")))
        return "".join(c for c in text if unicodedata.category(c).startswith("C"))

    assert {row.id: unseen(row) for row in rows if unseen(row)} == {}
    assert [row.id for row in rows if row.answer != row.answer.strip()] == []


def test_slack_shows_the_text_as_written(rows: list[Row]) -> None:
    assert [row.id for row in rows if SLACK_MARKUP.search("".join(row))] == []


def test_a_spreadsheet_takes_no_cell_for_a_formula_and_loses_no_character(rows: list[Row]) -> None:
    assert [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))] == []
    for row in rows:
        "".join(row).encode("cp932")


def test_nothing_points_to_a_real_organisation(rows: list[Row]) -> None:
    for row in rows:
        text = unicodedata.normalize("NFKC", "\n".join(row._replace(url="")))
        assert [d for d in MAIL_ADDRESS.findall(text) if not d.endswith("example.jp")] == [], row.id
        assert PHONE_NUMBER.findall(text) == [], row.id
        assert WEB_ADDRESS.findall(text) == [], row.id


def test_each_article_has_an_office_that_answers_for_it(rows: list[Row]) -> None:
    assert [(row.id, row.owner) for row in rows if not OFFICE.fullmatch(row.owner)] == []


def test_each_article_was_written_on_a_working_day_of_the_last_two_years(rows: list[Row]) -> None:
    days = {row.id: _day(row.date) for row in rows}
    assert {id_: day for id_, day in days.items() if not FIRST_DAY <= day <= WRITTEN_BY} == {}
    assert {id_: day for id_, day in days.items() if not _is_working_day(day)} == {}
    assert len({(day.year, day.month) for day in days.values()}) >= 12


def test_each_article_is_reviewed_on_a_working_day_about_a_year_later(rows: list[Row]) -> None:
    days = {row.id: (_day(row.date), _day(row.review_date)) for row in rows}
    lives = {id_: review - written for id_, (written, review) in days.items()}
    assert {id_: life for id_, life in lives.items() if not SHORTEST <= life <= LONGEST} == {}
    assert [id_ for id_, (_, review) in days.items() if review < REVIEWED_FROM] == []
    assert [id_ for id_, (_, review) in days.items() if not _is_working_day(review)] == []


def test_every_article_is_imported(rows: list[Row]) -> None:
    with as_file(files("knowledge") / "samples" / "articles.csv") as path:
        taken = list(read_articles(path))
    assert taken == [
        Article(
            key=row.id,
            question=row.question,
            answer=row.answer,
            phrasings=tuple(row.phrasings.split("|")),
            tags=tuple(row.tags.split("|")),
            url=row.url,
            owner=row.owner,
            dated=_day(row.date),
            review_on=_day(row.review_date),
        )
        for row in rows
    ]


def test_pages_are_on_the_citys_own_portal_and_about_half_have_one(rows: list[Row]) -> None:
    urls = [row.url for row in rows if row.url]
    assert [url for url in urls if not PORTAL_PAGE.fullmatch(url)] == []
    assert _repeated(iter(urls)) == []
    assert 0.4 <= len(urls) / len(rows) <= 0.6


def test_extensions_and_office_hours_are_written_one_way(rows: list[Row]) -> None:
    answers = "\n".join(row.answer for row in rows)
    extensions = re.findall(r"内線[ 　]*[\d-]+", answers)
    assert [given for given in extensions if not re.fullmatch(r"内線 \d{4}", given)] == []
    assert set(re.findall(r"平日 \d+:\d+.\d+:\d+", answers)) == {"平日 9:00-17:00"}
