"""What the fake does when people leave, messages are deleted and nobody listens."""

from collections.abc import Iterator

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from tests.fakes.slack import FakeSlack
from tests.fakes.slack.bolt import client_for


@pytest.fixture
def slack() -> Iterator[FakeSlack]:
    with FakeSlack() as slack:
        yield slack


@pytest.fixture
def client(slack: FakeSlack) -> WebClient:
    return client_for(slack)


def refusal(client: WebClient, method: str, **given: str) -> str:
    with pytest.raises(SlackApiError) as refused:
        getattr(client, method)(**given)
    return str(refused.value.response["error"])


def test_an_account_that_is_switched_off_leaves_its_channels(
    slack: FakeSlack, client: WebClient
) -> None:
    user = slack.add_user("yamada")
    channel = slack.add_channel("全庁", [user])
    slack.dm(user, "こんにちは")
    slack.deactivate(user)
    assert client.users_info(user=user.id)["user"]["deleted"] is True
    assert client.conversations_members(channel=channel.id)["members"] == [slack.bot.user_id]
    (direct,) = client.users_conversations(types="im")["channels"]
    assert direct["is_user_deleted"] is True
    changed = [one for one in slack.undelivered if one.name == "user_change"]
    assert changed == [], "it waits for a socket"


def test_the_conversations_of_the_bot(slack: FakeSlack, client: WebClient) -> None:
    user = slack.add_user("yamada")
    there = slack.add_channel("全庁", [user])
    slack.add_channel("よそ", [user], with_bot=False)
    hidden = slack.add_channel("内緒", [user], private=True)
    direct = slack.im(user)
    for types, expected in (
        ("public_channel", [there.id]),
        ("public_channel,private_channel", [there.id, hidden.id]),
        ("im", [direct.id]),
    ):
        found = client.users_conversations(types=types)["channels"]
        assert [channel["id"] for channel in found] == expected
    hidden.archived = True
    shown = client.users_conversations(types="private_channel", exclude_archived=True)
    assert shown["channels"] == []
    slack.bot.scopes.remove("im:read")
    assert refusal(client, "users_conversations", types="im") == "missing_scope"


def test_a_message_of_ours_that_an_admin_deleted_cannot_be_changed(
    slack: FakeSlack, client: WebClient
) -> None:
    user = slack.add_user("yamada")
    channel = slack.add_channel("全庁", [user])
    alone = client.chat_postMessage(channel=channel.id, text="ひとつ")["ts"]
    root = client.chat_postMessage(channel=channel.id, text="根")["ts"]
    slack.post(user, channel, "返信", root)
    for ts, code in ((alone, "message_not_found"), (root, "cant_update_message")):
        slack.delete_as_admin(channel, ts)
        assert refusal(client, "chat_update", channel=channel.id, ts=ts, text="新") == code
