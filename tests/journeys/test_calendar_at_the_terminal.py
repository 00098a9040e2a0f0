"""The calendar at the terminal: taken in, shown, and until when a ticket is due."""

from pathlib import Path

import pytest

from bot.settings import Settings
from storage.duty_day import DutyDay
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.people import card, open_ticket
from tests.journeys.terminal import Terminal, as_environment, clean_terminal
from tests.journeys.words import UNKNOWN

DAYS = """日付,種別,会社,区分,人数,名称
令和8年12月1日,閉庁,,,,市制記念日
2026/12/3,稼働,みらい,午前,2,
2026/12/5,稼働,みらい,,,
12月7日,稼働,みらい,,,
"""


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, settings: Settings) -> Terminal:
    clean_terminal(monkeypatch, tmp_path)
    return Terminal(as_environment(settings))


def test_days_are_taken_in_and_shown(terminal: Terminal, tmp_path: Path, books: Books) -> None:
    (tmp_path / "days.csv").write_text(DAYS, encoding="cp932")
    dry = terminal.run("calendar", "import", "days.csv", "--dry-run")
    assert dry.exit_code == 0
    assert "まだ何も変えていません" in dry.stdout
    assert "追加　2026年12月3日（木）　稼働 みらい 午前 2 人" in dry.stdout
    assert books.all(DutyDay) == []
    fourth, fifth = dry.stderr.splitlines()
    assert fourth.startswith("4 行目は取り込みません：その日は閉庁日です。")
    assert fifth.startswith("5 行目は取り込みません：日付を読めません。")

    done = terminal.run("calendar", "import", "days.csv")
    assert "追加 2、変更 0、削除 0、変更なし 0、取り込まなかった行 2" in done.stdout
    again = terminal.run("calendar", "import", "days.csv")
    assert "追加 0、変更 0、削除 0、変更なし 2" in again.stdout
    assert len(books.all(DutyDay)) == 1

    shown = terminal.run("calendar", "show", "--month", "2026-12").stdout
    assert "2026年12月（令和8年）" in shown
    assert "市の閉庁日（市制記念日）" in shown
    assert "みらいの稼働日：3午前×2（1 人日）" in shown
    assert "令和8年度の契約" in shown
    assert terminal.refuses("calendar", "show", "--month", "december").startswith("月は")


def test_files_that_cannot_be_read(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "days.ics").write_text("x", encoding="utf-8")
    for name, why in (("days.txt", ".csv と .ics"), ("days.ics", "もう一度書き出して")):
        refused = terminal.run("calendar", "import", name)
        assert refused.exit_code == 1
        assert why in refused.stderr


def test_until_when_a_ticket_is_due(terminal: Terminal, desk: City, books: Books) -> None:
    open_ticket(desk, desk.yamada, UNKNOWN)
    card(desk, 1, desk.kobayashi)
    books.rest(desk.slack)
    told = terminal.run("due", "1").stdout
    assert "最初の返事：" in told
    assert "1 開庁日（7 時間 45 分）を数えます。" in told
    missing = terminal.run("due", "99")
    assert (missing.exit_code, missing.stderr) == (1, "相談 #99 はありません。\n")


def test_the_months_ahead(terminal: Terminal, desk: City, books: Books) -> None:
    """A city that has just begun: what is known is told, and what is not known is said."""
    open_ticket(desk, desk.yamada, UNKNOWN)
    books.rest(desk.slack)
    shown = terminal.run("capacity").stdout
    assert "記録がまだ少なく、この先の見込みは出せません" in shown
    assert "この月の対応日は、まだ登録されていません" in shown
    assert "記録が 3 か月に満たないため" in shown
    assert "2027年2月（令和9年）" in terminal.run("capacity", "--month", "2027-02").stdout
    assert terminal.refuses("capacity", "--month", "2027").startswith("月は")
