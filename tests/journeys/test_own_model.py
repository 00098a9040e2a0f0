"""A city brings a sentence model of its own: it is used, or one sentence says what is amiss."""

import json
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.setting_error import SettingProblem
from handlers.wording.doctor import ENCODER_OWN
from handlers.wording.settings import SETTING_MEND
from knowledge.encoding import choose
from storage.database import Database
from storage.text_vector import TextVector
from tests.journeys.terminal import Terminal, migrated_terminal
from tests.knowledge.tiny_model import tiny_model

ARTICLES = """id,question,answer
a,さけか,さけ
b,くきこ,こく
"""


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, sqlite_template: Path) -> Terminal:
    """A terminal with two articles, and a model in the folder ``model``."""
    terminal = migrated_terminal(monkeypatch, tmp_path, sqlite_template)
    tiny_model(tmp_path / "model")
    terminal.env |= {
        "MADOGUCHI_ENCODER": "model",
        "MADOGUCHI_SEMANTIC": "true",
        "MADOGUCHI_DATABASE_URL": f"sqlite:///{tmp_path}/madoguchi.db",
    }
    Path("articles.csv").write_text(ARTICLES, encoding="utf-8")
    Path("asked.jsonl").write_text('{"query": "こきく", "relevant": {"b": 2}}', encoding="utf-8")
    terminal.run("kb", "import", "articles.csv")
    return terminal


def models(terminal: Terminal) -> set[str]:
    """Whose vectors are kept."""
    database = Database(terminal.env["MADOGUCHI_DATABASE_URL"])
    with database.read() as session:
        names = set(session.scalars(select(TextVector.model)))
    database.close()
    return names


def test_articles_are_found_by_it(terminal: Terminal) -> None:
    found = json.loads(terminal.run("ask", "--json", "こきく").stdout)  # by no word
    assert found["articles"][0]["id"] == "b"
    assert terminal.run("kb", "eval", "articles.csv", "asked.jsonl").exit_code == 0


def test_another_model_has_vectors_of_its_own(terminal: Terminal, tmp_path: Path) -> None:
    terminal.run("kb", "encode")
    (first,) = models(terminal)
    prompts = {"config_sentence_transformers.json": {"prompts": {"query": "q: "}}}
    tiny_model(tmp_path / "other", settings=prompts)
    terminal.run("kb", "encode", MADOGUCHI_ENCODER="other")
    assert len(models(terminal)) == 2
    assert first in models(terminal)


def test_the_doctor_tries_it(terminal: Terminal) -> None:
    assert ENCODER_OWN.ja.format(place="model") in terminal.run("doctor").stdout
    Path("model/model.onnx").write_bytes(b"half of it")
    (said,) = [line for line in terminal.run("doctor").stdout.splitlines() if "ENCODER" in line]
    mend = SETTING_MEND[SettingProblem.ENCODER_UNREADABLE].ja
    assert said == f"[要対応] 設定 MADOGUCHI_ENCODER：{mend}"


COMMANDS = (["ask", "こきく"], ["kb", "encode"], ["kb", "eval", "articles.csv", "asked.jsonl"])


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: words[-1])
def test_a_damaged_model_is_refused_in_a_sentence(terminal: Terminal, words: list[str]) -> None:
    Path("model/model.onnx").write_bytes(b"half of it")
    mend = SETTING_MEND[SettingProblem.ENCODER_UNREADABLE]
    said = terminal.refuses(*words)
    assert said == f"設定 MADOGUCHI_ENCODER を確認してください。{mend.ja}"
    said = terminal.refuses(*words, MADOGUCHI_LOCALE="en")
    assert said == f"Please check the setting MADOGUCHI_ENCODER: {mend.en}"


def test_a_folder_that_is_not_there(terminal: Terminal) -> None:
    said = terminal.refuses("run", MADOGUCHI_ENCODER="/srv/models/nowhere")
    assert SETTING_MEND[SettingProblem.ENCODER_NOT_THERE].ja in said


def test_what_runs_it_is_not_installed(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choose, "find_spec", lambda _: None)
    said = terminal.refuses("kb", "encode")
    assert said.endswith("pip install 'madoguchi[onnx]' で入れてください。")
