"""The doctor walks the way out, and says where it is blocked."""

from pathlib import Path

import pytest

from bot.settings import Settings
from tests.journeys.city import City
from tests.journeys.terminal import Terminal, as_environment, clean_terminal
from tests.journeys.walls import API, PASSWORD, PASSWORD_IN_URL, SOCKETS, Walls


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, behind: Settings) -> Terminal:
    """A terminal behind the walls, with settings that fit."""
    terminal = clean_terminal(monkeypatch, tmp_path)
    terminal.env = as_environment(behind)
    return terminal


def lines(terminal: Terminal, **env: str) -> list[str]:
    """What the doctor says, without the SQLite of this machine."""
    result = terminal.run("doctor", **env)
    assert result.stderr == ""
    assert PASSWORD not in result.stdout
    assert PASSWORD_IN_URL not in result.stdout
    return [line for line in result.stdout.splitlines() if "SQLite：" not in line]


def complaint(terminal: Terminal, **env: str) -> str:
    """The one thing that has to be mended."""
    (said,) = [line for line in lines(terminal, **env) if line.startswith("[要対応] ")]
    return said.removeprefix("[要対応] ")


def test_all_is_well(terminal: Terminal, walls: Walls) -> None:
    said = lines(terminal)
    odd = [line for line in said if not line.startswith("[よし] ")]
    without_meaning, in_public, no_alarm = odd
    assert "MADOGUCHI_SEMANTIC=false" in without_meaning
    assert "「🔒 内部で相談」は始められません" in in_public
    assert "MADOGUCHI_ALARM_CHANNEL" in no_alarm
    assert f"[よし] プロキシ：使えます（127.0.0.1:{walls.proxy.port}）" in said
    assert f"[よし] 証明書：システムのものに {walls.ca_file} を加えて使っています" in said
    assert "[よし] ボットトークン：使えます" in said
    assert f"[よし] Socket Mode：{SOCKETS} につながります" in said


def test_no_socket_is_left_behind(terminal: Terminal, city: City) -> None:
    lines(terminal)
    assert city.slack.sockets == 0


def test_the_proxy_wants_another_password(terminal: Terminal, walls: Walls) -> None:
    walls.proxy.password = ("窓口", "changed yesterday")
    said = complaint(terminal)
    assert said.startswith(f"プロキシ：プロキシ 127.0.0.1:{walls.proxy.port} が正しいユーザー名と")
    assert "HTTPS_PROXY を http://ユーザー名:パスワード@" in said


@pytest.mark.parametrize(
    ("status", "words"), [(403, "通信を断りました（403）"), (502, "つなげませんでした（502）")]
)
def test_the_proxy_refuses_slack(terminal: Terminal, walls: Walls, status: int, words: str) -> None:
    walls.proxy.refuses[API] = status
    said = complaint(terminal)
    assert said.startswith("プロキシ：")
    assert f"{API} " in said
    assert words in said


def test_the_proxy_refuses_the_sockets_only(terminal: Terminal, walls: Walls) -> None:
    walls.proxy.refuses[SOCKETS] = 403
    said = complaint(terminal)
    assert said.startswith("Socket Mode：")
    assert f"{SOCKETS} への通信を断りました（403）" in said


def test_nobody_is_where_the_proxy_should_be(terminal: Terminal) -> None:
    said = complaint(terminal, HTTPS_PROXY="http://127.0.0.1:9")
    assert said.startswith("プロキシ：プロキシ 127.0.0.1:9 につながりません（")


def test_nobody_knows_the_name_of_the_proxy(terminal: Terminal) -> None:
    said = complaint(terminal, HTTPS_PROXY="http://proxy.invalid:8080")
    assert said.startswith("プロキシ：プロキシ proxy.invalid:8080 の名前が見つかりません。")


def test_what_is_there_is_no_proxy(terminal: Terminal, walls: Walls) -> None:
    said = complaint(terminal, HTTPS_PROXY=f"http://127.0.0.1:{walls.front.port}")
    assert said.startswith(f"プロキシ：127.0.0.1:{walls.front.port} は HTTP プロキシとして")


def test_a_certificate_that_is_not_trusted(terminal: Terminal) -> None:
    said = complaint(terminal, MADOGUCHI_CA_FILE="")
    assert said.startswith(f"証明書：{API} の証明書を信頼できません（")
    assert "MADOGUCHI_CA_FILE" in said


def test_without_the_proxy_nobody_knows_slack(terminal: Terminal) -> None:
    said = complaint(terminal, HTTPS_PROXY="")
    assert said.startswith(f"Slack：{API} の名前が見つかりません。")
    assert "HTTPS_PROXY" in said


def test_an_exception_from_the_proxy(terminal: Terminal, walls: Walls, city: City) -> None:
    front = f"127.0.0.1:{walls.front.port}"
    city.slack.answers_as(f"https://{front}", f"wss://{front}")
    said = lines(terminal, SLACK_API_URL=city.slack.api_url, NO_PROXY="127.0.0.1")
    assert (
        "[よし] プロキシ：127.0.0.1 には使いません（NO_PROXY か、暗号化しない接続先のため）" in said
    )
    assert "[よし] Socket Mode：127.0.0.1 につながります" in said
    assert (walls.proxy.tunnelled, walls.proxy.refused) == ([], [])


@pytest.mark.parametrize(
    ("variable", "value", "words"),
    [
        ("HTTPS_PROXY", "proxy.city.example.jp:8080", "http://プロキシのホスト名:ポート"),
        ("NO_PROXY", "https://slack.com", "コンマ区切り"),
        ("MADOGUCHI_CA_FILE", "no-such-file.pem", "書かれたファイルを読めません"),
        ("MADOGUCHI_CA_FILE", "madoguchi.db", "-----BEGIN CERTIFICATE-----"),
    ],
)
def test_a_setting_that_is_wrong(terminal: Terminal, variable: str, value: str, words: str) -> None:
    said = terminal.refuses("doctor", **{variable: value})
    assert said.startswith(f"設定 {variable} を確認してください。")
    assert words in said
