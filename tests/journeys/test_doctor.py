"""The doctor says what is wrong, and how to mend it."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, update
from sqlalchemy.pool import Pool

from bot.settings import Settings
from handlers.wording.doctor import ALARM_NONE, ENCODER_OFF, INTERNAL_PUBLIC, RANKER_NEVER
from storage.article import Article
from storage.hearing import Hearing, note_hearing
from storage.incident import Incident
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.people import open_ticket
from tests.journeys.running import running
from tests.journeys.terminal import Terminal, as_environment, clean_terminal
from tests.journeys.words import UNKNOWN


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, settings: Settings) -> Terminal:
    """A terminal with settings that fit the city."""
    terminal = clean_terminal(monkeypatch, tmp_path)
    terminal.env = as_environment(settings)
    return terminal


def complaints(terminal: Terminal, **env: str) -> list[str]:
    """What has to be mended; the status must tell the same."""
    result = terminal.run("doctor", **env)
    found = [line for line in result.stdout.splitlines() if line.startswith("[要対応]")]
    assert result.exit_code == (1 if found else 0)
    assert result.stderr == ""
    return [line.removeprefix("[要対応] ") for line in found]


def test_all_is_well(terminal: Terminal, books: Books) -> None:
    result = terminal.run("doctor")
    assert result.exit_code == 0
    said = [line for line in result.stdout.splitlines() if "SQLite：" not in line]
    assert said == [
        "[よし] データベース：使えます（SQLite）",
        "[よし] ディスク：空きがあります",
        f"[よし] 過去の回答：{books.count(Article)} 件",
        f"[注意] {ENCODER_OFF.ja}",
        f"[よし] {RANKER_NEVER.ja}",
        "[よし] 送れなかったメッセージ：ありません",
        "[よし] 処理できなかった受信：ありません",
        "[よし] 不調：ありません",
        "[よし] Slack からの受信：まだ始めていません",
        "[よし] プロキシ：使っていません",
        "[よし] 証明書：システムのものを使っています",
        "[よし] 設定：そろっています",
        "[よし] ボットトークン：使えます",
        "[よし] アプリトークン：使えます",
        "[よし] Socket Mode：127.0.0.1 につながります",
        "[よし] 権限：そろっています",
        "[よし] チャンネル MADOGUCHI_HELPDESK_CHANNEL：使えます",
        "[よし] チャンネル MADOGUCHI_OFFICE_CHANNEL：使えます",
        f"[注意] {INTERNAL_PUBLIC.ja.format(variable='MADOGUCHI_HELPDESK_CHANNEL')}",
        "[よし] 役割：デジ室 1 人、ヘルプデスク 3 人",
        f"[注意] {ALARM_NONE.ja}",
    ]


def test_internal_talk_needs_a_private_channel(city: City, terminal: Terminal) -> None:
    inside = city.slack.add_channel("内部", [city.kobayashi], private=True)
    said = terminal.run("doctor", MADOGUCHI_INTERNAL_CHANNEL=inside.id).stdout
    assert "[よし] チャンネル MADOGUCHI_INTERNAL_CHANNEL：使えます" in said
    assert "内部の相談" not in said


def test_a_channel_that_does_not_exist(terminal: Terminal) -> None:
    (said,) = complaints(terminal, MADOGUCHI_OFFICE_CHANNEL="C0NOWHERE")
    assert said.startswith("チャンネル MADOGUCHI_OFFICE_CHANNEL：channel_not_found。")


def test_a_channel_without_the_bot(city: City, terminal: Terminal) -> None:
    city.slack.leave(city.slack.bot_user, city.office)
    (said,) = complaints(terminal)
    assert said.startswith("チャンネル MADOGUCHI_OFFICE_CHANNEL：not_in_channel。")
    assert "ボットをチャンネルに招待してください" in said


def test_scopes_that_are_missing(city: City, terminal: Terminal) -> None:
    city.slack.bot.scopes.remove("reactions:write")
    city.slack.bot.scopes.remove("groups:read")
    (said,) = complaints(terminal)
    assert said.startswith("権限：groups:read, reactions:write がありません。")
    assert "madoguchi manifest" in said


def test_tokens_that_slack_refuses(terminal: Terminal) -> None:
    (said,) = complaints(terminal, SLACK_BOT_TOKEN="xoxb-revoked")
    assert said.startswith("ボットトークン：Slack に断られました（invalid_auth）。SLACK_BOT_TOKEN")
    (said,) = complaints(terminal, SLACK_APP_TOKEN="xapp-revoked")
    assert said.startswith("アプリトークン：Slack に断られました（invalid_auth）。SLACK_APP_TOKEN")


def test_slack_out_of_reach(city: City, terminal: Terminal) -> None:
    city.slack.faults.down()
    (said,) = complaints(terminal)  # whether the reset is seen at the door or behind it is chance
    assert said.startswith("Slack：")
    assert "つながりません（" in said


def test_nobody_on_the_help_desk(city: City, terminal: Terminal) -> None:
    empty = city.slack.add_group("nobody", [])
    (said,) = complaints(terminal, MADOGUCHI_PARTNERS=empty.id)
    assert said.startswith("役割：デジ室 1 人、ヘルプデスク 0 人です。")


def test_a_user_group_that_does_not_exist(terminal: Terminal) -> None:
    (said,) = complaints(terminal, MADOGUCHI_PARTNERS="S0NOBODY")
    assert "MADOGUCHI_PARTNERS" in said


@pytest.mark.parametrize(
    "variable",
    ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "MADOGUCHI_HELPDESK_CHANNEL", "MADOGUCHI_OFFICE"],
)
def test_a_setting_that_is_missing(terminal: Terminal, variable: str) -> None:
    del terminal.env[variable]
    (said,) = complaints(terminal)
    assert said == f"設定：{variable} がありません。.env に書いてください。"


def test_a_database_that_is_out_of_date(terminal: Terminal, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/new.db"
    (said,) = complaints(terminal, MADOGUCHI_DATABASE_URL=url)
    assert said.startswith("データベース：更新が必要です。madoguchi db upgrade")
    assert not (tmp_path / "new.db").exists()
    terminal.run("db", "upgrade", MADOGUCHI_DATABASE_URL=url)
    (said,) = complaints(terminal, MADOGUCHI_DATABASE_URL=url)
    assert said.startswith("過去の回答：まだありません。madoguchi kb import")


def test_a_database_that_is_not_there(terminal: Terminal, tmp_path: Path) -> None:
    (said,) = complaints(terminal, MADOGUCHI_DATABASE_URL=f"sqlite:///{tmp_path}/no/such.db")
    assert said.startswith("データベース：接続できません（OperationalError）。")


def test_a_channel_that_refuses_messages(
    city: City, terminal: Terminal, settings: Settings, books: Books
) -> None:
    with running(settings):
        city.slack.leave(city.slack.bot_user, city.helpdesk)
        open_ticket(city, city.yamada, UNKNOWN)
        city.slack.wait_for(lambda: books.count(Incident), what="an incident")
        books.rest(city.slack)
    said = [line for line in complaints(terminal) if line.startswith("不調：")]
    assert len(said) == 1
    assert "ヘルプデスクのチャンネルに窓口が参加していない" in said[0]
    assert "チャンネルに窓口を招待してください" in said[0]
    assert "not_in_channel" in said[0]


def test_a_disk_that_is_full(terminal: Terminal) -> None:
    def no_more(connection: Any, *_: object) -> None:
        connection.execute("PRAGMA max_page_count = 1")

    event.listen(Pool, "checkout", no_more)
    try:
        (said,) = complaints(terminal)
    finally:
        event.remove(Pool, "checkout", no_more)
    assert said == "ディスク：データベースのディスクがいっぱいです。空きを作ってください。"


def test_how_long_nobody_has_listened(terminal: Terminal, books: Books) -> None:
    now = datetime.now(UTC)
    with books.database.write() as session:
        note_hearing(session, now, timedelta(minutes=1))
    assert "[よし] Slack からの受信：続いています（" in terminal.run("doctor").stdout
    with books.database.write() as session:
        session.execute(update(Hearing).values(heard_at=now - timedelta(minutes=90)))
    result = terminal.run("doctor")
    assert "[注意] Slack からの受信：" in result.stdout
    assert " から 90 分間止まっています。" in result.stdout
    assert result.exit_code == 0
    with books.database.write() as session:
        note_hearing(session, now, timedelta(minutes=1))
    assert "からの投稿を取りに行っています（0 か所済み）" in terminal.run("doctor").stdout


def test_in_english(terminal: Terminal) -> None:
    said = terminal.run("doctor", MADOGUCHI_LOCALE="en").stdout.splitlines()
    assert "[ok  ] Bot token: accepted" in said
    assert said[-2] == "[ok  ] Roles: DX office 1, help desk 3"
