"""The fake refuses what Slack refuses, and no more."""

from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from tests.fakes.slack import Channel, FakeSlack
from tests.fakes.slack.errors import SlackRefusal
from tests.fakes.slack.limits import check_message_blocks, check_metadata, check_view

Json = dict[str, Any]


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def section(length: int = 3, **more: Any) -> Json:
    return {"type": "section", "text": {"type": "mrkdwn", "text": "あ" * length}} | more


def button(**more: Any) -> Json:
    return {"type": "button", "text": plain("押す"), "action_id": "go", "value": "1"} | more


def actions(*elements: Json) -> Json:
    return {"type": "actions", "elements": list(elements)}


def option(label: str = "はい", value: str = "yes") -> Json:
    return {"text": plain(label), "value": value}


def select(**more: Any) -> Json:
    return {"type": "static_select", "action_id": "pick", "options": [option()]} | more


def field(element: Json, **more: Any) -> Json:
    return {"type": "input", "label": plain("課名"), "element": element} | more


def text_field(**more: Any) -> Json:
    return {"type": "plain_text_input", "action_id": "name"} | more


def modal(*blocks: Json, **more: Any) -> Json:
    view = {
        "type": "modal",
        "title": plain("相談"),
        "submit": plain("送る"),
        "blocks": list(blocks),
    }
    return view | more


ALLOWED: list[list[Json]] = [
    [section(3000)],
    [section() for _ in range(50)],
    [section(fields=[plain("あ" * 2000)])],
    [{"type": "header", "text": plain("あ" * 150)}],
    [{"type": "context", "elements": [plain("あ")] * 10}],
    [actions(*(button(action_id=f"go-{n}") for n in range(25)))],
    [actions(button(text=plain("あ" * 75), value="v" * 2000, action_id="a" * 255))],
    [actions(select(options=[option("あ" * 75, "v" * 75)]))],
    [section(accessory=select(initial_option=option()))],
    [{"type": "divider", "block_id": "b" * 255}],
    [section(3000) for _ in range(4)],
    [field(text_field())],
    [actions({"type": "datepicker", "action_id": "day", "initial_date": "2025-11-24"})],
    [
        section(
            accessory={
                "type": "overflow",
                "action_id": "more",
                "options": [option(), option("いいえ", "no")],
            }
        )
    ],
]

REFUSED: dict[str, list[Json]] = {
    "long section": [section(3001)],
    "long field": [section(fields=[plain("あ" * 2001)])],
    "many fields": [section(fields=[plain("あ")] * 11)],
    "many blocks": [section() for _ in range(51)],
    "empty text": [section(0)],
    "no text": [{"type": "section"}],
    "long header": [{"type": "header", "text": plain("あ" * 151)}],
    "mrkdwn header": [{"type": "header", "text": {"type": "mrkdwn", "text": "*あ*"}}],
    "mrkdwn button": [actions(button(text={"type": "mrkdwn", "text": "あ"}))],
    "many context elements": [{"type": "context", "elements": [plain("あ")] * 11}],
    "many actions": [actions(*(button(action_id=f"go-{n}") for n in range(26)))],
    "no actions": [actions()],
    "long label": [actions(button(text=plain("あ" * 76)))],
    "long value": [actions(button(value="v" * 2001))],
    "long action_id": [actions(button(action_id="a" * 256))],
    "long block_id": [{"type": "divider", "block_id": "b" * 256}],
    "long option label": [actions(select(options=[option("あ" * 76)]))],
    "long option value": [actions(select(options=[option(value="v" * 76)]))],
    "option value twice": [actions(select(options=[option(), option("ええ")]))],
    "foreign initial option": [actions(select(initial_option=option("いいえ", "no")))],
    "select without options": [actions({"type": "static_select", "action_id": "pick"})],
    "block_id twice": [section(block_id="one"), section(block_id="one")],
    "action_id twice": [actions(button(), button(text=plain("また")))],
    "unknown block": [{"type": "carousel3d"}],
    "unknown element": [actions({"type": "slider", "action_id": "go"})],
    "unknown field": [section(colour="red")],
    "bad style": [actions(button(style="green"))],
    "bad date": [actions({"type": "datepicker", "action_id": "d", "initial_date": "今日"})],
    "multi select in actions": [actions({"type": "multi_users_select", "action_id": "who"})],
    "mrkdwn input label": [field(text_field(), label={"type": "mrkdwn", "text": "あ"})],
    "long placeholder": [field(text_field(placeholder=plain("あ" * 151)))],
    "long input label": [field(text_field(), label=plain("あ" * 2001))],
}


