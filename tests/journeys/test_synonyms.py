"""The office says which words mean the same, and the next question finds more."""

import time
from pathlib import Path

import pytest

from bot.settings import Settings
from tests.fakes.slack import View
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.home import open_home
from tests.journeys.office_lists import only_the_office_may_press, shown
from tests.journeys.people import ask
from tests.journeys.terminal import Terminal, migrated_terminal
from tests.journeys.words import NOTHING_FOUND

MANAGE = "同じ意味の言葉を整える"
ASKED = "ビジネスカードを作りたい"
PATIENCE = 50  # questions


def opens_the_list(city: City) -> View:
    open_home(city, city.yoshida).presses(MANAGE)
    return city.slack.open_view(city.yoshida, "synonym_list")


def adds(city: City, words: str) -> View | None:
    """Open the form above the list, fill it in and send it; what is open then."""
    city.slack.press_in_view(city.yoshida, "add_synonyms")
    city.slack.open_view(city.yoshida, "synonym_form")
    return city.slack.submit(city.yoshida, {"words": words})


def until_told(city: City, words: str) -> None:
    """Ask the same again until the answer holds these words: a change takes a moment."""
    for _ in range(PATIENCE):
        if words in ask(city, city.yamada, ASKED).sees("過去の回答").shown():
            return
        time.sleep(0.2)
    raise AssertionError(f"no {words!r} for {ASKED!r}")


def test_a_word_of_the_offices_is_found_from_the_next_question_on(desk: City) -> None:
    until_told(desk, NOTHING_FOUND)
    assert "はじめから入っている組" in opens_the_list(desk).shown()
    form = adds(desk, "名刺")
    assert form
    assert "組になりません" in form.errors["words"]
    desk.slack.submit(desk.yoshida, {"words": "名刺、ビジネスカード"})
    shown(desk, "名刺、ビジネスカード\n_")
    assert "吉田 隆 さんが追加" in shown(desk, "市で追加した組：1").shown()
    until_told(desk, "職員の名刺")

    desk.slack.submit(desk.yoshida, {"search": "ﾋﾞｼﾞﾈｽ"})
    view = shown(desk, "1 組のうち 1〜1 組目")
    desk.slack.press_in_view(desk.yoshida, "remove_synonyms", _value(view))
    shown(desk, "を含む組はありません")
    until_told(desk, NOTHING_FOUND)


def test_a_word_of_another_group_can_join_it(desk: City) -> None:
    opens_the_list(desk)
    form = adds(desk, "PC、業務端末機")
    assert form
    assert "「PC」は、ほかの組にもあります：パソコン、PC" in form.shown()
    assert form.callback_id == "synonym_form"
    desk.slack.submit(desk.yoshida, {"overlap": "一つの組にまとめる"})
    shown(desk, "PC、業務端末機、パソコン、端末")
    shown(desk, "市で追加した組：1")


def test_a_group_of_the_product_is_changed_switched_off_and_on(desk: City) -> None:
    computer = _value(opens_the_list(desk))
    desk.slack.press_in_view(desk.yoshida, "change_synonyms", computer)
    form = desk.slack.open_view(desk.yoshida, "synonym_form")
    assert "パソコン、PC、端末" in str(form.blocks)
    desk.slack.close_view(desk.yoshida)
    desk.slack.submit(desk.yoshida, {"search": "ノートパソコン"})
    shown(desk, "1 組のうち")
    desk.slack.press_in_view(desk.yoshida, "remove_synonyms", computer)
    view = shown(desk, "使っていません")
    desk.slack.press_in_view(desk.yoshida, "restore_synonyms", _value(view, "restore_synonyms"))
    shown(desk, "はじめから入っている組")


def test_the_list_is_leafed_through(desk: City) -> None:
    view = opens_the_list(desk)
    desk.slack.press_in_view(desk.yoshida, "synonyms_on", _value(view, "synonyms_on"))
    view = shown(desk, "11〜20 組目")
    desk.slack.press_in_view(desk.yoshida, "synonyms_back", _value(view, "synonyms_back"))
    shown(desk, "1〜10 組目")


