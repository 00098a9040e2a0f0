"""Commands: what they print, and what they say about settings that are wrong."""

import json
from pathlib import Path

import pytest

from handlers.manifest import EVENTS, SCOPES
from storage.article import Article
from storage.database import Database
from storage.upgrade import is_current
from tests.journeys.books import Books
from tests.journeys.terminal import Terminal, clean_terminal
from tests.journeys.words import KNOWN, UNKNOWN

MISSING_JA = (
    "設定 {} を確認してください。"
    "値がありません。環境変数か .env に書いてください（例は .env.example）。"
)
MISSING_EN = (
    "Please check the setting {}: "
    "it is missing; put it into the environment or .env (see .env.example)."
)
COMPLETE = {
    "SLACK_BOT_TOKEN": "xoxb-1",
    "SLACK_APP_TOKEN": "xapp-1",
    "MADOGUCHI_HELPDESK_CHANNEL": "C1",
    "MADOGUCHI_OFFICE": "U1",
}
HEADER = "id,question,answer,phrasings,tags,url\n"


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Terminal:
    return clean_terminal(monkeypatch, tmp_path)


@pytest.fixture
def filled(terminal: Terminal, story_url: str) -> Terminal:
    """A terminal with the sample articles in its database."""
    terminal.env["MADOGUCHI_DATABASE_URL"] = story_url
    return terminal


# --- settings -----------------------------------------------------------------------------------


@pytest.mark.parametrize("missing", COMPLETE)
def test_run_names_the_setting_that_is_missing(terminal: Terminal, missing: str) -> None:
    terminal.env = {name: value for name, value in COMPLETE.items() if name != missing}
    assert terminal.refuses("run") == MISSING_JA.format(missing)
    assert terminal.refuses("run", MADOGUCHI_LOCALE="en") == MISSING_EN.format(missing)


def test_http_mode_needs_the_signing_secret_and_no_app_token(terminal: Terminal) -> None:
    terminal.env = COMPLETE | {"SLACK_APP_TOKEN": ""}
    said = terminal.refuses("run", "--http", "8080")
    assert said == MISSING_JA.format("SLACK_SIGNING_SECRET")


@pytest.mark.parametrize(
    ("variable", "value", "mend"),
    [
        ("SLACK_BOT_TOKEN", "secret-1", "xoxb-"),
        ("SLACK_APP_TOKEN", "secret-1", "xapp-"),
        ("SLACK_API_URL", "slack.com/secret", "http"),
        ("MADOGUCHI_DATABASE_URL", "mysql://u:secret@h/d", "postgresql://"),
        ("MADOGUCHI_DATABASE_URL", "secret", "sqlite:///"),
        ("MADOGUCHI_HELPDESK_CHANNEL", "#secret", "C"),
        ("MADOGUCHI_OFFICE_CHANNEL", "secret", "C"),
        ("MADOGUCHI_OFFICE", "@secret", "U"),
        ("MADOGUCHI_PARTNERS", "U1, secret", "S"),
        ("MADOGUCHI_TIMEZONE", "Asia/Secret", "Asia/Tokyo"),
        ("MADOGUCHI_LOCALE", "secret", "ja"),
        ("MADOGUCHI_POLL", "secret", ""),
        ("MADOGUCHI_POLL", "0", ""),
        ("MADOGUCHI_POSTMEN", "1000", ""),
        ("MADOGUCHI_LETTER_LEASE", "1", "MADOGUCHI_HTTP_TIMEOUT"),
    ],
)
def test_a_wrong_setting_is_named_and_not_shown(
    terminal: Terminal, variable: str, value: str, mend: str
) -> None:
    terminal.env[variable] = value
    for command in (["ask", "質問"], ["doctor"], ["run"]):
        said = terminal.refuses(*command)
        assert said.startswith(f"設定 {variable} を確認してください。")
        assert mend in said
        assert "secret" not in said.lower()


