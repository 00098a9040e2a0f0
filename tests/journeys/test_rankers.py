"""The office looks at what was learned, at a terminal."""

import json
from pathlib import Path

import pytest

from tests.journeys.terminal import Terminal, migrated_terminal
from tests.knowledge import learned_town as town


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, sqlite_template: Path) -> Terminal:
    return migrated_terminal(monkeypatch, tmp_path, sqlite_template)


def test_there_is_nothing_before_anybody_used_it(terminal: Terminal) -> None:
    assert "まだありません" in terminal.run("kb", "ranker").stdout
    assert "0 件です。100 件になると" in terminal.run("kb", "ranker", "train").stdout
    assert "取り消すものはありません" in terminal.run("kb", "ranker", "back").stdout


def test_what_labels_are_worth_is_measured_beforehand(terminal: Terminal, tmp_path: Path) -> None:
    kb, asked, labels = (tmp_path / name for name in ("kb.jsonl", "asked.jsonl", "labels.jsonl"))
    rows = [
        {"id": one.key, "question": one.question, "answer": one.answer} for one in town.articles()
    ]
    kb.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    queries = [{"query": one.query, "relevant": one.relevant} for one in town.labels()]
    asked.write_text("\n".join(json.dumps(one) for one in queries[::26]), encoding="utf-8")
    others = [one for number, one in enumerate(queries) if number % 26]
    labels.write_text("\n".join(json.dumps(one) for one in others), encoding="utf-8")
    measured = ("kb", "eval", str(kb), str(asked), "--lexical", "--json")
    before = json.loads(terminal.run(*measured).stdout)
    after = json.loads(terminal.run(*measured, "--train", str(labels)).stdout)
    assert before["success_at_1"] < 0.5 < after["success_at_1"]
