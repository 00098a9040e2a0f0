"""The Web API of the fake, called by the real client."""

import json
import urllib.parse
import urllib.request
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from tests.fakes.slack import Channel, FakeSlack, User
from tests.fakes.slack.bolt import client_for

METADATA = {"event_type": "letter", "event_payload": {"id": "letter-1"}}


def refusal(call: Any, **args: Any) -> str:
    with pytest.raises(SlackApiError) as caught:
        call(**args)
    return str(caught.value.response["error"])


def test_the_identity_comes_with_its_scopes(slack: FakeSlack, client: WebClient) -> None:
    answer = client.auth_test()
    assert answer["user_id"] == slack.bot.user_id
    assert answer["bot_id"] == slack.bot.bot_id
    assert answer.headers["x-oauth-scopes"].split(",") == slack.bot.scopes


def test_tokens_are_checked(slack: FakeSlack) -> None:
    assert refusal(client_for(slack, "xoxb-wrong").auth_test) == "invalid_auth"
    nobody = WebClient(base_url=slack.api_url, retry_handlers=[])
    assert refusal(nobody.auth_test) == "not_authed"
    assert refusal(nobody.apps_connections_open, app_token=slack.bot.token) == (
        "not_allowed_token_type"
    )


def test_a_missing_scope_is_named(slack: FakeSlack, client: WebClient, office: Channel) -> None:
    slack.bot.scopes.remove("chat:write.customize")
    client.chat_postMessage(channel=office.id, text="はい")
    with pytest.raises(SlackApiError) as caught:
        client.chat_postMessage(channel=office.id, text="はい", username="受付係")
    assert caught.value.response["error"] == "missing_scope"
    assert caught.value.response["needed"] == "chat:write.customize"


def test_an_argument_that_slack_does_not_know_is_refused(
    client: WebClient, office: Channel
) -> None:
    assert refusal(client.chat_postMessage, channel=office.id, text="a", tekst="b") == (
        "invalid_arguments"
    )


def test_a_posted_message_can_be_read_back(client: WebClient, office: Channel) -> None:
    parent = client.chat_postMessage(channel=office.id, text="親", metadata=METADATA)
    client.chat_postMessage(channel=office.id, text="返信", thread_ts=parent["ts"])
    plain = client.conversations_history(channel=office.id)["messages"]
    assert [message["text"] for message in plain] == ["親"]
    assert plain[0]["reply_count"] == 1
    assert "metadata" not in plain[0]
    thread = client.conversations_replies(
        channel=office.id, ts=parent["ts"], include_all_metadata=True
    )["messages"]
    assert [message["text"] for message in thread] == ["親", "返信"]
    assert thread[0]["metadata"] == METADATA


def test_timestamps_rise_even_when_the_clock_stands_still() -> None:
    with FakeSlack(clock=lambda: 1_763_874_000.0) as slack:
        user = slack.add_user("taro")
        stamps = [slack.dm(user, f"{number}") for number in range(3)]
    assert stamps[0] == "1763874000.000000"
    assert stamps == sorted(set(stamps))


def test_history_goes_through_pages_and_windows(client: WebClient, office: Channel) -> None:
    stamps = [client.chat_postMessage(channel=office.id, text=str(n))["ts"] for n in range(5)]
    pages = [
        [message["text"] for message in page["messages"]]
        for page in client.conversations_history(channel=office.id, limit=2)
    ]
    assert pages == [["4", "3"], ["2", "1"], ["0"]]
    window = {"oldest": stamps[1], "latest": stamps[3]}
    read = client.conversations_history
    assert [m["text"] for m in read(channel=office.id, **window)["messages"]] == ["2"]
    within = read(channel=office.id, **window, inclusive=True)["messages"]
    assert [message["text"] for message in within] == ["3", "2", "1"]
    assert refusal(read, channel=office.id, cursor="nonsense") == "invalid_cursor"
    assert refusal(read, channel=office.id, oldest="yesterday") == "invalid_ts_oldest"


def test_posting_needs_a_place(slack: FakeSlack, client: WebClient, office: Channel) -> None:
    post = client.chat_postMessage
    elsewhere = slack.add_channel("よその課", with_bot=False)
    secret = slack.add_channel("人事", private=True, with_bot=False)
    assert refusal(post, channel="C404", text="a") == "channel_not_found"
    assert refusal(post, channel=elsewhere.id, text="a") == "not_in_channel"
    assert refusal(post, channel=secret.id, text="a") == "channel_not_found"
    empty = {"channel": office.id, "text": ""}
    assert refusal(client.api_call, api_method="chat.postMessage", params=empty) == "no_text"
    office.archived = True
    assert refusal(post, channel=office.id, text="a") == "is_archived"


