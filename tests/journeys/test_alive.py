"""The desk itself is in trouble: the office hears of it past every queue, once."""

import json
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import pytest

import bot.cli.pulse
from bot.pulse import blind, judge, keep, look
from bot.settings import Settings
from tests.fakes.network.smtp import FakeRelay
from tests.fakes.slack import Channel
from tests.free_port import free_port
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.entrances import HTTP, SOCKET, at_entrance
from tests.journeys.people import TAKE_BUTTON, card, open_ticket
from tests.journeys.running import running
from tests.journeys.terminal import Terminal, as_environment, clean_terminal
from tests.journeys.words import UNKNOWN

NOT_ARRIVING = "Slack に届かないメッセージがあります"
ARRIVING = "また Slack に届いています"
AT_ONCE = timedelta(0)


@pytest.fixture
def relay() -> Iterator[FakeRelay]:
    with FakeRelay() as relay:
        yield relay


@pytest.fixture
def duty(city: City) -> Channel:
    """Where the office wants to hear of it."""
    return city.slack.add_channel("見張り", [city.yoshida])


@pytest.fixture
def looked_after(settings: Settings, duty: Channel, relay: FakeRelay) -> Settings:
    """Every way that there is."""
    ways = {
        "madoguchi_alarm_channel": duty.id,
        "madoguchi_alarm_mail_host": "127.0.0.1",
        "madoguchi_alarm_mail_port": relay.port,
        "madoguchi_alarm_mail_from": "desk@city.example.jp",
        "madoguchi_alarm_mail_to": ("dx@city.example.jp",),
        "madoguchi_health_port": free_port(),
    }
    return type(settings).model_validate(
        {**{name: getattr(settings, name) for name in settings.model_fields_set}, **ways}
    )


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Minutes become moments."""
    monkeypatch.setattr(bot.cli.pulse, "EVERY", 0.1)
    monkeypatch.setattr(judge, "SETTLING", AT_ONCE)
    monkeypatch.setattr(keep, "PATIENCE", AT_ONCE)
    monkeypatch.setattr(keep, "CALM", timedelta(seconds=0.5))
    monkeypatch.setattr(look, "TRIES", 3)
    # Looks so close together may be missed by a busy machine: that is another story.
    monkeypatch.setattr(blind, "ENOUGH", 600)


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, looked_after: Settings) -> Terminal:
    terminal = clean_terminal(monkeypatch, tmp_path)
    terminal.env = as_environment(looked_after)
    return terminal


def health(port: int) -> tuple[int, Any]:
    with closing(HTTPConnection("127.0.0.1", port, timeout=10)) as connection:
        connection.request("GET", "/health")
        answer = connection.getresponse()
        return answer.status, json.loads(answer.read())


@pytest.mark.usefixtures("impatient")
def test_messages_do_not_arrive_and_then_they_do(
    city: City, looked_after: Settings, duty: Channel, relay: FakeRelay, books: Books
) -> None:
    port = looked_after.madoguchi_health_port or 0
    slack = city.slack
    with running(looked_after):
        open_ticket(city, city.yamada, UNKNOWN)
        books.rest(slack)
        slack.wait_for(lambda: health(port) == (200, {"status": "ok", "troubles": []}), what="ok")
        slack.faults.http_error("chat.update", 503)
        card(city, 1, city.kobayashi).presses(TAKE_BUTTON)
        slack.wait_for(lambda: slack.find(duty, NOT_ARRIVING), 30, "a word in the second channel")
        slack.wait_for(lambda: len(relay.mails) == 1, what="a mail")
        status, said = health(port)
        assert (status, [one["kind"] for one in said["troubles"]]) == (503, ["outbox_in_vain"])
        assert "山田" not in json.dumps(said, ensure_ascii=False)

        slack.faults.clear()
        slack.wait_for(lambda: slack.find(duty, ARRIVING), 30, "a word of the end")
        slack.wait_for(lambda: len(relay.mails) == 2, what="another mail")
        slack.wait_for(lambda: health(port)[0] == 200, what="health")
        books.rest(slack)
    assert len(slack.messages(duty)) == 2
    assert [one.message["Subject"][:6] for one in relay.mails] == ["【窓口】要対", "【窓口】復旧"]


@pytest.mark.parametrize("entrance", [SOCKET, HTTP])
def test_by_default_nobody_is_told_and_only_http_mode_has_a_health_url(
    city: City, settings: Settings, entrance: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = free_port()
    monkeypatch.setattr("tests.journeys.entrances.free_port", lambda: port)
    with at_entrance(entrance, city, settings):
        if entrance == HTTP:
            city.slack.wait_for(lambda: health(port)[0] == 200, what="health")
        else:
            with pytest.raises(ConnectionRefusedError):
                health(port)


def test_the_desk_is_not_running_and_then_it_is(terminal: Terminal, looked_after: Settings) -> None:
    dead = terminal.run("alive")
    assert dead.exit_code == 1
    assert "窓口のプログラムが動いていません。" in dead.stdout
    assert "madoguchi run を起動してください" in dead.stdout
    with running(looked_after):
        alive = terminal.run("alive")
        assert (alive.exit_code, alive.stdout) == (0, "窓口は動いています。\n")
    assert terminal.run("alive").exit_code == 1, "it said goodbye"


@pytest.mark.usefixtures("impatient")
def test_who_looks_from_outside_can_tell(terminal: Terminal, relay: FakeRelay) -> None:
    for _ in range(3):
        assert terminal.run("alive", "--tell").exit_code == 1
    (mail,) = relay.mails
    assert "動いていません" in mail.message["Subject"]


def test_a_trial_of_every_way(
    terminal: Terminal, city: City, duty: Channel, relay: FakeRelay
) -> None:
    listed = terminal.run("alarm")
    assert (listed.exit_code, relay.mails) == (0, [])
    tried = terminal.run("alarm", "--test")
    assert tried.exit_code == 0
    assert [line.partition("：")[0] for line in tried.stdout.splitlines()] == [
        "Slack のチャンネル",
        "メール",
    ]
    assert city.slack.find(duty, "試しのお知らせ")
    assert len(relay.mails) == 1

    relay.refuses["MAIL"] = "451 later"
    duty.archived = True
    failed = terminal.run("alarm", "--test")
    assert failed.exit_code == 1
    assert failed.stdout.splitlines() == [
        "Slack のチャンネル：送れませんでした（is_archived）",
        "メール：送れませんでした（SMTPSenderRefused 451）",
    ]


def test_there_is_no_way(terminal: Terminal) -> None:
    terminal.env = {name: value for name, value in terminal.env.items() if "_ALARM_" not in name}
    said = terminal.run("alarm", "--test")
    assert said.exit_code == 1
    assert "MADOGUCHI_ALARM_CHANNEL" in said.stdout


def test_the_doctor_tries_each_way_without_telling(
    terminal: Terminal, relay: FakeRelay, city: City, duty: Channel
) -> None:
    said = terminal.run("doctor").stdout
    assert "[よし] 調子が悪いときの連絡先 Slack のチャンネル：使えます" in said
    assert "[よし] 調子が悪いときの連絡先 メール：使えます" in said
    relay.refuses["EHLO"] = relay.refuses["HELO"] = "550 go away"
    city.slack.leave(city.slack.bot_user, duty)
    said = terminal.run("doctor").stdout
    assert (
        "[要対応] 調子が悪いときの連絡先 Slack のチャンネル：使えません（not_in_channel）" in said
    )
    assert "[要対応] 調子が悪いときの連絡先 メール：使えません（SMTPHeloError 550）" in said
    assert relay.mails == []
    said = terminal.run("doctor", MADOGUCHI_ALARM_MAIL_TO="").stdout
    assert "MADOGUCHI_ALARM_MAIL_TO を確認してください。値がありません" in said
