"""An administrator measures how well articles are found, in a folder of their own."""

import json
from pathlib import Path

import pytest

from bot.cli.kb_eval import FIGURES
from tests.journeys.terminal import Terminal, clean_terminal

KB = """id,question,answer
prt-1,印刷できないとき,プリンターの電源を入れ直してください。
pwd-1,パスワードを忘れたとき,再設定の画面を開いてください。
"""
GOOD = {"query": "印刷ができません", "relevant": {"prt-1": 2}}


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Terminal:
    (tmp_path / "kb.csv").write_text(KB, encoding="utf-8")
    return clean_terminal(monkeypatch, tmp_path)


def ask(*questions: object, name: str = "asked.jsonl") -> str:
    lines = (json.dumps(one, ensure_ascii=False) for one in questions)
    Path(name).write_text("\n".join(lines), encoding="utf-8")
    return name


def evaluate(terminal: Terminal, *words: str, **env: str) -> dict[str, float | None]:
    done = terminal.run("kb", "eval", "kb.csv", *words, "--lexical", "--json", **env)
    assert done.exit_code == 0, done.stderr
    (printed,) = done.stdout.splitlines()
    figures: dict[str, float | None] = json.loads(printed)
    return figures


def test_one_object_is_printed_and_nothing_is_left(terminal: Terminal, tmp_path: Path) -> None:
    figures = evaluate(terminal, ask(GOOD))
    assert tuple(figures) == FIGURES
    assert (figures["queries"], figures["articles"], figures["success_at_1"]) == (1, 2, 1.0)
    assert {one.name for one in tmp_path.iterdir()} == {"kb.csv", "asked.jsonl"}


def test_no_setting_of_the_help_desk_is_asked_for(terminal: Terminal) -> None:
    settings = {"SLACK_BOT_TOKEN": "x", "HTTPS_PROXY": "x", "MADOGUCHI_ENCODER": "nowhere"}
    assert evaluate(terminal, ask(GOOD), **settings)["success_at_1"] == 1.0


def test_who_goes_without_the_encoder_is_told(terminal: Terminal) -> None:
    done = terminal.run("kb", "eval", "kb.csv", ask(GOOD), MADOGUCHI_SEMANTIC="false")
    assert done.exit_code == 0
    assert "言葉と読みだけ" in done.stderr


def test_too_few_labels_are_told(terminal: Terminal) -> None:
    labels = ask(GOOD, name="labels.jsonl")
    words = ("kb", "eval", "kb.csv", ask(GOOD), "--lexical", "--json", "--train", labels)
    assert "質問は 1 件です。100 件になると" in terminal.run(*words).stderr


@pytest.mark.parametrize(
    ("questions", "sentence"),
    [
        ([GOOD, {"query": "x", "relevant": {"prt-1": 3}}], "2 行目：記事の評価は"),
        ([GOOD, {"query": 1}], "2 行目を読めません"),
        ([{"query": "x", "relevant": {"other-1": 2}}], "一つもありません"),
        ([], "質問がありません"),
    ],
)
def test_what_cannot_be_measured_is_a_sentence(
    terminal: Terminal, questions: list[object], sentence: str
) -> None:
    done = terminal.run("kb", "eval", "kb.csv", ask(*questions), "--lexical")
    assert (done.exit_code, done.stdout) == (1, "")
    assert sentence in done.stderr


def test_a_few_articles_that_are_not_there_are_told(terminal: Terminal) -> None:
    asked = ask(GOOD, {"query": "x", "relevant": {"other-1": 2}})
    done = terminal.run("kb", "eval", "kb.csv", asked, "--lexical")
    assert done.exit_code == 0
    assert "2 件のうち 1 件" in done.stderr


@pytest.mark.parametrize("file", ["kb.csv", "asked.jsonl"])
def test_a_file_that_is_not_there_is_a_sentence(terminal: Terminal, file: str) -> None:
    ask(GOOD)
    Path(file).unlink()
    done = terminal.run("kb", "eval", "kb.csv", "asked.jsonl", "--lexical")
    assert done.exit_code == 1
    assert done.stderr.startswith(f"{file} を読めません。ファイルが見つかりません。")


def test_rows_that_are_all_refused_are_no_articles(terminal: Terminal) -> None:
    Path("kb.csv").write_text("id,question,answer\na,,b\n", encoding="utf-8")
    done = terminal.run("kb", "eval", "kb.csv", ask(GOOD), "--lexical")
    assert done.exit_code == 1
    assert "取り込める記事がありません" in done.stderr


def test_settings_in_another_encoding_are_a_sentence(terminal: Terminal) -> None:
    Path(".env").write_bytes("# 窓口の設定\n".encode("cp932"))
    for words in (("kb", "eval", "kb.csv", ask(GOOD), "--lexical"), ("ask", "印刷")):
        assert ".env を確認してください" in terminal.refuses(*words)


def test_the_language_of_the_file_is_spoken_throughout(terminal: Terminal) -> None:
    Path(".env").write_text("MADOGUCHI_LOCALE=en\n", encoding="utf-8")
    done = terminal.run("kb", "eval", "kb.csv", "nowhere.jsonl")
    assert done.stderr.startswith("Cannot read nowhere.jsonl: there is no such file")
