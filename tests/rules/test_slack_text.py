"""Text comes in as its author saw it, and goes out so that it does nothing but be read."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.slack_text import escape, plain, storable, without_mention
from tests.fakes.slack.escaping import typed
from tests.fakes.slack.pings import pings_in

ANY_TEXT = st.text(st.characters())  # NUL and lone surrogates included
PIECES = st.sampled_from(
    [
        *("<", ">", "&", "|", "@", "#", "!", ":", " ", "山田", "🙇"),
        *("<@U1>", "<!channel>", "&lt;", "&amp;lt;", "<https://a.jp|"),
        *("https://a.jp/?b&c", "a@example.jp", "mailto:", "tel:"),
    ]
)
AWKWARD = st.lists(PIECES | ANY_TEXT).map("".join)
# What stands for a name picked from the menu in the fake Slack.
ORDINARY = AWKWARD.filter(lambda text: "\ue000" not in text and "\ue001" not in text)

DELIVERED = [
    ("こんにちは", "こんにちは"),
    ("", ""),
    ("1 &lt; 2 &amp;&amp; 3 &gt; 2", "1 < 2 && 3 > 2"),
    ("&amp;lt;", "&lt;"),
    ("<@U1> さん", "@山田 さん"),
    ("<@U1|hanako> さん", "@hanako さん"),
    ("<#C1|全庁> で", "#全庁 で"),
    ("<#C1|> で", "#C1 で"),
    ("<#C1> で", "#C1 で"),
    ("<!channel> <!here> <!everyone>", "@channel @here @everyone"),
    ("<!subteam^S1|@helpdesk> へ", "@helpdesk へ"),
    ("<!subteam^S1> へ", "@subteam へ"),
    ("<!date^1392734382^{date}|2014-02-18>", "2014-02-18"),
    ("<https://a.jp/?b=1&amp;c=2>", "https://a.jp/?b=1&c=2"),
    ("<https://a.jp|https://a.jp>", "https://a.jp"),
    ("<https://a.jp/|a.jp>", "a.jp (https://a.jp/)"),
    ("<mailto:a@b.jp|a@b.jp>", "a@b.jp"),
    ("<mailto:a@b.jp|課長>", "課長 (mailto:a@b.jp)"),
    ("<mailto:a@b.jp>", "a@b.jp"),
    ("<tel:0312345678|03-1234-5678>", "03-1234-5678"),
    ("<http://readme.md|readme.md> を読む", "readme.md を読む"),
    ("a\x00b\ud83dc", "a\ufffdb\ufffdc"),
]


def name_of(slack_id: str) -> str:
    return {"U1": "山田"}.get(slack_id, slack_id)


@pytest.mark.parametrize(("delivered", "shown"), DELIVERED)
def test_what_slack_delivers_becomes_what_its_author_saw(delivered: str, shown: str) -> None:
    assert plain(delivered, name_of) == shown


@given(AWKWARD)
def test_escaped_text_comes_back(text: str) -> None:
    assert plain(escape(text), name_of) == storable(text)


@given(ORDINARY)
def test_typed_text_comes_back(text: str) -> None:
    assert plain(typed(text), name_of) == storable(text)


@given(AWKWARD)
def test_whatever_is_delivered_can_be_read_and_stored(text: str) -> None:
    assert b"\x00" not in plain(text, name_of).encode()


@given(AWKWARD)
def test_escaped_text_does_nothing(text: str) -> None:
    escaped = escape(text)
    assert not re.search(r"[<>]|&(?!amp;|lt;|gt;)", escaped)
    assert not pings_in(escaped, [])


@given(AWKWARD)
def test_what_can_be_stored_is_left_alone(text: str) -> None:
    kept = storable(text)
    assert len(kept) == len(text)
    assert storable(kept) == kept
    assert all(b in (a, "\ufffd") for a, b in zip(text, kept, strict=True))


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("<@U0BOT> 助けて", "助けて"),
        ("助けて <@U0BOT|窓口>", "助けて"),
        ("<@U0BOT>", ""),
        ("<@U0BOT><@U0BOT> はい", "はい"),
        ("<@U0BOT2> と <@U1>", "<@U0BOT2> と <@U1>"),
        ("前 <@U0BOT> 後", "前   後"),
    ],
)
def test_a_mention_of_the_bot_is_no_part_of_the_question(text: str, rest: str) -> None:
    assert without_mention(text, "U0BOT") == rest
