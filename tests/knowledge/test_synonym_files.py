"""Groups of synonyms in files: read as they were written, whatever they hold."""

from pathlib import Path

import pytest

from knowledge.exporting import UnwritableFileError, UnwritableFileReason
from knowledge.exporting.synonyms import write_synonyms
from knowledge.importing import (
    BadRow,
    BadRowReason,
    Progress,
    UnreadableFileError,
    UnreadableFileReason,
)
from knowledge.importing.limits import LONGEST_ROW
from knowledge.importing.synonyms import WordsRow, read_synonyms

GROUPS = [
    ("二段階認証", "多要素認証", "MFA"),
    ("=1+1", '引用符「"」', "無線 LAN"),
    ("𠮷野家", "牛丼"),
]


def read(path: Path) -> list[WordsRow | BadRow]:
    return list(read_synonyms(path, Progress()))


def test_what_was_written_as_csv_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "words.csv"
    assert write_synonyms(path, GROUPS) == 3
    assert read(path) == [WordsRow(line, group) for line, group in enumerate(GROUPS, 1)]
    assert "'=1+1" in path.read_text(encoding="utf-8-sig"), "no spreadsheet calculates it"


def test_what_was_written_as_text_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "words.txt"
    write_synonyms(path, GROUPS)
    lines = [row.cells[0].strip() for row in read(path) if isinstance(row, WordsRow)]
    assert lines == ["、".join(group) for group in GROUPS]


def test_excel_writes_cp932(tmp_path: Path) -> None:
    path = tmp_path / "words.csv"
    path.write_bytes('複合機,コピー機\r\n\r\n"花壇",庭\r\n'.encode("cp932"))
    assert read(path) == [WordsRow(1, ("複合機", "コピー機")), WordsRow(3, ("花壇", "庭"))]


def test_bad_lines_are_named(tmp_path: Path) -> None:
    path = tmp_path / "words.csv"
    path.write_text('花壇,庭\n"花"壇,庭\n木,樹\n', encoding="utf-8")
    assert read(path) == [
        WordsRow(1, ("花壇", "庭")),
        BadRow(2, BadRowReason.BROKEN_QUOTES),
        WordsRow(3, ("木", "樹")),
    ]


def test_a_line_without_end_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "words.txt"
    path.write_text("花壇、庭\n" + "あ" * (LONGEST_ROW + 1), encoding="utf-8")
    assert read(path)[1:] == [BadRow(2, BadRowReason.ROW_TOO_LONG)]


def test_too_many_lines_are_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("knowledge.importing.synonyms.MOST_LINES", 1)
    path = tmp_path / "words.txt"
    path.write_text("花壇、庭\n木、樹\n草、花\n", encoding="utf-8")
    assert read(path)[1:] == [BadRow(2, BadRowReason.TOO_MANY_ROWS)]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("words.xlsx", b"PK", UnreadableFileReason.UNKNOWN_KIND),
        ("words.csv", b"\x00\x01", UnreadableFileReason.NOT_TEXT),
        ("words.txt", None, UnreadableFileReason.NOT_FOUND),
    ],
)
def test_other_files_are_refused(
    tmp_path: Path, name: str, content: bytes | None, reason: UnreadableFileReason
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UnreadableFileError) as refused:
        read_synonyms(path, Progress())
    assert refused.value.reason is reason


def test_a_file_is_not_overwritten_unless_told_so(tmp_path: Path) -> None:
    path = tmp_path / "words.csv"
    write_synonyms(path, GROUPS[:1])
    with pytest.raises(UnwritableFileError) as refused:
        write_synonyms(path, GROUPS)
    assert refused.value.reason is UnwritableFileReason.EXISTS
    assert len(read(path)) == 1
    assert write_synonyms(path, GROUPS, force=True) == 3
    with pytest.raises(UnwritableFileError) as refused:
        write_synonyms(tmp_path / "words.xlsx", GROUPS)
    assert refused.value.reason is UnwritableFileReason.UNKNOWN_KIND
