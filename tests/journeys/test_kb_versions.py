"""The versions of an article, at the terminal."""

from pathlib import Path

import pytest

from tests.journeys.terminal import Terminal, migrated_terminal

HEADER = "id,question,answer\n"


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, sqlite_template: Path) -> Terminal:
    """A terminal whose database holds two articles, one of them in two versions."""
    terminal = migrated_terminal(monkeypatch, tmp_path, sqlite_template)
    take_in(terminal, tmp_path, "a-1,花壇の水やり,総務課へ\nb-1,植木の世話,管財課へ\n")
    take_in(terminal, tmp_path, "a-1,花壇の水やり,庶務担当へ\n")
    return terminal


def take_in(terminal: Terminal, folder: Path, rows: str) -> str:
    file = folder / "articles.csv"
    file.write_text(HEADER + rows, encoding="utf-8")
    return terminal.run("kb", "import", str(file)).stderr


def test_every_version_is_listed(terminal: Terminal) -> None:
    terminal.run("kb", "withdraw", "a-1")
    terminal.run("kb", "restore", "a-1")
    shown = terminal.run("kb", "history", "a-1").stdout.splitlines()
    heads = [line for line in shown if line.startswith("第")]
    assert [(head[:4], head.split("　")[-1]) for head in heads] == [
        ("第 1 ", "取り込み"),
        ("第 2 ", "取り込み"),
        ("第 3 ", "取り下げ（見つかりません）"),
        ("第 4 ", "復活"),
    ]
    answers = [line for line in shown if "回答：" in line]
    assert answers == ["  回答：総務課へ", *["  回答：庶務担当へ"] * 3]
    english = terminal.run("kb", "history", "a-1", MADOGUCHI_LOCALE="en").stdout
    assert "withdrawn" in english


def test_what_is_withdrawn_is_found_no_more(terminal: Terminal, tmp_path: Path) -> None:
    def found() -> str:
        return terminal.run("ask", "花壇の水やり", "--json").stdout

    assert "a-1" in found()
    assert "取り下げました" in terminal.run("kb", "withdraw", "a-1").stdout
    assert "a-1" not in found()
    assert "すでに" in terminal.run("kb", "withdraw", "a-1").stdout

    terminal.run("kb", "export", str(tmp_path / "some.csv"))
    terminal.run("kb", "export", str(tmp_path / "all.csv"), "--withdrawn")
    assert "a-1" not in (tmp_path / "some.csv").read_text(encoding="utf-8-sig")
    assert "a-1" in (tmp_path / "all.csv").read_text(encoding="utf-8-sig")

    told = take_in(terminal, tmp_path, "a-1,花壇の水やり,新しい担当へ\n")
    assert "1 件は取り下げられているため" in told
    assert "a-1" not in found()
    assert "元に戻しました" in terminal.run("kb", "restore", "a-1").stdout
    assert "a-1" in found()


@pytest.mark.parametrize("command", ["history", "withdraw", "restore"])
def test_an_article_that_is_not_there(terminal: Terminal, command: str) -> None:
    result = terminal.run("kb", command, "zzz")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "回答番号 zzz はありません。\n"
