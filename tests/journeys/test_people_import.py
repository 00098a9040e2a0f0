"""``madoguchi people import``: the city's list of people, at the terminal."""

from pathlib import Path

import pytest

from bot.settings import Settings
from storage.department import Department
from storage.person import Person, RegisteredRole
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.people import card, open_ticket
from tests.journeys.running import running
from tests.journeys.terminal import Terminal, as_environment, clean_terminal
from tests.journeys.words import UNKNOWN

LIST = """メールアドレス,氏名,部,課,役割,会社
yamada@example.jp,山田 花子,税務部,市民税課,,
KATO@example.jp,加藤 彩,,,ヘルプデスク,みどりシステム
nobody@example.jp,無名 氏,,,,
sato@example.jp,佐藤 健一,,,市長,
"""


@pytest.fixture
def acquainted() -> None:
    """Nobody was here before the list was read."""


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, settings: Settings) -> Terminal:
    clean_terminal(monkeypatch, tmp_path)
    return Terminal(as_environment(settings))


@pytest.fixture
def people_csv(tmp_path: Path) -> str:
    file = tmp_path / "people.csv"
    file.write_text(LIST, encoding="cp932")
    return str(file)


def test_people_are_found_by_their_mail_and_bad_rows_are_named(
    terminal: Terminal, people_csv: str, city: City, books: Books
) -> None:
    first = terminal.run("people", "import", people_csv)
    assert first.exit_code == 0
    assert "追加 2 人" in first.stdout
    fourth, fifth = first.stderr.splitlines()
    assert fourth == "4 行目は取り込みません：このメールアドレスの方は Slack にいません。"
    assert fifth.startswith("5 行目は取り込みません：役割は「職員」「ヘルプデスク」「デジ室」")
    roles = {one.slack_id: one.registered_role for one in books.all(Person)}
    assert roles == {
        city.yamada.id: RegisteredRole.STAFF,
        city.kato.id: RegisteredRole.PARTNER,
    }
    assert [one.name for one in books.all(Department)] == ["税務部 市民税課"]

    again = terminal.run("people", "import", people_csv)
    assert "追加 0 人、変更 0 人、変更なし 2 人" in again.stdout


def test_a_dry_run_changes_nothing(terminal: Terminal, people_csv: str, books: Books) -> None:
    shown = terminal.run("people", "import", people_csv, "--dry-run")
    assert "まだ何も変えていません" in shown.stdout
    assert books.count(Person) == 0


def test_the_card_shows_where_somebody_works_or_that_nobody_knows(
    terminal: Terminal, people_csv: str, city: City, settings: Settings
) -> None:
    terminal.run("people", "import", people_csv)
    with running(settings):
        open_ticket(city, city.yamada, UNKNOWN)
        card(city, 1, city.kobayashi).sees("税務部 市民税課")
        open_ticket(city, city.sato, UNKNOWN)
        card(city, 2, city.kobayashi).sees("所属未登録")


def test_a_profile_field_says_it_where_the_list_does_not(city: City, settings: Settings) -> None:
    city.sato.title = "福祉課"
    with running(settings.model_copy(update={"madoguchi_department_field": "title"})):
        open_ticket(city, city.sato, UNKNOWN)
        card(city, 1, city.kobayashi).sees("福祉課")


def test_slack_cannot_be_asked(terminal: Terminal, people_csv: str, city: City) -> None:
    city.slack.bot.scopes.remove("users:read")
    refused = terminal.run("people", "import", people_csv)
    assert refused.exit_code == 1
    assert "users:read.email" in refused.stderr


def test_a_file_that_is_no_list(terminal: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "other.csv"
    file.write_text("id,question,answer\n", encoding="utf-8")
    refused = terminal.run("people", "import", str(file))
    assert refused.exit_code == 1
    assert "slack_id か email の列名" in refused.stderr
