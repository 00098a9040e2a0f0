"""Modals and Home tabs, with a real Bolt app."""

from collections.abc import Iterator
from typing import Any

import pytest
from slack_bolt import Ack, App, Respond
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from tests.fakes.slack import Channel, FakeSlack, User, over_sockets
from tests.fakes.slack.view_state import state_of

Json = dict[str, Any]


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def option(value: str) -> Json:
    return {"text": plain(f"{value} の表示"), "value": value}


def field(block_id: str, element: Json, *, optional: bool = False) -> Json:
    label = plain(block_id)
    shape = {"type": "input", "block_id": block_id, "label": label, "optional": optional}
    return shape | {"element": element}


SUBJECT = {"type": "plain_text_input", "action_id": "subject", "initial_value": "件名の下書き"}
FORM: Json = {
    "type": "modal",
    "callback_id": "form",
    "title": plain("相談"),
    "submit": plain("送る"),
    "notify_on_close": True,
    "private_metadata": "覚え",
    "blocks": [
        field("件名", SUBJECT),
        field("期限", {"type": "datepicker", "action_id": "day"}, optional=True),
        field(
            "区分",
            {
                "type": "static_select",
                "action_id": "kind",
                "options": [option("pc"), option("net")],
                "initial_option": option("pc"),
            },
        ),
        field("本文", {"type": "plain_text_input", "action_id": "body"}),
        {
            "type": "actions",
            "elements": [
                {"type": "button", "action_id": "more", "text": plain("もっと"), "value": "1"}
            ],
        },
    ],
}


class Desk:
    """A small app: a button opens the form, and ``answer`` decides what a submission gets."""

    def __init__(self, app: App) -> None:
        self.submitted: list[Json] = []
        self.closed: list[Json] = []
        self.triggers: list[str] = []
        self.answer: Json = {}
        app.action("open")(self._open)
        app.action("more")(self._push)
        app.view("form")(self._submit)
        app.view_closed("form")(self._close)
        app.command("/madoguchi")(self._command)

    def _open(self, ack: Ack, body: Json, client: WebClient) -> None:
        ack()
        self.triggers.append(body["trigger_id"])
        client.views_open(trigger_id=body["trigger_id"], view=FORM)

    def _push(self, ack: Ack, body: Json, client: WebClient) -> None:
        ack()
        client.views_push(trigger_id=body["trigger_id"], view=FORM | {"callback_id": "second"})

    def _submit(self, ack: Ack, view: Json) -> None:
        self.submitted.append(view)
        ack(**self.answer)

    def _close(self, ack: Ack, body: Json) -> None:
        self.closed.append(body)
        ack()

    def _command(self, ack: Ack, command: Json) -> None:
        ack(f"受け取りました: {command['text']}")


@pytest.fixture
def desk(slack: FakeSlack, app: App) -> Iterator[Desk]:
    desk = Desk(app)
    with over_sockets(app, slack):
        yield desk


def opened(slack: FakeSlack, client: WebClient, user: User, office: Channel) -> None:
    buttons = [{"type": "button", "action_id": "open", "text": plain("開く")}]
    blocks = [{"type": "actions", "elements": buttons}]
    ts = client.chat_postMessage(channel=office.id, text="開く", blocks=blocks)["ts"]
    slack.press(user, office, ts, "open")
    slack.open_view(user, "form")


