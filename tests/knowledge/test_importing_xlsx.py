"""Articles from the first sheet of an XLSX file."""

import zipfile
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from knowledge.article import Article
from knowledge.importing import (
    BadRow,
    BadRowReason,
    Progress,
    UnreadableFileError,
    UnreadableFileReason,
    limits,
    read_articles,
)
from tests.knowledge import xlsx_files as raw
from tests.knowledge.xlsx_files import GOOD, SHEET, sheet, strings, write_xlsx

HEADER = ["id", "question", "answer"]
A = Article("a", "問い", "答え")


def read(path: Path) -> list[Article | BadRow]:
    return list(read_articles(path))


def read_sheet(tmp_path: Path, rows: Iterable[list[Any]]) -> list[Article | BadRow]:
    """Read a workbook as office programs write it."""
    workbook = openpyxl.Workbook()
    first = workbook.worksheets[0]
    for cells in rows:
        first.append(cells)
    workbook.create_sheet("another").append(["not", "for", "us"])
    path = tmp_path / "articles.xlsx"
    workbook.save(path)
    return read(path)


def read_parts(
    tmp_path: Path, parts: dict[str, Iterable[str] | None], name: str = "articles.xlsx"
) -> list[Article | BadRow]:
    """Read a workbook made part by part."""
    path = tmp_path / name
    write_xlsx(path, parts)
    return read(path)


def refusal_of(tmp_path: Path, parts: dict[str, Iterable[str] | None]) -> UnreadableFileReason:
    with pytest.raises(UnreadableFileError) as refusal:
        read_parts(tmp_path, parts)
    return refusal.value.reason


def test_cells_of_any_type(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["メモ", *HEADER, "tags", "date", "review_date", None],
        ["x", 1, "一\r\n二", True, "t|u", datetime(2026, 4, 1), "R9.4.1", "beside"],  # noqa: DTZ001
        [None, 2.0, 0.1 + 0.2, 1e20],
        [None, date(2026, 4, 1), time(8, 30), timedelta(hours=30)],
        [None, "001", "'=1", "''=1"],
        [None, datetime(2026, 4, 1, 8, 30), "q", "a", None, datetime(2026, 4, 1, 8, 30)],  # noqa: DTZ001
    ]
    assert read_sheet(tmp_path, rows) == [
        Article(
            "1",
            "一\n二",
            "TRUE",
            (),
            ("t", "u"),
            dated=date(2026, 4, 1),
            review_on=date(2027, 4, 1),
        ),
        Article("2", "0.3", "1e+20"),
        Article("2026-04-01", "08:30:00", "1 day, 6:00:00"),
        Article("001", "=1", "'=1"),
        BadRow(6, BadRowReason.DATE_UNREADABLE),
    ]


def test_blank_rows_are_left_out_and_rows_counted_as_people_see_them(tmp_path: Path) -> None:
    rows: list[list[Any]] = [[], [], HEADER, [], ["a", "問い", "答え"], [" ", None, ""], ["b"]]
    assert read_sheet(tmp_path, rows) == [A, BadRow(7, BadRowReason.MISSING_QUESTION)]


def test_formulas_count_by_the_value_calculated_last(tmp_path: Path) -> None:
    cell = '<c t="str"><f>UPPER("a")</f><v>{}</v></c>'
    uncalculated = "<c><f>1+1</f></c>"
    parts = sheet(
        f'<row r="2">{cell.format("a")}{cell.format("問い")}{cell.format("答え")}</row>',
        f'<row r="3">{cell.format("b")}{cell.format("問い")}{uncalculated}</row>',
    )
    assert read_parts(tmp_path, {SHEET: parts}) == [A, BadRow(3, BadRowReason.MISSING_ANSWER)]


def test_an_error_counts_in_our_columns_only(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["id", "question", "answer", "メモ"],
        ["a", "問い", "答え", "#REF!"],
        ["b", "#N/A", "答え", None],
    ]
    assert read_sheet(tmp_path, rows) == [A, BadRow(3, BadRowReason.ERROR_VALUE)]


