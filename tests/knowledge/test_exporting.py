"""What is exported can be imported again, and does no harm in a spreadsheet."""

import csv
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from openpyxl.worksheet.worksheet import Worksheet

from knowledge.article import Article
from knowledge.exporting import UnwritableFileError, UnwritableFileReason, write_articles
from knowledge.importing import read_articles
from tests.knowledge.any_articles import articles

KINDS = ["csv", "jsonl", "xlsx"]
PASSWORD = Article(
    "acc-1",
    "パスワードを忘れました",
    "1. 窓口へ\n2. 再発行",
    ("PWを忘れた", "入れない"),
    ("PC", "認証"),
    "https://city.example/",
    "情報政策課",
    date(2026, 4, 1),
    date(2027, 3, 31),
)
PLAIN = Article("acc-2", "問い", "答え")
FORMULAS = ["=1+1", "+81 3", "-1", "@SUM(A1)", "＝1", "＋1", "－1", "＠1"]


def first_sheet(path: Path) -> Worksheet:
    sheet: Worksheet = openpyxl.load_workbook(path).worksheets[0]
    return sheet


@pytest.mark.parametrize("kind", KINDS)
@given(given_articles=articles())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_article_comes_back_from_any_kind_of_file(
    tmp_path_factory: pytest.TempPathFactory, kind: str, given_articles: list[Article]
) -> None:
    path = tmp_path_factory.getbasetemp() / f"any.{kind}"
    written = write_articles(path, given_articles, force=True)
    assert list(read_articles(path)) == given_articles
    assert (written.rows, written.adapted, written.losses) == (len(given_articles), 0, [])


@pytest.mark.parametrize("kind", KINDS)
def test_the_longest_article_comes_back(tmp_path: Path, kind: str) -> None:
    longest = Article(
        "鍵" * 200,
        "=" + "問" * 499,
        "'=" + "答" * 19_998,
        tuple(f"={n:02}" + "言" * 497 for n in range(50)),
        tuple(f"{n:02}" + "札" * 98 for n in range(50)),
        "u" * 2_000,
        "課" * 200,
    )
    path = tmp_path / f"longest.{kind}"
    write_articles(path, [longest])
    assert list(read_articles(path)) == [longest]


def test_a_csv_file_is_as_excel_likes_it(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    write_articles(path, [PASSWORD])
    assert path.read_bytes().startswith(b"\xef\xbb\xbfid,question,answer,phrasings,tags,url,owner")
    with path.open(encoding="utf-8-sig", newline="") as file:
        [row] = csv.DictReader(file)
    assert row == {
        "id": "acc-1",
        "question": "パスワードを忘れました",
        "answer": "1. 窓口へ\n2. 再発行",
        "phrasings": "PWを忘れた|入れない",
        "tags": "PC|認証",
        "url": "https://city.example/",
        "owner": "情報政策課",
        "date": "2026-04-01",
        "review_date": "2027-03-31",
    }


def test_a_jsonl_file_has_lists_and_days(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    write_articles(path, [PASSWORD, PLAIN])
    first, second = map(json.loads, path.read_text("utf-8").splitlines())
    assert first["phrasings"] == ["PWを忘れた", "入れない"]
    assert (first["date"], second["date"], second["tags"]) == ("2026-04-01", None, [])


def test_an_xlsx_file_has_days_that_are_days_and_a_header_that_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_articles(path, [PASSWORD, replace(PLAIN, dated=date(1899, 1, 1))])
    sheet = first_sheet(path)
    assert sheet.freeze_panes == "A2"
    assert sheet["H2"].value == datetime(2026, 4, 1)  # noqa: DTZ001 - a spreadsheet has no zones
    assert sheet["H3"].value == "1899-01-01"  # a spreadsheet has no such day


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_of_a_csv_file_is_a_formula(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.csv"
    write_articles(path, [Article(text, text, text, (text,), (text,), text, text)])
    with path.open(encoding="utf-8-sig", newline="") as file:
        cells = list(csv.reader(file))[1]
    assert cells == [f"'{text}"] * 7 + ["", ""]


@pytest.mark.parametrize("text", [*FORMULAS, "#N/A", "001", "TRUE", "1e5"])
def test_every_cell_of_an_xlsx_file_is_text(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.xlsx"
    write_articles(path, [Article(text, text, text, (text,), (text,), text, text)])
    cells = next(first_sheet(path).iter_rows(min_row=2, max_col=7))
    assert {(cell.data_type, cell.value, cell.number_format) for cell in cells} == {
        ("s", text, "@")
    }


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_that_is_there_is_left_alone(tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"a.{kind}"
    path.write_bytes(b"mine")
    with pytest.raises(UnwritableFileError) as refusal:
        write_articles(path, [PLAIN])
    assert refusal.value.reason is UnwritableFileReason.EXISTS
    assert path.read_bytes() == b"mine"

    write_articles(path, [PLAIN], force=True)
    assert list(read_articles(path)) == [PLAIN]


@pytest.mark.parametrize("kind", KINDS)
def test_what_breaks_off_leaves_nothing_behind(tmp_path: Path, kind: str) -> None:
    def broken() -> Iterator[Article]:
        yield PLAIN
        raise LookupError

    path = tmp_path / f"a.{kind}"
    path.write_bytes(b"mine")
    with pytest.raises(LookupError):
        write_articles(path, broken(), force=True)
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [(path.name, b"mine")]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("articles.xls", UnwritableFileReason.UNKNOWN_KIND),
        ("articles", UnwritableFileReason.UNKNOWN_KIND),
        ("nowhere/articles.csv", UnwritableFileReason.NOT_WRITTEN),
        ("file.csv/articles.csv", UnwritableFileReason.NOT_WRITTEN),
        ("nowhere/articles.xlsx", UnwritableFileReason.NOT_WRITTEN),
    ],
)
def test_a_place_where_nothing_can_be_written(
    tmp_path: Path, name: str, reason: UnwritableFileReason
) -> None:
    (tmp_path / "file.csv").touch()
    with pytest.raises(UnwritableFileError) as refusal:
        write_articles(tmp_path / name, [PLAIN])
    assert refusal.value.reason is reason


def test_more_articles_than_a_sheet_has_rows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("knowledge.exporting.xlsx_articles.MOST_ROWS", 1)
    with pytest.raises(UnwritableFileError) as refusal:
        write_articles(tmp_path / "a.xlsx", [PLAIN, PASSWORD])
    assert refusal.value.reason is UnwritableFileReason.TOO_MANY_ROWS
    assert list(tmp_path.iterdir()) == []