def test_the_road_through_a_form(
    slack: FakeSlack, client: WebClient, desk: Desk, hanako: User, office: Channel
) -> None:
    opened(slack, client, hanako, office)
    assert slack.open_view(hanako).action_ids == ["subject", "day", "kind", "body", "more"]

    with pytest.raises(AssertionError, match="本文"):
        slack.submit(hanako, {"day": "2025-11-24"})
    with pytest.raises(AssertionError, match="budget"):
        slack.submit(hanako, {"budget": "1"})
    assert desk.submitted == []

    desk.answer = {"response_action": "errors", "errors": {"本文": "もう少し詳しく"}}
    view = slack.submit(hanako, {"body": "VPN", "day": "2025-11-24"})
    assert view is not None
    assert view.errors == {"本文": "もう少し詳しく"}
    assert "もう少し詳しく" in view.shown()
    state = desk.submitted[0]["state"]["values"]
    assert state["件名"]["subject"] == {"type": "plain_text_input", "value": "件名の下書き"}
    assert state["期限"]["day"] == {"type": "datepicker", "selected_date": "2025-11-24"}
    assert state["区分"]["kind"]["selected_option"] == option("pc")
    assert desk.submitted[0]["private_metadata"] == "覚え"

    desk.answer = {"response_action": "update", "view": FORM | {"title": plain("確かめる")}}
    view = slack.submit(hanako, {"body": "VPN", "kind": "net の表示"})
    assert view is not None
    assert (view.title, view.errors) == ("確かめる", {})
    assert desk.submitted[1]["state"]["values"]["区分"]["kind"]["selected_option"] == option("net")

    desk.answer = {}
    assert slack.submit(hanako, {}, untouched_as_null=True) is None
    assert desk.submitted[2]["state"]["values"]["件名"]["subject"]["value"] is None


def test_modals_stack_and_close(
    slack: FakeSlack, client: WebClient, desk: Desk, hanako: User, office: Channel
) -> None:
    opened(slack, client, hanako, office)
    slack.press_in_view(hanako, "more")
    assert slack.open_view(hanako, "second").previous_view_id is not None
    slack.close_view(hanako)
    assert slack.open_view(hanako).callback_id == "form"
    desk.answer = {"response_action": "push", "view": FORM | {"callback_id": "third"}}
    view = slack.submit(hanako, {"body": "a"})
    assert view is not None
    assert view.callback_id == "third"
    slack.close_view(hanako, everything=True)
    assert slack.modal(hanako) is None
    slack.wait_for(lambda: desk.closed, what="view_closed")
    assert desk.closed[0]["is_cleared"] is True


def test_a_trigger_works_once_and_soon(
    slack: FakeSlack, client: WebClient, desk: Desk, hanako: User, office: Channel
) -> None:
    opened(slack, client, hanako, office)
    for trigger_id, error in ((desk.triggers[0], "exchanged"), ("1.2.3", "invalid")):
        with pytest.raises(SlackApiError, match=f"{error}_trigger_id"):
            client.views_open(trigger_id=trigger_id, view=FORM)
    slack.triggers.lifetime = 0.0
    late = slack.shortcut(hanako, "unknown").trigger_id
    with pytest.raises(SlackApiError, match="expired_trigger_id"):
        client.views_open(trigger_id=late, view=FORM)


def test_an_update_with_an_old_hash_is_refused(
    slack: FakeSlack, client: WebClient, desk: Desk, hanako: User, office: Channel
) -> None:
    assert desk.triggers == []
    opened(slack, client, hanako, office)
    view = slack.open_view(hanako)
    client.views_update(view_id=view.id, hash=view.hash, view=FORM)
    with pytest.raises(SlackApiError, match="hash_conflict"):
        client.views_update(view_id=view.id, hash=view.hash, view=FORM)
    slack.close_view(hanako)
    with pytest.raises(SlackApiError, match="not_found"):
        client.views_update(view_id=view.id, view=FORM)


def test_the_home_tab(slack: FakeSlack, client: WebClient, desk: Desk, hanako: User) -> None:
    with pytest.raises(AssertionError, match="no Home tab"):
        slack.home(hanako)
    button = {"type": "button", "action_id": "open", "text": plain("開く")}
    section = {"type": "section", "text": plain("こんにちは"), "accessory": button}
    client.views_publish(user_id=hanako.id, view={"type": "home", "blocks": [section]})
    assert slack.home(hanako).buttons() == ["開く"]
    slack.press_home(hanako, "open")
    assert slack.open_view(hanako).callback_id == "form"
    assert len(desk.triggers) == 1


