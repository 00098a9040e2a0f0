"""What says who somebody is gets covered; what only looks like it stays."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.masking.mask import Circle, mask, sensitive_in
from knowledge.masking.my_number import check_digit, is_my_number
from knowledge.masking.narrow import narrow
from knowledge.masking.sensitive import Sensitive, Spot

MASKS = {kind: f"【{kind}】" for kind in Sensitive}
NUMBER, PHONE, MAIL = (
    MASKS[kind] for kind in (Sensitive.MY_NUMBER, Sensitive.PHONE, Sensitive.MAIL)
)
NAME, UNIT = MASKS[Sensitive.NAME], MASKS[Sensitive.DEPARTMENT]
PEOPLE = frozenset(
    {
        "山田 花子",
        "小林 直樹（ヘルプデスク）",
        "髙橋一郎",
        "林 太郎",
        "Kenichi Sato",
        "yoshida",
        "情報課",
    }
)
OTHERS = frozenset({"田中 由美", "佐藤 健一", "原 実", "山口 花"})
CIRCLE = Circle(PEOPLE, frozenset({"税務部 市民税課"}), OTHERS)

SPOKEN_OF = [
    ("田中由美様の端末", f"{NAME}様の端末"),
    ("佐藤　健一が確認済み", f"{NAME}が確認済み"),
    ("会場の佐藤さんと確認", f"会場の{NAME}さんと確認"),
    ("設定は小林が済ませた", f"設定は{NAME}が済ませた"),
    ("山田から連絡します", f"{NAME}から連絡します"),
    ("山口から送られた書類", "山口から送られた書類"),
    ("山口です", "山口です"),
    ("小林市の担当", "小林市の担当"),
    ("原則として実施", "原則として実施"),
]

ELEVEN = st.text("0123456789", min_size=11, max_size=11)
WIDTHS = st.sampled_from(["0123456789", "０１２３４５６７８９", "٠١٢٣٤٥٦٧٨٩", "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗"])
GAPS = st.sampled_from(
    ["", "", "", " ", "\u3000", "-", "－", "ー", "‐", "–", "・", ".", "/", " - ", "\u200b", "\n"]
)
AROUND = st.sampled_from(["", "私の番号は「", "」です。", " ", "番", "No", "、"])


def spelled(digits: str, widths: list[str], gaps: list[str]) -> str:
    letters = [width[int(digit)] for digit, width in zip(digits, widths, strict=True)]
    return "".join(gap + letter for gap, letter in zip(["", *gaps], letters, strict=True))


SPELLING = (st.lists(WIDTHS, min_size=12, max_size=12), st.lists(GAPS, min_size=11, max_size=11))


@pytest.mark.parametrize(("text", "covered"), SPOKEN_OF)
def test_who_is_spoken_of_is_covered_where_a_person_is_meant(text: str, covered: str) -> None:
    assert mask(text, MASKS, CIRCLE) == covered


@given(ELEVEN, *SPELLING, AROUND, AROUND)
def test_a_my_number_is_covered_however_it_is_written(
    eleven: str, widths: list[str], gaps: list[str], before: str, after: str
) -> None:
    number = spelled(eleven + str(check_digit(eleven)), widths, gaps)
    assert mask(f"{before}{number}{after}", MASKS) == f"{before}{NUMBER}{after}"


@given(ELEVEN, st.integers(1, 9), *SPELLING)
def test_twelve_digits_that_fail_the_check_are_no_my_number(
    eleven: str, off: int, widths: list[str], gaps: list[str]
) -> None:
    wrong = eleven + str((check_digit(eleven) + off) % 10)
    assert not is_my_number(wrong)
    assert NUMBER not in mask(spelled(wrong, widths, gaps), MASKS)


@pytest.mark.parametrize(
    ("eleven", "check"),
    [("12345678901", 8), ("00000000000", 0), ("02345678901", 3), ("99999999999", 6)],
)
def test_the_check_digit_is_that_of_the_order(eleven: str, check: int) -> None:
    weights = [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]  # from the left, as the order's formula has them
    rest = sum(int(digit) * weight for digit, weight in zip(eleven, weights, strict=True)) % 11
    assert check_digit(eleven) == check == (0 if rest <= 1 else 11 - rest)


@pytest.mark.parametrize("text", ["0123456789018", "1123456789018", "1234567890181", "12345678901"])
def test_a_part_of_a_longer_number_is_no_my_number(text: str) -> None:
    assert NUMBER not in mask(text, MASKS)


@pytest.mark.parametrize(
    "number",
    [
        *("03-1234-5678", "0312345678", "(03)1234-5678", "03(1234)5678", "03 1234 5678"),
        *("０９０－１２３４－５６７８", "090ー1234ー5678", "080.1234.5678", "0120-444-444"),
        *("0570-012-345", "050-1234-5678", "+81-90-1234-5678", "+81 3 1234 5678", "04998-2-1234"),
    ],
)
@pytest.mark.parametrize("around", ["電話は{}です", "TEL {}", "{}", "（{}）へ", "内線なし {} まで"])
def test_telephone_numbers(number: str, around: str) -> None:
    assert mask(around.format(number), MASKS) == around.format(PHONE)


@pytest.mark.parametrize(
    "text", ["内線2345", "内線：2345", "内線番号 2345", "内線は２３４５", "Ext. 2345"]
)
def test_extensions(text: str) -> None:
    (spot,) = sensitive_in(text)
    assert spot.kind is Sensitive.PHONE
    assert narrow(text[spot.start : spot.end]) == "2345"


@pytest.mark.parametrize(
    "text",
    [
        *(
            "2026-11-24 10:00",
            "〒060-8611",
            "12,345,678 円",
            "192.168.0.1",
            "0x80070005",
            "KB5034441",
        ),
        *(
            "1. 電源 2. 再起動",
            "0 1 2 3 4 5 6 7 8 9",
            "00-0000-0000",
            "Windows 11 23H2",
            "午前 9 時",
        ),
        *("内線で聞いてください", "@channel", "a@b", "山林です", "Satoru さん", "中間サーバー"),
        *("https://portal.city.example.jp/it/1", "情報課に申請します", "@IT 推進員"),
    ],
)
def test_what_only_looks_like_it_stays(text: str) -> None:
    assert mask(text, MASKS, CIRCLE) == text


@pytest.mark.parametrize(
    "address",
    ["yamada@city.example.jp", "ｙ．ｂ＠ｃｉｔｙ．ｊｐ", "a_b+c@x-y.lg.jp", "zeimu.1@city.lg.jp"],
)
@pytest.mark.parametrize("around", ["{}", "宛先は{}です", "<{}>", "メール：{}、電話なし"])
def test_addresses(address: str, around: str) -> None:
    assert mask(around.format(address), MASKS) == around.format(MAIL)


@pytest.mark.parametrize(
    ("text", "covered"),
    [
        ("市民税課の山田です。", f"{UNIT}の{NAME}です。"),
        ("税務部 市民税課 山田花子", f"{UNIT} {NAME}"),
        ("山田花子様、山田　花子さん", f"{NAME}様、{NAME}さん"),
        ("花子さんと山田氏", f"{NAME}さんと{NAME}氏"),
        ("ヘルプデスクの小林です", f"ヘルプデスクの{NAME}です"),
        ("高橋さん・髙橋一郎様", f"{NAME}さん・{NAME}様"),
        ("市民税課林さん、小林さん", f"{UNIT}{NAME}さん、{NAME}さん"),
        ("Mr. Sato, Sato-san, SATO Kenichi", f"Mr. {NAME}, {NAME}-san, {NAME}"),
        ("＠ｙｏｓｈｉｄａ に確認", f"＠{NAME} に確認"),
        ("山田係長に", f"{NAME}係長に"),
        ("山田町の田んぼ", "山田町の田んぼ"),
    ],
)
def test_the_people_of_the_conversation(text: str, covered: str) -> None:
    assert mask(text, MASKS, CIRCLE) == covered


@given(st.text())
def test_every_letter_stays_where_it_is(text: str) -> None:
    assert len(narrow(text)) == len(text)


@settings(deadline=None)  # every name is a pattern of its own, read anew
@given(st.text() | st.text("0123-@.a山田様 "), st.frozensets(st.text(max_size=8)))
def test_spots_are_apart_and_whatever_is_a_name_does_no_harm(
    text: str, people: frozenset[str]
) -> None:
    spots: list[Spot] = sensitive_in(text, Circle(people, people))
    edges = [edge for spot in spots for edge in (spot.start, spot.end)]
    assert edges == sorted(edges)
    assert all(0 <= spot.start < spot.end <= len(text) for spot in spots)