def test_only_the_office_sees_the_button_and_may_press_it(
    desk: City, books: Books, settings: Settings
) -> None:
    only_the_office_may_press(desk, books, settings, MANAGE)


def _value(view: View, action_id: str = "remove_synonyms") -> str:
    """What the first such button carries."""
    for block in view.blocks:
        for element in block.get("elements", ()):
            if element.get("action_id") == action_id:
                value: str = element["value"]
                return value
    raise AssertionError(f"no {action_id} in {view.shown()}")


class TestAtTheTerminal:
    @pytest.fixture
    def terminal(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, sqlite_template: Path
    ) -> Terminal:
        return migrated_terminal(monkeypatch, tmp_path, sqlite_template)

    def test_groups_are_added_listed_removed_and_brought_back(self, terminal: Terminal) -> None:
        added = terminal.run("kb", "synonyms", "add", "花壇", "グリーンスペース")
        assert added.stdout == "追加しました：花壇、グリーンスペース\n"
        listed = terminal.run("kb", "synonyms").stdout.splitlines()
        assert listed[:2] == ["市で追加した組（1）", "1　花壇、グリーンスペース"]
        assert "パソコン　パソコン、PC、端末" in "\n".join(listed)

        assert "外しました：花壇" in terminal.run("kb", "synonyms", "remove", "1").stdout
        assert "外しました：パソコン" in terminal.run("kb", "synonyms", "remove", "パソコン").stdout
        past = terminal.run("kb", "synonyms", "--past").stdout
        assert "使っていない組（1）" in past
        assert "1　花壇、グリーンスペース　追加：" in past
        assert "また使います" in terminal.run("kb", "synonyms", "restore", "パソコン").stdout

    @pytest.mark.parametrize(
        ("words", "said"),
        [
            (("add", "花壇"), "「花壇」だけでは組になりません"),
            (("add", "PC", "業務端末機"), "--join"),
            (("remove", "99"), "99 という番号か言葉の組はありません"),
            (("restore", "パソコン"), "パソコン は外されていません"),
            (("import", "nowhere.csv"), "ファイルが見つかりません"),
            (("import", "words.xlsx"), ".csv と .txt"),
            (("export", "words.xlsx"), ".csv と .txt"),
        ],
    )
    def test_what_cannot_be_done_is_said_in_a_sentence(
        self, terminal: Terminal, words: tuple[str, ...], said: str
    ) -> None:
        result = terminal.run("kb", "synonyms", *words)
        assert (result.exit_code, result.stdout) == (1, "")
        assert said in result.stderr

    def test_they_travel_in_files(self, terminal: Terminal, tmp_path: Path) -> None:
        file = tmp_path / "words.txt"
        file.write_text("花壇、グリーンスペース\nPC、業務端末機\n一語\n", encoding="utf-8")
        looked = terminal.run("kb", "synonyms", "import", str(file), "--dry-run")
        assert "新規 1 組" in looked.stdout
        assert "まだ何も変えていません" in looked.stdout
        done = terminal.run("kb", "synonyms", "import", str(file))
        assert "新規 1 組、ほかの組とまとめたもの 0 組、変更なし 0 組、見送り 2 行" in done.stdout
        assert "2 行目は取り込みません：「PC」は、ほかの組にもあります" in done.stderr
        joined = terminal.run("kb", "synonyms", "import", str(file), "--join")
        assert "新規 0 組、ほかの組とまとめたもの 1 組、変更なし 1 組、見送り 1 行" in joined.stdout
        terminal.run("kb", "synonyms", "export", str(tmp_path / "own.csv"))
        again = terminal.run("kb", "synonyms", "import", str(tmp_path / "own.csv"))
        assert "新規 0 組、ほかの組とまとめたもの 0 組、変更なし 2 組、見送り 0 行" in again.stdout
