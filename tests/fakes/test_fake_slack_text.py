"""Escaping of what people type, and who is pinged."""

from typing import Any

import pytest
from slack_sdk import WebClient

from tests.fakes.slack import Channel, FakeSlack, User
from tests.fakes.slack.escaping import typed, unescape
from tests.fakes.slack.pings import pings_in


@pytest.mark.parametrize(
    ("keyed", "sent"),
    [
        ("<!channel> & <b>", "&lt;!channel&gt; &amp; &lt;b&gt;"),
        (
            "手順は https://example.jp/a?b=1&c=2 です",
            "手順は <https://example.jp/a?b=1&amp;c=2> です",
        ),
        ("宛先は a.b@example.jp まで", "宛先は <mailto:a.b@example.jp|a.b@example.jp> まで"),
        ("３＞２", "３＞２"),
    ],
)
def test_typed_text_arrives_escaped(keyed: str, sent: str) -> None:
    assert typed(keyed) == sent


def test_picked_names_arrive_as_mentions(slack: FakeSlack, hanako: User, office: Channel) -> None:
    text = f"{slack.mention(slack.bot_user)} {slack.mention('here')} <@{hanako.id}>"
    ts = slack.post(hanako, office, text)
    posted = slack.message(office, ts)
    assert posted.text == f"<@{slack.bot.user_id}> <!here> &lt;@{hanako.id}&gt;"
    assert posted.pings() == {slack.bot.user_id, "here"}
    assert unescape(posted.text).endswith(f"<@{hanako.id}>")


@pytest.mark.parametrize(
    ("text", "pinged"),
    [
        ("<@U1> <!channel>", {"U1", "channel"}),
        ("<@U1|花子> <!subteam^S1|@desk>", {"U1", "S1"}),
        ("<!everyone> <!here|here>", {"everyone", "here"}),
        ("&lt;!channel&gt; @channel <#C1> <https://example.jp>", set()),
    ],
)
def test_mentions_in_mrkdwn_ping(text: str, pinged: set[str]) -> None:
    block = {"type": "section", "text": {"type": "mrkdwn", "text": text}}
    assert pings_in(text, []) == pinged
    assert pings_in("", [block]) == pinged
    assert (
        pings_in("", [{"type": "section", "text": {"type": "plain_text", "text": text}}]) == set()
    )


def test_rich_text_pings() -> None:
    elements = [
        {"type": "user", "user_id": "U1"},
        {"type": "broadcast", "range": "here"},
        {"type": "usergroup", "usergroup_id": "S1"},
        {"type": "text", "text": "<!channel>"},
    ]
    section = {"type": "rich_text_section", "elements": elements}
    assert pings_in("", [{"type": "rich_text", "elements": [section]}]) == {"U1", "here", "S1"}


def test_link_names_makes_bare_words_ping(
    slack: FakeSlack, client: WebClient, office: Channel
) -> None:
    client.chat_postMessage(channel=office.id, text="@here", link_names=True)
    client.chat_postMessage(channel=office.id, text="@here")
    assert [message.pings() for message in slack.messages(office)] == [{"here"}, set()]


def test_a_reader_sees_entities_resolved_but_not_in_plain_text(
    slack: FakeSlack, client: WebClient, office: Channel
) -> None:
    blocks: list[dict[str, Any]] = [
        {"type": "section", "text": {"type": "mrkdwn", "text": "A &amp; B"}},
        {"type": "header", "text": {"type": "plain_text", "text": "C &amp; D"}},
        {
            "type": "actions",
            "elements": [{"type": "button", "text": {"type": "plain_text", "text": "押す"}}],
        },
    ]
    client.chat_postMessage(channel=office.id, text="予備", blocks=blocks)
    message = slack.messages(office)[0]
    assert slack.shown_text(message).splitlines() == ["予備", "A & B", "C &amp; D", "押す"]
    assert slack.buttons(message) == ["押す"]