def test_settings_may_stand_in_a_file(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("MADOGUCHI_LOCALE=en\nSLACK_BOT_TOKEN=x\n", encoding="utf-8")
    assert "SLACK_BOT_TOKEN" in terminal.refuses("ask", "質問")
    assert "SLACK_BOT_TOKEN" not in terminal.run("ask", "質問", SLACK_BOT_TOKEN="xoxb-1").output


def test_a_database_that_is_not_there(terminal: Terminal, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/no/such/folder/madoguchi.db"
    result = terminal.run("ask", "質問", MADOGUCHI_DATABASE_URL=url)
    assert result.exit_code == 1
    (said,) = result.stderr.splitlines()
    assert said.startswith(
        "データベースを使えません（OperationalError）。MADOGUCHI_DATABASE_URL と"
    )


def test_without_a_command_the_commands_are_listed(terminal: Terminal) -> None:
    shown = terminal.run().output
    for command in ("run", "demo", "ask", "doctor", "manifest", "kb", "db", "letters"):
        assert command in shown


# --- ask ----------------------------------------------------------------------------------------


def test_ask_prints_one_json_object(filled: Terminal) -> None:
    result = filled.run("ask", KNOWN, "--json")
    (line,) = result.stdout.splitlines()
    answer = json.loads(line)
    assert sorted(answer) == ["articles", "confidence", "decision"]
    assert answer["decision"] == "answer"
    assert 0.5 < answer["confidence"] <= 1
    best = answer["articles"][0]
    assert sorted(best) == ["id", "question", "score"]
    assert "パスワード" in best["question"]
    scores = [article["score"] for article in answer["articles"]]
    assert scores == sorted(scores, reverse=True)


def test_ask_prints_for_people_too(filled: Terminal) -> None:
    said = filled.run("ask", KNOWN).stdout.splitlines()
    assert said[0].startswith("回答できます（確からしさ ")
    assert "パスワード" in said[1]
    said = filled.run("ask", UNKNOWN, MADOGUCHI_LOCALE="en").stdout.splitlines()
    assert said[0].startswith("Has no earlier answer (confidence ")


def test_ask_works_without_any_setting(terminal: Terminal, tmp_path: Path) -> None:
    answer = json.loads(terminal.run("ask", "パスワード", "--json").stdout)
    assert answer == {"decision": "none", "confidence": 0.0, "articles": []}
    assert (tmp_path / "madoguchi.db").exists()


# --- kb import ----------------------------------------------------------------------------------


def test_importing_twice_changes_nothing(terminal: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "articles.csv"
    file.write_text(HEADER + "a-1,質問,回答,言い換え,,\na-2,質問2,回答2,,,\n", encoding="utf-8")
    first = terminal.run("kb", "import", str(file))
    assert first.stdout == "取り込みました：新規 2 件、更新 0 件、変更なし 0 件、見送り 0 件\n"
    again = terminal.run("kb", "import", str(file))
    assert again.stdout == "取り込みました：新規 0 件、更新 0 件、変更なし 2 件、見送り 0 件\n"

    file.write_text(HEADER + "a-1,質問,新しい回答,,,\n", encoding="utf-8")
    changed = terminal.run("kb", "import", str(file), MADOGUCHI_LOCALE="en")
    assert changed.stdout == "Imported: 0 new, 1 changed, 0 unchanged, 0 left out\n"


def test_bad_rows_are_named_and_the_rest_is_taken(terminal: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "articles.csv"
    rows = "a-1,質問,回答,,,\n,質問,回答,,,\na-2,,回答,,,\na-1,質問,回答,,,\na-3,質問,回答,,,\n"
    file.write_text(HEADER + rows, encoding="utf-8")
    result = terminal.run("kb", "import", str(file))
    assert result.exit_code == 0
    assert result.stderr.splitlines() == [
        "3 行目は取り込みません：id がありません。",
        "4 行目は取り込みません：question がありません。",
        "5 行目は取り込みません：同じ id の行が先にあります。",
    ]
    assert "新規 2 件" in result.stdout
    assert "見送り 3 件" in result.stdout


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (None, "ファイルが見つかりません。"),
        (b"", "中身がありません。"),
        (b"\xff\xfe\x00\x81\x81", "文字コードが"),
        (b"a,b\n1,2\n", "1 行目に id, question, answer の列名が必要です。"),
    ],
)
def test_a_file_that_cannot_be_read_is_explained(
    terminal: Terminal, tmp_path: Path, content: bytes | None, reason: str
) -> None:
    file = tmp_path / "articles.csv"
    if content is not None:
        file.write_bytes(content)
    result = terminal.run("kb", "import", str(file))
    assert (result.exit_code, result.stdout) == (1, "")
    (said,) = result.stderr.splitlines()
    assert said.startswith(f"{file} を読めません。{reason}")


def test_a_folder_is_no_file(terminal: Terminal, tmp_path: Path) -> None:
    result = terminal.run("kb", "import", str(tmp_path))
    assert result.exit_code == 1
    assert "開けません" in result.stderr


def test_shift_jis_from_excel_is_read(terminal: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "articles.csv"
    text = "id,question,answer\r\na-1,髙橋さんの席は①番ですか？,はい\r\n"
    file.write_bytes(text.encode("cp932"))
    assert "新規 1 件" in terminal.run("kb", "import", str(file)).stdout
    found = json.loads(terminal.run("ask", "髙橋さんの席", "--json").stdout)
    assert found["articles"][0]["id"] == "a-1"


# --- the rest -----------------------------------------------------------------------------------


def test_the_manifest_asks_for_what_is_needed_and_no_more(terminal: Terminal) -> None:
    shown = json.loads(terminal.run("manifest").stdout)
    assert shown["oauth_config"]["scopes"] == {"bot": sorted(SCOPES)}
    assert shown["settings"]["event_subscriptions"] == {"bot_events": list(EVENTS)}
    assert shown["settings"]["socket_mode_enabled"]
    assert shown["settings"]["interactivity"] == {"is_enabled": True}
    assert sorted(SCOPES) == [
        "app_mentions:read",
        "channels:history",
        "channels:read",
        "chat:write",
        "commands",
        "files:read",
        "files:write",
        "groups:history",
        "groups:read",
        "im:history",
        "im:read",
        "im:write",
        "reactions:read",
        "reactions:write",
        "usergroups:read",
        "users:read",
        "users:read.email",
    ]
    messages = ("message.channels", "message.groups", "message.im")
    emoji = ("reaction_added", "reaction_removed")
    others = ("app_home_opened", "app_mention")
    assert (*others, *messages, *emoji, "user_change") == EVENTS


def test_the_manifest_for_http_mode_names_the_address(terminal: Terminal) -> None:
    url = "https://madoguchi.city.example.jp/slack/events"
    settings = json.loads(terminal.run("manifest", "--request-url", url).stdout)["settings"]
    assert not settings["socket_mode_enabled"]
    assert settings["event_subscriptions"]["request_url"] == url
    assert settings["interactivity"]["request_url"] == url


def test_db_upgrade_makes_the_database(terminal: Terminal, sqlite_url: str) -> None:
    for _ in range(2):
        said = terminal.run("db", "upgrade", MADOGUCHI_DATABASE_URL=sqlite_url)
        assert (said.exit_code, said.stdout) == (0, "データベースは最新です。\n")
    database = Database(sqlite_url)
    assert is_current(database)
    database.close()


def test_letters_retry_counts(filled: Terminal, books: Books) -> None:
    assert books.count(Article) > 0
    assert filled.run("letters", "retry").stdout == "0 件のメッセージをもう一度送ります。\n"
