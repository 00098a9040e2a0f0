"""For programs that know only cp932: what fits is written, and every loss is named."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.article import Article
from knowledge.exporting import (
    Loss,
    UnwritableFileError,
    UnwritableFileReason,
    UnwritableTextError,
    write_articles,
)
from knowledge.importing import read_articles


def fits(character: str) -> bool:
    try:
        return character.encode("cp932").decode("cp932") == character
    except UnicodeEncodeError:
        return False


FITTING = "".join(filter(fits, map(chr, (*range(0x20, 0x7F), *range(0xA1, 0xD800), 0xFF5E))))


def read_as(path: Path, text: str) -> tuple[str, int]:
    """What becomes of a text, and how many of its characters were adapted."""
    written = write_articles(path, [Article("a", f"問{text}末", "答え")], cp932=True, force=True)
    [article] = read_articles(path)
    assert isinstance(article, Article)
    return article.question[1:-1], written.adapted


@pytest.mark.parametrize(
    ("text", "adapted"),
    [
        ("10〜12", "10～12"),
        ("−5", "－5"),
        ("A‖B", "A∥B"),
        ("—–‑", "―－‐"),
        ("¢£¬¦¥‾", "￠￡￢￤￥￣"),
        ("•·", "・・"),
        ("a\u00a0b\u2009c\u2003d", "a b c\u3000d"),
        ("か\u3099は\u309aウ\u3099", "がぱヴ"),
        ("あ\u3099", "あ゛"),
        ("セ\u309a", "セ゜"),
        ("葉\u200b書☆\ufe0f", "葉書☆"),
    ],
)
def test_what_has_a_near_relative_is_written_as_that(
    tmp_path: Path, text: str, adapted: str
) -> None:
    shown, count = read_as(tmp_path / "a.csv", text)
    assert shown == adapted
    assert count == sum(not fits(character) for character in text)


@given(text=st.text(FITTING))
@settings(max_examples=100, deadline=None)
def test_any_text_of_cp932_comes_back(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.getbasetemp() / "fitting.csv"
    assert read_as(path, text) == (text, 0)


NAMES = [
    Article("n-1", "𠮷田さんの件", "答え🙂🙂"),
    Article("n-2", "髙﨑さんの件①", "答え", owner="課\ufa19\uf8f0"),
]
LOSSES = [
    Loss("n-1", "question", "𠮷"),
    Loss("n-1", "answer", "🙂"),
    Loss("n-2", "owner", "\uf8f0"),
]


def test_losses_are_named_and_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(UnwritableTextError) as refusal:
        write_articles(tmp_path / "a.csv", NAMES, cp932=True)
    assert refusal.value.losses == LOSSES
    assert list(tmp_path.iterdir()) == []


def test_losses_may_be_accepted_and_are_marked(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    assert write_articles(path, NAMES, cp932=True, lossy=True).losses == LOSSES
    assert list(read_articles(path)) == [
        Article("n-1", "〓田さんの件", "答え〓〓"),
        Article("n-2", "髙﨑さんの件①", "答え", owner="課\ufa19〓"),
    ]


def test_what_becomes_a_formula_by_adapting_is_made_harmless(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    write_articles(path, [Article("a", "−1", "答え")], cp932=True)
    assert "'－1".encode("cp932") in path.read_bytes()


@pytest.mark.parametrize("kind", ["jsonl", "xlsx"])
def test_the_other_kinds_of_file_are_always_utf8(tmp_path: Path, kind: str) -> None:
    with pytest.raises(UnwritableFileError) as refusal:
        write_articles(tmp_path / f"a.{kind}", NAMES, cp932=True)
    assert refusal.value.reason is UnwritableFileReason.ENCODING_IS_FOR_CSV
