"""A Python whose SQLite cannot search texts: the desk says so, and does not begin."""

import sqlite3
import threading
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from bot.cli.serve import serve
from bot.settings import Settings
from storage import sqlite_version
from storage.sqlite_version import NoFullTextError
from tests.journeys.terminal import Terminal, clean_terminal, migrated_terminal

SAID_JA = "この Python の SQLite（{}）では、全文検索の機能（FTS5）を使えません。"
SAID_EN = "The SQLite of this Python ({}) was built without full-text search (FTS5)."


class BuiltWithout(sqlite3.Connection):
    """SQLite as it answers where it was built without FTS5."""

    def execute(self, sql: str, *parameters: Any) -> sqlite3.Cursor:
        if "fts5" in sql:
            raise sqlite3.OperationalError("no such module: fts5")
        return super().execute(sql, *parameters)


@pytest.fixture
def _without_full_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite3, "connect", partial(sqlite3.connect, factory=BuiltWithout))


def refusal(terminal: Terminal, *words: str, **env: str) -> str:
    """The one sentence with which a command ends."""
    result = terminal.run(*words, **env)
    assert (result.exit_code, result.stdout) == (1, "")
    (sentence,) = result.stderr.splitlines()
    return sentence


def test_the_one_in_use_has_it() -> None:
    assert sqlite_version.has_full_text()


@pytest.mark.usefixtures("_without_full_text")
@pytest.mark.parametrize("words", [("db", "upgrade"), ("ask", "印刷できない")])
def test_nothing_begins(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, words: list[str]) -> None:
    terminal = clean_terminal(monkeypatch, tmp_path)
    version = sqlite_version.current()
    assert refusal(terminal, *words).startswith(SAID_JA.format(version))
    said = refusal(terminal, *words, MADOGUCHI_LOCALE="en")
    assert said.startswith(SAID_EN.format(version))
    assert "MADOGUCHI_DATABASE_URL" in said


@pytest.mark.usefixtures("_without_full_text")
def test_nor_does_the_desk(settings: Settings) -> None:
    with pytest.raises(NoFullTextError):
        serve(settings, None, threading.Event())


@pytest.mark.usefixtures("_without_full_text")
def test_a_database_of_another_python_is_no_help(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, sqlite_template: Path
) -> None:
    terminal = migrated_terminal(monkeypatch, tmp_path, sqlite_template)
    assert "FTS5" in refusal(terminal, "db", "upgrade")


@pytest.mark.usefixtures("_without_full_text")
def test_the_doctor_names_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    result = clean_terminal(monkeypatch, tmp_path).run("doctor")
    assert result.exit_code == 1
    assert f"[要対応] {SAID_JA.format(sqlite_version.current())}" in result.stdout
    assert "madoguchi db upgrade" not in result.stdout, "which would refuse"
