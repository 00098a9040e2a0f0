"""The office's settings of channels: opened from Home, chosen, saved."""

from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.call import Call
from bot.channels.look import ChannelSwitches, look_at_channel, look_at_channels
from bot.channels.problem import ChannelFacts, channel_problem
from bot.channels.save import save_switches
from bot.channels.switches import Switches
from bot.hear import overhear
from bot.refusal import RefusedError
from bot.refuse import refuse
from handlers import action_ids
from handlers.envelope import Payload
from handlers.listeners.buttons import place_of_form, place_of_press
from handlers.listeners.forms import state_of
from handlers.listeners.front_desk import FrontDesk
from handlers.listeners.modal import open_modal, update_modal
from handlers.slack_errors import error_code
from handlers.views.blocks import Block
from handlers.views.channels import (
    ANSWERS,
    BOARD,
    CHANNEL,
    FLAGS,
    SWITCHES,
    render_channel_form,
    switches_field,
)
from handlers.wording.channels import CHANNEL_PROBLEM

# Slack's words for a channel that the bot cannot see.
OUT_OF_SIGHT = ("channel_not_found", "not_in_channel")


def register_channels(app: App, front: FrontDesk) -> None:
    """Listen to the button in Home, the choice of a channel, and the form."""

    @app.action(action_ids.MANAGE_CHANNELS)
    def _on_open(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)
        try:
            open_modal(front.slack, _form(front, call, None), body, context)
        except RefusedError as refused:
            refuse(front.desk, call, refused)
        else:
            overhear(front.desk, call)

    @app.action(action_ids.CHANNEL_CHOSEN)
    def _on_choose(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)
        view = _form(front, call, body["actions"][0]["selected_conversation"])
        update_modal(front.slack, body["view"]["id"], view)
        overhear(front.desk, call)

    @app.view(action_ids.CHANNEL_FORM)
    def _on_save(ack: Ack, body: Payload, context: BoltContext) -> None:
        call = front.call(body["user"]["id"], place_of_form(body), context)
        channel: str = state_of(body["view"], CHANNEL)["selected_conversation"]
        if answer := _objection(front, call, body["view"], channel):
            ack(**answer)
            overhear(front.desk, call)
            return
        save_switches(front.desk, call, _chosen(body["view"], channel))
        front.switches_changed()
        ack()  # when the form closes, it counts


def _form(front: FrontDesk, call: Call, channel: str | None) -> Block:
    """The form, with the switches of a channel if one is chosen.

    Raises:
        RefusedError: it is not for this person.
    """
    chosen = None if channel is None else look_at_channel(front.desk, call, channel)
    listed = look_at_channels(front.desk, call)
    return render_channel_form(listed, chosen, front.locale_of(call.actor))


def _objection(front: FrontDesk, call: Call, view: Payload, channel: str) -> dict[str, Any]:
    """Why the form stays open; {} when it does not. Who was quicker than Slack sees it first."""
    if not call.actor.manages:
        return {}  # the use case says so
    if switches_field(channel) not in view["state"]["values"]:
        return {"response_action": "update", "view": _form(front, call, channel)}
    problem = None
    if _chosen(view, channel).switches != Switches():  # switching off is always right
        problem = channel_problem(front.desk, channel, _facts(front.slack, channel))
    if problem is None:
        return {}
    said = CHANNEL_PROBLEM[problem].plain(front.locale_of(call.actor))
    return {"response_action": "errors", "errors": {CHANNEL: said}}


def _chosen(view: Payload, channel: str) -> ChannelSwitches:
    field: Payload = view["state"]["values"].get(switches_field(channel), {})
    ticked = {one["value"] for one in field.get(SWITCHES, {}).get("selected_options") or []}
    return ChannelSwitches(channel, Switches(FLAGS in ticked, ANSWERS in ticked, BOARD in ticked))


def _facts(slack: WebClient, channel: str) -> ChannelFacts:
    """What Slack says of a channel; of a private one that the bot is not in, it says nothing."""
    try:
        found = slack.conversations_info(channel=channel)["channel"]
    except SlackApiError as error:
        if error_code(error) in OUT_OF_SIGHT:
            return ChannelFacts(bot_is_in=False, with_others=False)
        raise
    with_others = found.get("is_ext_shared") or found.get("is_pending_ext_shared")
    return ChannelFacts(bool(found.get("is_member")), bool(with_others))
