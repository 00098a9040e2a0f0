"""Words found by how they are read: who types romaji means what stands in the articles."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.article import Article
from knowledge.finder import Finder
from knowledge.text.analysis import analyse, sound_of
from knowledge.text.spoken_words import SpokenWords

COPIER = ("複合", "機", "すきゃん", "送る")


def spoken(*texts: tuple[str, ...]) -> SpokenWords:
    words = SpokenWords()
    for text in texts:
        words.add(text)
    return words


@pytest.mark.parametrize(
    ("kana", "words"),
    [
        ("ふくごうき", ("複合", "機")),
        ("ふくごう", ("複合",)),
        ("すきゃん", ("すきゃん",)),
        ("おくる", ("送る",)),
        ("きふくごう", ()),  # one sound says nothing where a word begins
        ("き", ()),
        ("ふくごうきき", ()),
        ("おくった", ()),
        ("", ()),
    ],
)
def test_kana_are_spelled_with_the_words_that_are_there(kana: str, words: tuple[str, ...]) -> None:
    assert spoken(COPIER).spell(kana) == words


def test_of_words_that_sound_alike_the_most_common_is_meant() -> None:
    assert spoken(("公務",), ("工務",), ("公務",)).spell("こうむ") == ("公務",)
    assert spoken(("公務",), ("工務",), ("工務",)).spell("こうむ") == ("工務",)


def test_the_fewest_words_are_meant() -> None:
    assert spoken(("会議", "室", "会議室")).spell("かいぎしつ") == ("会議室",)


def test_it_takes_no_time_however_long_the_text_is() -> None:
    words = spoken(("ああ", "あああ", "ああああ", "あ"))
    assert words.spell("あ" * 20_000) == ()


WORDS = st.lists(st.sampled_from(("公務", "工務", "機", "複合", "送る")), max_size=4).map(tuple)


@given(kept=st.lists(WORDS, max_size=4), gone=st.lists(WORDS, max_size=4))
@settings(max_examples=60, deadline=None)
def test_what_was_removed_was_never_there(
    kept: list[tuple[str, ...]], gone: list[tuple[str, ...]]
) -> None:
    changed = spoken(*gone, *kept)
    for text in gone:
        changed.remove(text)
    for kana in ("こうむ", "ふくごうき", "おくる"):
        assert changed.spell(kana) == spoken(*kept).spell(kana)


def test_only_what_came_from_latin_letters_is_spelled() -> None:
    spell = spoken(COPIER).spell
    read = analyse("fukugouki sukyan pc ni okuru", spell)
    assert [word for word in read.words if word != "ni"] == ["複合", "機", "すきゃん", "pc", "送る"]
    assert analyse("ふくごうき", spell) == analyse("ふくごうき")
    assert read.sound.startswith("ふくごうき")
    assert sound_of("複合機") == "ふくごうき"


def test_who_types_romaji_finds_the_article() -> None:
    finder = Finder()
    finder.put(Article("a", "複合機でスキャンしたい", "ボタンを押します。"))
    finder.put(Article("b", "洋服の支給を受けたい", "総務課へ。"))
    assert finder.evidence("fukugouki").known == 1.0
    assert finder.find("fukugouki de sukyan sitai").candidates[0].key == "a"
    finder.remove("a")
    assert finder.evidence("fukugouki").known < 1.0
