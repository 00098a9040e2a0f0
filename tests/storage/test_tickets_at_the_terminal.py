"""Files of tickets and the record, for who runs the server."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner

from bot.cli.main import app
from bot.lists.detail import see_ticket
from tests.storage.people import YAMADA, YOSHIDA
from tests.storage.test_lists import alone, opens
from tests.storage.test_ticket_exports import rows
from tests.storage.world import World


@pytest.fixture
def told(world: World, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> World:
    """Two tickets, one of which cp932 cannot write."""
    opens(world, YAMADA)
    ticket = opens(world, YAMADA, "𠮷野さんの件", "3 階")
    see_ticket(world.desk, alone(YOSHIDA), ticket)
    monkeypatch.chdir(tmp_path)
    url = world.database.engine.url.render_as_string(hide_password=False)
    monkeypatch.setenv("MADOGUCHI_DATABASE_URL", url)
    return world


def run(*words: str, status: int = 0) -> str:
    result = CliRunner().invoke(app, list(words))
    assert result.exit_code == status, result.output
    return result.output


@pytest.mark.usefixtures("told")
def test_all_tickets_and_what_happened() -> None:
    assert "相談 2 件" in run("tickets", "export", "all.csv")
    assert [row[0] for row in rows(Path("all.csv"))[1:]] == ["1", "2"]
    assert [row[3] for row in rows(Path("all-history.csv"))[1:]] == ["登録", "登録"]
    assert "--force" in run("tickets", "export", "all.csv", status=1)
    run("tickets", "export", "all.xlsx", "--since", "2026-11-24")
    assert load_workbook("all.xlsx")["相談"].max_row == 3
    run("tickets", "export", "none.xlsx", "--since", "2026-11-25")
    assert load_workbook("none.xlsx")["相談"].max_row == 1


@pytest.mark.usefixtures("told")
def test_what_is_lost_is_named_first() -> None:
    cp932 = ("tickets", "export", "old.csv", "--encoding", "cp932")
    assert "2 の 件名：「𠮷」（U+20BB7）" in run(*cp932, status=1)
    assert not Path("old.csv").exists()
    run(*cp932, "--lossy")
    assert rows(Path("old.csv"), "cp932")[2][1] == "〓野さんの件"


@pytest.mark.usefixtures("told")
def test_what_is_no_file_of_ours_is_refused() -> None:
    assert ".csv" in run("tickets", "export", "all.jsonl", status=1)
    run("tickets", "export", "all.xlsx", "--encoding", "cp932", status=1)
    assert "2026-04-01" in run("tickets", "export", "all.csv", "--since", "昨日", status=2)


@pytest.mark.usefixtures("told")
def test_the_record_is_printed() -> None:
    run("tickets", "export", "all.csv")
    lines = run("audit").splitlines()
    assert "窓口（自動・サーバー）：書き出しを頼みました" in lines[0]
    assert "吉田 隆 さん：相談の詳細を見ました #2" in lines[1]
    assert run("audit", "--ticket", "2").count("\n") == 1
    assert "当てはまる記録はありません" in run("audit", "--ticket", "1")
    assert "当てはまる記録はありません" in run("audit", "--since", "2099-01-01")
