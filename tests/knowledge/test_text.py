"""Folding and words."""

import pytest

from knowledge.text.analysis import words
from knowledge.text.folding import fold, letters
from knowledge.text.reading import LIKENESS_LIMIT, READ_LIMIT, read


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("ﾊﾟｿｺﾝ", "パソコン"),
        ("ＰＣ１２３", "pc123"),
        ("Straße", "strasse"),
        ("①㈱", "1(株)"),
        ("か\u3099", "が"),
        ("パ\u200bス\ufeff", "パス"),
        ("葛\U000e0100城", "葛城"),
        ("a\x00b\x1fc", "a b c"),
        ("\ud800あ\udfff", " あ "),
        ("", ""),
    ],
)
def test_folding_removes_differences_in_writing(written: str, folded: str) -> None:
    assert fold(written) == folded


def test_folding_reads_no_further_than_its_limit() -> None:
    assert fold("㍿" * 10, limit=6) == "株式会社株式"


def test_letters_drop_what_is_neither_letter_nor_digit() -> None:
    assert letters(fold("プリンター、(PC-1)_です！ 🍣")) == "ぷりんたーpc1です"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("引越しの届出", "引っ越しの届け出"),
        ("ごみの分別", "ゴミの分別"),
        ("ﾌﾟﾘﾝﾀの設定", "プリンタの設定"),
        ("打合せ", "打ち合わせ"),
        ("会議室を予約したいのですが、どうすればいいですか", "会議室の予約方法を教えてください"),
    ],
)
def test_different_writings_have_the_same_words(one: str, other: str) -> None:
    assert words(fold(one)) == words(fold(other)) != ()


@pytest.mark.parametrize(
    "filler",
    ["こんにちは", "ありがとうございます", "教えてください", "お願いします", "。、！？", "🍣"],
)
def test_filler_has_no_words(filler: str) -> None:
    assert words(fold(filler)) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("蜂の巣", ("蜂の巣", "蜂", "巣")),
        ("ハチの巣を見た", ("蜂の巣", "はち", "巣", "蜂", "見る")),
        ("スズメバチの巣", ("雀蜂", "巣")),
        ("身の回り", ("身の回り",)),
        ("気の毒な話", ("気の毒", "気", "毒", "話")),
    ],
)
def test_a_word_that_the_dictionary_keeps_whole_is_found_by_what_it_is_made_of(
    text: str, expected: tuple[str, ...]
) -> None:
    assert words(fold(text)) == expected


def test_words_are_read_beyond_the_tokenizers_limit() -> None:
    assert words("印刷。" * 20_000).count("印刷") == 20_000


def test_a_text_without_any_end_is_read_too() -> None:
    assert len(words("漢" * 30_000)) == 30_000


def test_a_reading_is_capped() -> None:
    reading = read("会議室の鍵" * 10_000)
    assert len(reading.words) <= READ_LIMIT
    assert len(reading.letters) == READ_LIMIT
    assert len(reading.sound) == LIKENESS_LIMIT
    assert len(reading.pairs) == LIKENESS_LIMIT - 1
