"""Whatever is handed in, memory and time stay bounded, and it is said what was wrong."""

import os
import random
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.knowledge import xlsx_files as raw
from tests.knowledge.reading_apart import read_apart
from tests.knowledge.xlsx_files import SHEET, sheet, strings, write_xlsx

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="asks /proc for the memory")

MOST_MEGABYTES = 200
MB = 1 << 20
HEADER = b"id,question,answer\n"
LINE = b'{"id":"a","question":"q","answer":"a"}\n'
MILLION = 1_048_576

Make = Callable[[Path], None]


def of(*pieces: bytes | list[bytes]) -> Make:
    """A file of these pieces."""

    def make(path: Path) -> None:
        with path.open("wb") as file:
            for piece in pieces:
                file.writelines([piece] if isinstance(piece, bytes) else piece)

    return make


def of_sheet(*pieces: str | list[str]) -> Make:
    """A workbook with these pieces in its sheet."""
    rows = [one for piece in pieces for one in ([piece] if isinstance(piece, str) else piece)]
    return lambda path: write_xlsx(path, {SHEET: sheet(*rows)})


def of_empty_rows(end: int) -> Make:
    """A workbook with empty rows up to the end."""
    return lambda path: write_xlsx(
        path, {SHEET: sheet(*map('<row r="{}"/>'.format, range(2, end)))}
    )


def of_strings(*pieces: str) -> Make:
    """A workbook with these shared strings."""
    return lambda path: write_xlsx(path, {raw.STRINGS: strings(*pieces)})


def of_styles(count: int) -> Make:
    """A workbook with so many formats of cells."""
    styles = raw.PARTS[raw.STYLES]
    return lambda path: write_xlsx(path, {raw.STYLES: styles.replace("<xf/>", "<xf/>" * count)})


def of_articles(count: int) -> Make:
    """A file of articles that are short, but for their ids."""

    def make(path: Path) -> None:
        with path.open("wb") as file:
            file.write(HEADER)
            file.writelines(b"%d" % number + LONG_ID + b",q,a\n" for number in range(count))

    return make


COLUMNS = b"".join(b",c%d" % number for number in range(1_000_000))
LONG_ID = "鍵".encode() * 60
NOISE = random.Random(1).randbytes(MB)

FILES: dict[str, tuple[str, Make, dict[str, int] | str]] = {
    "one line of 100 MB": (
        "csv",
        of(HEADER, [b"a" * MB] * 100, b"\na,q,a\n"),
        {"row_too_long": 1, "articles": 1},
    ),
    "100 MB of quotes": ("csv", of(HEADER, [b'"' * MB] * 100), {"row_too_long": 1}),
    "a quote that never closes": (
        "csv",
        of(HEADER, b'a,"', [b"b" * MB + b"\n"] * 100),
        {"unclosed_quote": 1},
    ),
    "a million columns": (
        "csv",
        of(b"id,question,answer", COLUMNS, b"\na,b,c"),
        "too_many_columns",
    ),
    "bad rows": (
        "csv",
        of(HEADER, [b"a\n" * MB] * 10),
        {"wrong_number_of_columns": 10_000, "too_many_bad_rows": 1},
    ),
    "a binary": ("csv", of([NOISE] * 10), "not_text"),
    "zeros": ("csv", of([b"\0" * MB] * 100), "not_text"),
    "a line of 100 MB": (
        "jsonl",
        of(LINE, b'{"id":"', [b"a" * MB] * 100, b'"}\n', LINE.replace(b'"a"', b'"b"', 1)),
        {"row_too_long": 1, "articles": 2},
    ),
    "brackets without end": (
        "jsonl",
        of(LINE, b'{"id":' + b"[" * 900_000 + b"\n", [b"[" * MB] * 100),
        {"articles": 1, "broken_json": 1, "row_too_long": 1},
    ),
    "a list of lists": (
        "jsonl",
        of(LINE, b'{"a":[' + b"[]," * 300_000 + b"[]]}\n"),
        {"articles": 1, "missing_id": 1},
    ),
    "a zip bomb": ("xlsx", of_sheet([" " * MB] * 520), "too_much"),
    "a large zip bomb, but not too large": (
        "xlsx",
        of_sheet([" " * MB] * 200),
        {"breaks_off": 1},
    ),
    "rows that are not there": ("xlsx", of_sheet('<row r="100000"/>'), {}),
    "many empty rows": ("xlsx", of_empty_rows(50_000), {}),
    "a row without end": (
        "xlsx",
        of_sheet('<row r="2">', ["<c/>" * MB] * 20),
        {"breaks_off": 1},
    ),
    "a cell without end": (
        "xlsx",
        of_sheet('<row r="2"><c t="inlineStr"><is><t>', ["a" * MB] * 300),
        {"breaks_off": 1},
    ),
    "elements within elements": ("xlsx", of_sheet(["<a>" * MB] * 10), "too_much"),
    "a long string": ("xlsx", of_strings("<si><t>", *["a" * MB] * 300), "too_much"),
    "strings of wide characters": (
        "xlsx",
        of_strings(*[f"<si><t>{'a' * 900_000}🙂</t></si>"] * 100),
        "too_much",
    ),
    "styles": ("xlsx", of_styles(3_000_000), "too_much"),
}


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_takes_little_memory(tmp_path: Path, name: str) -> None:
    ending, make, outcome = FILES[name]
    path = tmp_path / f"hostile.{ending}"
    make(path)
    reading = read_apart(path)
    assert reading.outcome == outcome
    assert reading.megabytes < MOST_MEGABYTES


LARGE: dict[str, tuple[str, Make, dict[str, int] | str]] = {
    "a million articles": ("csv", of_articles(MILLION), {"articles": MILLION}),
    "blank rows": ("csv", of(HEADER, [b"\n" * MB] * 100), {"too_many_rows": 1}),
    "a million rows that are not there": ("xlsx", of_sheet(f'<row r="{MILLION}"/>'), {}),
    "a million empty rows": ("xlsx", of_empty_rows(MILLION + 1), {}),
    "half a million strings": (
        "xlsx",
        of_strings(*["<si><t>a</t></si>" * 1_000] * 600),
        "too_much",
    ),
}


@pytest.mark.soak
@pytest.mark.parametrize("name", LARGE)
def test_a_large_file_takes_little_memory(tmp_path: Path, name: str) -> None:
    ending, make, outcome = LARGE[name]
    path = tmp_path / f"large.{ending}"
    make(path)
    reading = read_apart(path)
    assert reading.outcome == outcome
    assert reading.megabytes < MOST_MEGABYTES


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "pipe.csv"
    os.mkfifo(path)
    assert read_apart(path).outcome == "not_opened"
