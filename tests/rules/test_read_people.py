"""The city's list of people, as city halls write it."""

from pathlib import Path

import pytest

from bot.people.listed import BadPerson, Listed, PersonProblem
from bot.people.read_people import read_people
from knowledge.importing import UnreadableFileError, UnreadableFileReason
from storage.person import RegisteredRole

P = PersonProblem
HEADER = "slack_id,email,name,bureau,department,role,company\n"


def read(tmp_path: Path, text: str, encoding: str = "utf-8") -> list[Listed | BadPerson]:
    file = tmp_path / "people.csv"
    file.write_bytes(text.encode(encoding))
    return list(read_people(file))


def test_a_list_in_our_own_words(tmp_path: Path) -> None:
    text = HEADER + (
        "U0YAMADA,,山田 花子,税務部,市民税課,staff,\n"
        ",Kobayashi@Partner.example.jp,小林 直樹,,,partner,みどりシステム\n"
        "U0YOSHIDA,,吉田 隆,総務部,デジタル推進室,office,\n"
    )
    assert read(tmp_path, text) == [
        Listed(2, "U0YAMADA", "", "山田 花子", "税務部", "市民税課"),
        Listed(
            3,
            "",
            "Kobayashi@Partner.example.jp",
            "小林 直樹",
            role=RegisteredRole.PARTNER,
            company="みどりシステム",
        ),
        Listed(
            4,
            "U0YOSHIDA",
            "",
            "吉田 隆",
            "総務部",
            "デジタル推進室",
            RegisteredRole.OFFICE,
        ),
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932"])
def test_a_list_as_a_city_hall_keeps_it(tmp_path: Path, encoding: str) -> None:
    text = (
        "職員番号,氏名,メールアドレス,部,課,役割\r\n"
        "001,山田  花子,yamada@city.example.jp,税務部,市民税課,職員\r\n"
        "\r\n"
        "002,吉田 隆,yoshida@city.example.jp,総務部,デジタル推進室,デジ室\r\n"
    )
    yamada, yoshida = read(tmp_path, text, encoding)
    assert yamada == Listed(2, "", "yamada@city.example.jp", "山田 花子", "税務部", "市民税課")
    assert isinstance(yoshida, Listed)
    assert (yoshida.line, yoshida.role) == (4, RegisteredRole.OFFICE)


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        (",,山田 花子,,,,", P.NO_ADDRESS),
        ("yamada,,山田 花子,,,,", P.BAD_SLACK_ID),
        ("U0YAMADA,,　,,,,", P.NO_NAME),
        ("U0YAMADA,,山田 花子,,,課長,", P.UNKNOWN_ROLE),
        (f"U0YAMADA,,{'山' * 81},,,,", P.TOO_LONG),
        (f"U0YAMADA,,山田,{'部' * 100},,,", P.TOO_LONG),
        (f"U0YAMADA,,山田,,,,{'社' * 201}", P.TOO_LONG),
        ("U0YAMADA,,山\x07田,,,,", P.UNPRINTABLE),
        ("U0YAMADA,,山田,,,,,余分", P.BROKEN_ROW),
        ('U0YAMADA,,"山"田,,,,', P.BROKEN_ROW),
    ],
)
def test_a_bad_row_is_named_and_the_others_are_read(
    tmp_path: Path, row: str, problem: PersonProblem
) -> None:
    good = "U0SATO,,佐藤 健一,,,,"
    bad, sato = read(tmp_path, f"{HEADER}{row}\n{good}\n")
    assert bad == BadPerson(2, problem)
    assert sato == Listed(3, "U0SATO", "", "佐藤 健一")


def test_who_is_listed_twice_is_taken_once(tmp_path: Path) -> None:
    text = f"{HEADER},A@example.jp,山田,,,,\n,a@EXAMPLE.jp,山田,,,,\n"
    first, second = read(tmp_path, text)
    assert isinstance(first, Listed)
    assert second == BadPerson(3, P.LISTED_TWICE)


@pytest.mark.parametrize(
    ("header", "reason"),
    [
        ("", UnreadableFileReason.EMPTY),
        ("name,department\n", UnreadableFileReason.MISSING_COLUMN),
        ("email,department\n", UnreadableFileReason.MISSING_COLUMN),
        ("email,name,氏名\n", UnreadableFileReason.REPEATED_COLUMN),
    ],
)
def test_a_file_that_is_no_list_of_people(
    tmp_path: Path, header: str, reason: UnreadableFileReason
) -> None:
    with pytest.raises(UnreadableFileError) as refused:
        read(tmp_path, header)
    assert refused.value.reason is reason