@pytest.mark.parametrize("blocks", ALLOWED)
def test_what_slack_takes(blocks: list[Json]) -> None:
    check_message_blocks(blocks)


@pytest.mark.parametrize("blocks", REFUSED.values(), ids=REFUSED.keys())
def test_what_slack_refuses(blocks: list[Json]) -> None:
    with pytest.raises(SlackRefusal, match="invalid_blocks") as caught:
        check_message_blocks(blocks)
    assert any("json-pointer" in message for message in caught.value.messages)


def test_all_blocks_together_have_a_limit() -> None:
    blocks = [section(3000) for _ in range(4)]
    check_message_blocks([*blocks, section(1200)])
    with pytest.raises(SlackRefusal, match="msg_blocks_too_long"):
        check_message_blocks([*blocks, section(1201)])


@pytest.mark.parametrize(
    "view",
    [
        modal(*(section() for _ in range(100))),
        modal(field(text_field()), private_metadata="m" * 3000, callback_id="c" * 255),
        modal(title=plain("あ" * 24), submit=plain("あ" * 24), close=plain("あ" * 24)),
    ],
)
def test_what_slack_takes_as_a_modal(view: Json) -> None:
    check_view(view, "modal")


@pytest.mark.parametrize(
    "view",
    [
        modal(*(section() for _ in range(101))),
        modal(private_metadata="m" * 3001),
        modal(callback_id="c" * 256),
        modal(title=plain("あ" * 25)),
        modal(submit=plain("あ" * 25)),
        modal(title={"type": "mrkdwn", "text": "相談"}),
        {"type": "modal", "title": plain("相談"), "blocks": [field(text_field())]},
        {"type": "home", "blocks": []},
        modal({"type": "markdown", "text": "あ"}),
        modal(field(text_field(), block_id="one"), section(block_id="one")),
    ],
)
def test_what_slack_refuses_as_a_modal(view: Json) -> None:
    with pytest.raises(SlackRefusal, match="invalid_arguments"):
        check_view(view, "modal")


def test_a_huge_view_is_too_large() -> None:
    with pytest.raises(SlackRefusal, match="view_too_large"):
        check_view(modal(section(90_000)), "modal")


@pytest.mark.parametrize("metadata", [[], {"event_type": "a"}, {"event_payload": {}}, {"a": 1}])
def test_metadata_has_a_type_and_a_payload(metadata: Any) -> None:
    with pytest.raises(SlackRefusal, match="invalid_metadata_format"):
        check_metadata(metadata)


def test_the_client_sees_the_error_and_the_place(client: WebClient, office: Channel) -> None:
    with pytest.raises(SlackApiError) as caught:
        client.chat_postMessage(channel=office.id, text="a", blocks=[section(3001)])
    answer = caught.value.response
    assert answer["error"] == "invalid_blocks"
    assert "/blocks/0/text/text" in answer["response_metadata"]["messages"][0]


def test_texts_have_a_limit(slack: FakeSlack, client: WebClient, office: Channel) -> None:
    ts = client.chat_postMessage(channel=office.id, text="あ" * 40_000)["ts"]
    with pytest.raises(SlackApiError, match="msg_too_long"):
        client.chat_postMessage(channel=office.id, text="あ" * 40_001)
    with pytest.raises(SlackApiError, match="msg_too_long"):
        client.chat_update(channel=office.id, ts=ts, text="あ" * 4_001)
    with pytest.raises(SlackApiError, match="invalid_blocks_format"):
        client.chat_postMessage(channel=office.id, text="a", blocks="{not json")
    assert len(slack.messages(office)) == 1
