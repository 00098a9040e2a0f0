"""What kind of place a channel is, and who would read along there."""

from typing import Any

import pytest
from slack_sdk.errors import SlackApiError

from bot.notes.audience import Audience
from handlers.channels import FACTS_SECONDS, ChannelFacts, Channels
from tests.rules.pretend_slack import PretendSlack, slack_error


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def info(**marks: bool) -> dict[str, Any]:
    return {"channel": {"id": "C1", **marks}}


@pytest.mark.parametrize(
    ("marks", "facts"),
    [
        ({}, ChannelFacts(is_private=False, is_shared=False)),
        ({"is_member": True}, ChannelFacts(is_private=False, is_shared=False, bot_is_in=True)),
        ({"is_private": True}, ChannelFacts(is_private=True, is_shared=False)),
        ({"is_ext_shared": True}, ChannelFacts(is_private=False, is_shared=True)),
        ({"is_pending_ext_shared": True}, ChannelFacts(is_private=False, is_shared=True)),
        ({"is_org_shared": True}, ChannelFacts(is_private=False, is_shared=False)),
    ],
)
def test_what_slack_says_of_it(marks: dict[str, bool], facts: ChannelFacts) -> None:
    slack = PretendSlack(conversations_info=info(**marks))
    assert Channels(slack.client, Clock()).facts("C1") == facts


def test_it_is_asked_once_a_minute() -> None:
    slack, clock = PretendSlack(conversations_info=[info(), info(is_ext_shared=True)]), Clock()
    channels = Channels(slack.client, clock)
    assert not channels.facts("C1").is_shared
    clock.now = FACTS_SECONDS - 1
    assert not channels.facts("C1").is_shared
    clock.now = FACTS_SECONDS
    assert channels.facts("C1").is_shared
    assert len(slack.calls) == 2


def test_all_members_of_a_private_channel_read_along() -> None:
    pages = [
        {"members": ["U1", "U2"], "response_metadata": {"next_cursor": "more"}},
        {"members": ["U3"], "response_metadata": {"next_cursor": ""}},
    ]
    slack = PretendSlack(
        conversations_info=info(is_private=True),
        conversations_members=list(pages),
    )
    audience = Channels(slack.client, Clock()).audience("C1")
    assert audience == Audience("C1", True, frozenset({"U1", "U2", "U3"}))


def test_of_a_public_one_nobody_needs_to_be_known() -> None:
    slack = PretendSlack(conversations_info=info())
    audience = Channels(slack.client, Clock()).audience("C1")
    assert audience == Audience("C1", False, frozenset())
    assert slack.called("conversations_members") == []


def test_one_that_cannot_be_looked_at_is_no_place() -> None:
    slack = PretendSlack(conversations_info=slack_error("channel_not_found"))
    audience = Channels(slack.client, Clock()).audience("C1")
    assert audience == Audience("C1", False, frozenset())


def test_while_slack_cannot_say_nothing_is_decided() -> None:
    slack = PretendSlack(conversations_info=slack_error("ratelimited", 429))
    with pytest.raises(SlackApiError):
        Channels(slack.client, Clock()).audience("C1")