def test_the_ack_of_a_command_is_shown_to_its_user(
    slack: FakeSlack, desk: Desk, hanako: User, office: Channel
) -> None:
    assert desk.submitted == []
    command = slack.command(hanako, office, "/madoguchi", "<VPN> & 複合機")
    shown = slack.wait_for(lambda: slack.find(office, "受け取りました"), what="answer")
    assert shown.ephemeral_to == hanako.id
    assert shown.text == "受け取りました: <VPN> & 複合機"
    assert command.state == "acked"


def test_pressing_what_is_not_shown_is_an_error_of_the_test(
    slack: FakeSlack, client: WebClient, hanako: User, office: Channel
) -> None:
    ts = client.chat_postMessage(channel=office.id, text="ボタンなし")["ts"]
    with pytest.raises(AssertionError, match="nothing shown"):
        slack.press(hanako, office, ts, "open")
    stranger = slack.add_user("taro")
    with pytest.raises(AssertionError, match="is not in"):
        slack.press(stranger, office, ts, "open")


def test_state_of_many_kinds_of_fields() -> None:
    options = {"options": [option("a"), option("b")]}
    elements: dict[str, Json] = {
        "checks": {"type": "checkboxes", **options},
        "people": {"type": "multi_users_select"},
        "radio": {"type": "radio_buttons", **options, "initial_option": option("b")},
        "time": {"type": "timepicker"},
        "amount": {"type": "number_input", "is_decimal_allowed": False},
    }
    blocks = [field(name, {"action_id": name} | one) for name, one in elements.items()]
    state = state_of(blocks, {"checks": ["a"], "time": "09:30", "amount": 3})
    assert state["checks"]["checks"]["selected_options"] == [option("a")]
    assert state["people"]["people"]["selected_users"] == []
    assert state["radio"]["radio"]["selected_option"] == option("b")
    assert state["time"]["time"]["selected_time"] == "09:30"
    assert state["amount"]["amount"]["value"] == "3"


def test_shortcuts_and_external_options(
    slack: FakeSlack, app: App, hanako: User, office: Channel
) -> None:
    search = {"type": "external_select", "action_id": "search", "min_query_length": 1}
    form = FORM | {"callback_id": "search", "blocks": [field("検索", search)]}

    @app.shortcut("ask_about")
    def ask(ack: Ack, body: Json, client: WebClient) -> None:
        ack()
        client.views_open(
            trigger_id=body["trigger_id"],
            view=form | {"private_metadata": body["message"]["text"]},
        )

    @app.options("search")
    def options(ack: Ack, body: Json) -> None:
        ack(options=[option(f"{body['value']}-1")])

    ts = slack.post(hanako, office, "複合機が止まった")
    with over_sockets(app, slack):
        slack.message_shortcut(hanako, office, ts, "ask_about")
        assert slack.open_view(hanako).private_metadata == "複合機が止まった"
        assert slack.options_for(hanako, "search", "複合機") == [option("複合機-1")]


def test_an_ephemeral_message_is_pressed_and_goes(
    slack: FakeSlack, app: App, client: WebClient, hanako: User, office: Channel
) -> None:
    menu = {"type": "static_select", "action_id": "kind", "options": [option("pc")]}
    bodies: list[Json] = []

    @app.action("kind")
    def kind(ack: Ack, body: Json, respond: Respond) -> None:
        ack()
        bodies.append(body)
        respond(delete_original=True)

    blocks = [{"type": "actions", "elements": [menu]}]
    ts = client.chat_postEphemeral(
        channel=office.id, user=hanako.id, text="どれですか", blocks=blocks
    )["message_ts"]
    with over_sockets(app, slack):
        slack.press(hanako, office, ts, "kind", "pc")
        slack.wait_for(lambda: slack.find(office, "どれですか") is None, what="removal")
    assert bodies[0]["container"]["is_ephemeral"] is True
    assert "message" not in bodies[0]
    assert bodies[0]["actions"][0]["selected_option"] == option("pc")