def test_a_direct_conversation_is_made_on_demand(
    slack: FakeSlack, client: WebClient, hanako: User
) -> None:
    opened = client.conversations_open(users=hanako.id)["channel"]["id"]
    assert opened.startswith("D")
    assert client.chat_postMessage(channel=hanako.id, text="こんにちは")["channel"] == opened
    assert [message.text for message in slack.dms(hanako)] == ["こんにちは"]
    assert refusal(client.conversations_open, users="U404") == "user_not_found"


def test_the_bot_changes_only_its_own_messages(
    slack: FakeSlack, client: WebClient, hanako: User, office: Channel
) -> None:
    hers = slack.post(hanako, office, "わたしの")
    mine = client.chat_postMessage(channel=office.id, text="古い", metadata=METADATA)["ts"]
    client.chat_update(channel=office.id, ts=mine, text="新しい")
    changed = slack.message(office, mine)
    assert (changed.text, changed.metadata) == ("新しい", METADATA)
    assert changed.edited
    assert refusal(client.chat_update, channel=office.id, ts=hers, text="a") == (
        "cant_update_message"
    )
    assert refusal(client.chat_delete, channel=office.id, ts=hers) == "cant_delete_message"
    client.chat_delete(channel=office.id, ts=mine)
    assert refusal(client.chat_delete, channel=office.id, ts=mine) == "message_not_found"
    assert [message.deleted for message in slack.messages(office, deleted=True)] == [False, True]


def test_a_deleted_parent_with_replies_stays_as_a_tombstone(
    slack: FakeSlack, client: WebClient, hanako: User, office: Channel
) -> None:
    parent = slack.post(hanako, office, "消します")
    client.chat_postMessage(channel=office.id, text="返信", thread_ts=parent)
    slack.delete(hanako, office, parent)
    thread = client.conversations_replies(channel=office.id, ts=parent)["messages"]
    assert [message.get("subtype") for message in thread] == ["tombstone", None]
    client.chat_postMessage(channel=office.id, text="まだ書ける", thread_ts=parent)
    assert len(slack.thread(office, parent)) == 3


def test_a_reply_is_no_parent(client: WebClient, office: Channel) -> None:
    parent = client.chat_postMessage(channel=office.id, text="親")["ts"]
    reply = client.chat_postMessage(channel=office.id, text="子", thread_ts=parent)["ts"]
    nested = {"channel": office.id, "text": "孫", "thread_ts": reply}
    assert refusal(client.chat_postMessage, **nested) == "cannot_reply_to_message"
    assert refusal(client.conversations_replies, channel=office.id, ts="1.000001") == (
        "thread_not_found"
    )


def test_an_ephemeral_message_is_for_one_member(
    slack: FakeSlack, client: WebClient, hanako: User, office: Channel
) -> None:
    client.chat_postEphemeral(channel=office.id, user=hanako.id, text="あなただけに")
    shown = slack.find(office, "あなただけに")
    assert shown is not None
    assert shown.ephemeral_to == hanako.id
    assert client.conversations_history(channel=office.id)["messages"] == []
    stranger = slack.add_user("taro")
    assert refusal(client.chat_postEphemeral, channel=office.id, user=stranger.id, text="a") == (
        "user_not_in_channel"
    )


def test_reactions_are_counted_once(slack: FakeSlack, client: WebClient, office: Channel) -> None:
    ts = client.chat_postMessage(channel=office.id, text="済")["ts"]
    there = {"channel": office.id, "timestamp": ts, "name": "white_check_mark"}
    client.reactions_add(**there)
    assert refusal(client.reactions_add, **there) == "already_reacted"
    assert slack.message(office, ts).reactions == {"white_check_mark": [slack.bot.user_id]}
    assert client.reactions_get(channel=office.id, timestamp=ts)["message"]["reactions"] == [
        {"name": "white_check_mark", "users": [slack.bot.user_id], "count": 1}
    ]
    client.reactions_remove(**there)
    assert refusal(client.reactions_remove, **there) == "no_reaction"
    there["timestamp"] = "1763874000.000001"
    assert refusal(client.reactions_add, **there) == "message_not_found"