def test_shared_strings_with_readings_and_formats(tmp_path: Path) -> None:
    table = strings(
        "<si><t>a</t></si>",
        "<si><r><t>問</t></r><r><rPr><b/></rPr><t>い</t></r></si>",
        '<si><t>答え</t><rPh sb="0" eb="2"><t>コタエ</t></rPh><phoneticPr fontId="1"/></si>',
        "<si><t>一_x000D_\n二_x0041_</t></si>",
    )
    shared = '<c t="s"><v>{}</v></c>'
    first = "".join(map(shared.format, (0, 1, 2)))
    second = raw.row(3, "b", "問い").removesuffix("</row>") + shared.format(3)
    rows = sheet(f'<row r="2">{first}</row>', f"{second}</row>")
    assert read_parts(tmp_path, {SHEET: rows, raw.STRINGS: table}) == [
        A,
        Article("b", "問い", "一\n二_x0041_"),
    ]


@pytest.mark.filterwarnings("error")
def test_a_day_that_no_calendar_has_is_an_error_without_a_warning(tmp_path: Path) -> None:
    header = raw.HEADER.replace("</row>", '<c t="inlineStr"><is><t>date</t></is></c></row>')
    late = GOOD.replace("</row>", '<c s="1"><v>99999999</v></c></row>')
    rows = "".join(sheet(late)).replace(raw.HEADER, header)
    assert read_parts(tmp_path, {SHEET: rows}) == [BadRow(2, BadRowReason.ERROR_VALUE)]


def test_a_sheet_that_says_too_little_of_its_size_is_read_to_its_end(tmp_path: Path) -> None:
    last = raw.row(1_000, "z", "問い", "答え")
    rows = sheet(GOOD, last, before='<dimension ref="A1:A1"/>')
    assert read_parts(tmp_path, {SHEET: rows}, "A.XLSX") == [A, Article("z", "問い", "答え")]


@pytest.mark.parametrize(
    "parts",
    [
        {raw.WORKBOOK: None},
        {raw.STYLES: "<styleSheet"},
        {raw.STRINGS: None},
        {SHEET: None},
        {SHEET: "no xml"},
        {SHEET: sheet('<row r="x"/>', before="")},
    ],
    ids=["no workbook", "broken styles", "no strings", "no sheet", "no xml", "no number"],
)
def test_a_broken_workbook_is_refused(
    tmp_path: Path, parts: dict[str, Iterable[str] | None]
) -> None:
    assert refusal_of(tmp_path, parts) is UnreadableFileReason.NOT_XLSX


@pytest.mark.parametrize(
    "tail",
    [
        "<row r='4'><c t='s'><v>9</v></c></row>",
        "<row r='4'><c><v>x</v></c></row>",
        "<row r='2'/>",
        "<row r='-1'/>",
        "</sheetData></row>",
        "<row r='4'>" + "<c/>" * 50_001 + "</row>",
        "<row r='4'><c><is><t>" + "a" * 1_000_001 + "</t></is></c></row>",
        "<row r='99999999999'/>",
        "<a>" * 100 + "</a>" * 100,
    ],
    ids=[
        *("no such string", "no number", "goes back", "negative", "broken"),
        *("too many cells", "too much text", "far away", "too deep"),
    ],
)
def test_a_sheet_that_breaks_off_is_read_up_to_there(tmp_path: Path, tail: str) -> None:
    between = " " * 20_000  # the parser reads ahead as far as this
    rows = sheet(GOOD, raw.row(3, "b"), between, tail, raw.row(5, "c", "問い", "答え"))
    assert read_parts(tmp_path, {SHEET: rows}) == [
        A,
        BadRow(3, BadRowReason.MISSING_QUESTION),
        BadRow(4, BadRowReason.BREAKS_OFF),
    ]


ENTITIES = "<!DOCTYPE a [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>]>"


