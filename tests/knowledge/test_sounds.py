"""What sounds alike is alike, however it is written."""

import pytest

from knowledge.text.analysis import analyse, words
from knowledge.text.folding import fold
from knowledge.text.reading import read


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("pasuwa-do", "ぱすわーど"),
        ("pasuwa-do wasureta", "ぱすわーど わすれた"),
        ("insatsu dekinai", "いんさつ できない"),
        ("INSATSU DEKINAI", "いんさつ できない"),
        ("ｉｎｓａｔｓｕ", "いんさつ"),
        ("shinsei", "しんせい"),
        ("jouhouka", "じょうほうか"),
        ("kaigishitsu yoyaku", "かいぎしつ よやく"),
        ("me-ru", "めーる"),
        ("vpn tsunagaranai", "vpn つながらない"),
        ("login dekinai", "login できない"),
        ("kocchi matcha chousei", "こっち まっちゃ ちょうせい"),
        ("teams kaigi", "teams かいぎ"),
    ],
)
def test_who_forgot_to_switch_to_japanese_is_read_as_if_they_had(typed: str, meant: str) -> None:
    assert analyse(fold(typed)) == analyse(fold(meant))
    assert analyse(fold(typed)).words != ()


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        *(("wasureta", "忘れる"), ("tsunagaranai", "繋がる"), ("kaigi", "会議")),
        *(("jouhou", "情報"), ("meishi", "名刺")),
    ],
)
def test_romaji_becomes_the_word_that_stands_in_articles(typed: str, word: str) -> None:
    assert analyse(typed).words == (word,)


@pytest.mark.parametrize(
    "english",
    [
        *("powerpoint", "vlookup", "onedrive", "zoom", "teams", "excel", "windows", "google"),
        *("sharepoint", "remote", "image", "android", "macro", "password", "forms", "chrome"),
        *("kintone", "acrobat", "camera", "online", "ipad", "pc", "vpn", "rpa"),
    ],
)
def test_english_stays_english(english: str) -> None:
    assert analyse(english).words == words(english) != ()
    assert len(analyse(english).words) == 1


@pytest.mark.parametrize(
    "name",
    [
        *("powerpoint", "vlookup", "onedrive", "zoom", "teams", "kintone", "password", "pc"),
        *("onenote", "notion", "canva", "garoon", "lenovo", "visio", "kyocera"),
    ],
)
def test_names_in_latin_letters_stay_what_they_are(name: str) -> None:
    assert read(name).words == (name,)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("印刷できない", "いんさつできない"),
        ("印刷できない", "インサツデキナイ"),
        ("印刷できない", "ｲﾝｻﾂﾃﾞｷﾅｲ"),
        ("印刷できない", "insatsu dekinai"),
        ("電子決済", "電子決裁"),  # converted to the wrong kanji
        ("電子決済", "でんしけっさい"),
        ("電子決済", "電子けっさい"),
        ("ﾊﾟｽﾜｰﾄﾞ失効", "ぱすわーど失効"),
        ("tsunagaranai", "繋がらない"),
        ("shucchou", "出張"),
        ("更新", "行進"),
        ("Windows更新", "windows koushin"),
        ("パスワードを忘れた", "ぱすわーどをわすれた"),
        ("第3会議室", "第３会議室"),
        ("メール", "mail"),
    ],
)
def test_what_sounds_alike_has_one_sound(one: str, other: str) -> None:
    assert read(one).sound == read(other).sound != ""
    assert read(one).pairs == read(other).pairs != ()


def test_wrong_kanji_that_are_read_otherwise_leave_much_in_common() -> None:
    meant, typed = set(read("電子決済").pairs), set(read("電子結済").pairs)
    assert len(meant & typed) >= len(meant) / 2


def test_a_mistyped_letter_leaves_all_other_pairs() -> None:
    meant, typed = set(read("プリンター").pairs), set(read("プリソター").pairs)
    assert meant & typed == {"ぷり", "たー"}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("第3会議室", "3"),
        ("エラー0x80070005が出る", "80070005"),
        ("令和８年度", "8"),
        ("令和7年度365日", "365"),
        ("windows 11", "11"),
        ("内線2345", "2345"),
        ("12時", "12"),
    ],
)
def test_a_number_stays_a_number(text: str, number: str) -> None:
    assert number in read(text).words
    assert number in read(text).sound


def test_a_single_letter_is_not_spelled_out() -> None:
    assert read("Vドライブ").sound == "vどらいぶ"


def test_pairs_are_every_two_neighbours() -> None:
    assert read("会議室").pairs == ("かい", "いぎ", "ぎし", "しつ")
    assert read("あ").pairs == read("。").pairs == ()