def test_people_are_described(slack: FakeSlack, client: WebClient, hanako: User) -> None:
    shown = client.users_info(user=hanako.id)["user"]
    assert "locale" not in shown
    assert shown["profile"]["title"] == "税務課"
    assert client.users_info(user=hanako.id, include_locale=True)["user"]["locale"] == "ja-JP"
    assert client.users_lookupByEmail(email=hanako.email)["user"]["id"] == hanako.id
    hanako.deleted = True
    assert refusal(client.users_lookupByEmail, email=hanako.email) == "users_not_found"
    members = [user for page in client.users_list(limit=1) for user in page["members"]]
    assert [member["id"] for member in members] == [slack.bot.user_id, hanako.id]


def test_channels_and_groups_tell_their_members(
    slack: FakeSlack, client: WebClient, hanako: User, office: Channel
) -> None:
    desk = slack.add_group("helpdesk", [hanako])
    assert client.usergroups_users_list(usergroup=desk.id)["users"] == [hanako.id]
    assert refusal(client.usergroups_users_list, usergroup="S404") == "no_such_subteam"
    members = client.conversations_members(channel=office.id)["members"]
    assert members == [hanako.id, slack.bot.user_id]
    assert client.conversations_info(channel=office.id)["channel"]["name"] == "デジ室"
    direct = client.conversations_info(channel=slack.im(hanako).id)["channel"]
    assert (direct["is_im"], direct["user"]) == (True, hanako.id)


def test_a_file_is_uploaded_in_three_steps_once(
    slack: FakeSlack, client: WebClient, office: Channel
) -> None:
    sent = client.files_upload_v2(
        channel=office.id, filename="一覧.csv", content="番号\n1\n", initial_comment="どうぞ"
    )
    file_id = sent["file"]["id"]
    shares = client.files_info(file=file_id)["file"]["shares"]["public"][office.id]
    shown = slack.find(office, "どうぞ")
    assert shown is not None
    assert shares == [{"ts": shown.ts}]
    assert refusal(client.files_completeUploadExternal, files=[{"id": file_id}]) == (
        "file_not_found"
    )


def test_a_file_is_downloaded_with_the_token_only(
    slack: FakeSlack, client: WebClient, hanako: User
) -> None:
    ts = slack.dm(hanako, "見てください", files=[("画面.png", b"\x89PNG")])
    file_id = slack.message(slack.im(hanako), ts).files[0]
    url = client.files_info(file=file_id)["file"]["url_private_download"]
    assert _read(url, slack.bot.token) == ("image/png", b"\x89PNG")
    assert _read(url, "xoxb-wrong")[0] == "text/html"


def _read(url: str, token: str) -> tuple[str, bytes]:
    quoted = urllib.parse.quote(url, safe=":/")
    request = urllib.request.Request(quoted, headers={"Authorization": f"Bearer {token}"})
    with urllib.request.urlopen(request, timeout=5) as response:
        return response.headers.get_content_type(), response.read()


def test_arguments_may_come_as_json_text_in_a_form(slack: FakeSlack, office: Channel) -> None:
    blocks = [{"type": "section", "text": {"type": "mrkdwn", "text": "こんにちは"}}]
    fields = {"token": slack.bot.token, "channel": office.id, "blocks": json.dumps(blocks)}
    body = urllib.parse.urlencode(fields).encode()
    with urllib.request.urlopen(f"{slack.api_url}chat.postMessage", body, 5) as response:
        assert json.load(response)["ok"]
    assert slack.find(office, "こんにちは") is not None


def test_an_unknown_method_fails_the_test_in_the_end() -> None:
    slack = FakeSlack()
    slack.start()
    assert refusal(client_for(slack).api_call, api_method="emoji.list") == "unknown_method"
    assert slack.unhandled == ["emoji.list"]
    with pytest.raises(AssertionError, match=r"emoji\.list"):
        slack.close()


def test_calls_are_remembered(slack: FakeSlack, client: WebClient, office: Channel) -> None:
    client.chat_postMessage(channel=office.id, text="一")
    refusal(client.chat_postMessage, channel="C404", text="二")
    calls = slack.calls("chat.postMessage")
    assert [(call.args["text"], call.error) for call in calls] == [
        ("一", None),
        ("二", "channel_not_found"),
    ]
    assert calls[0].at <= calls[1].at


def test_a_permalink_names_the_thread(client: WebClient, office: Channel) -> None:
    parent = client.chat_postMessage(channel=office.id, text="親")["ts"]
    reply = client.chat_postMessage(channel=office.id, text="子", thread_ts=parent)["ts"]
    link = client.chat_getPermalink(channel=office.id, message_ts=reply)["permalink"]
    assert link.endswith(f"p{reply.replace('.', '')}?thread_ts={parent}&cid={office.id}")