@pytest.mark.parametrize(
    "parts",
    [
        {raw.STYLES: ENTITIES + raw.PARTS[raw.STYLES]},
        {SHEET: [ENTITIES, *sheet(GOOD)]},
        {raw.STYLES: raw.PARTS[raw.STYLES].replace("<xf/>", "<xf/>" * 100_000)},
        {raw.STRINGS: strings("<si>", "<r><t>a</t></r>" * 30_000, "</si>")},
        {raw.STRINGS: strings("<si><t>", *["a" * 100_000] * 11, "</t></si>")},
        {SHEET: sheet("<row x='", *["a" * 100_000] * 12, "'/>", before="")},
        {SHEET: sheet("<!--", *["a" * 100_000] * 12, "-->", before="")},
        {raw.RELATIONS: raw.PARTS[raw.RELATIONS].replace("/>", "/>" + "<a/>" * 100_000)},
    ],
    ids=[
        *("entities", "entities in a sheet", "styles", "runs", "a long string"),
        *("a long attribute", "a long comment", "relations"),
    ],
)
def test_a_workbook_that_would_fill_the_memory_is_refused(
    tmp_path: Path, parts: dict[str, Iterable[str] | None]
) -> None:
    assert refusal_of(tmp_path, parts) is UnreadableFileReason.TOO_MUCH


@pytest.mark.parametrize(
    ("limit", "value"),
    [("UNPACKED_MAX", 5_000), ("READ_MAX", 5_000), ("ELEMENTS_MAX", 500), ("HELD_MAX", 50_000)],
)
@pytest.mark.parametrize(
    "parts",
    [{SHEET: sheet("<row/>" * 1_000, before="")}, {raw.STRINGS: strings("<si/>" * 1_000)}],
    ids=["rows", "strings"],
)
def test_a_workbook_that_holds_too_much_is_refused(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    parts: dict[str, Iterable[str] | None],
    limit: str,
    value: int,
) -> None:
    monkeypatch.setattr(limits, limit, value)
    assert refusal_of(tmp_path, parts) is UnreadableFileReason.TOO_MUCH


def test_a_table_of_contents_without_end_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "DIRECTORY_MAX", 10_000)
    nothing = {f"{number}.xml": "" for number in range(300)}
    assert refusal_of(tmp_path, {**nothing}) is UnreadableFileReason.TOO_MUCH


def test_packing_that_office_programs_do_not_use_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_xlsx(path, {SHEET: sheet(GOOD)}, method=zipfile.ZIP_BZIP2)
    with pytest.raises(UnreadableFileError) as refusal:
        read_articles(path)
    assert refusal.value.reason is UnreadableFileReason.NOT_XLSX


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", UnreadableFileReason.NOT_XLSX),
        (b"id,question,answer\n", UnreadableFileReason.NOT_XLSX),
        (b"PK\x03\x04 and nothing else", UnreadableFileReason.NOT_XLSX),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", UnreadableFileReason.OLD_OR_LOCKED),
    ],
)
def test_what_only_calls_itself_xlsx(
    tmp_path: Path, content: bytes, reason: UnreadableFileReason
) -> None:
    path = tmp_path / "articles.xlsx"
    path.write_bytes(content)
    with pytest.raises(UnreadableFileError) as refusal:
        read_articles(path)
    assert refusal.value.reason is reason


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ([[]], UnreadableFileReason.EMPTY),
        ([["id", "question"]], UnreadableFileReason.MISSING_COLUMN),
        ([[*HEADER, "ID"]], UnreadableFileReason.REPEATED_COLUMN),
    ],
)
def test_a_header_that_does_not_name_our_columns(
    tmp_path: Path, rows: list[list[Any]], reason: UnreadableFileReason
) -> None:
    with pytest.raises(UnreadableFileError) as refusal:
        read_sheet(tmp_path, rows)
    assert refusal.value.reason is reason


def test_progress_goes_along_the_sheet(tmp_path: Path) -> None:
    path = tmp_path / "articles.xlsx"
    rows = [raw.row(number, str(number), "問い", "答え") for number in range(2, 2_000)]
    write_xlsx(path, {SHEET: sheet(*rows)})
    progress = Progress()
    articles = read_articles(path, progress)
    next(articles)
    assert 0 < progress.done < progress.total == sum(len(one.encode()) for one in sheet(*rows))
    assert sum(1 for _ in articles) == 1_997
    assert progress.done == progress.total
