"""Opening forms, and reading what was filled in."""

from typing import Any

from slack_bolt import BoltContext

from bot.call import Call
from bot.hear import overhear
from bot.refusal import RefusedError
from bot.refuse import refuse
from handlers.envelope import Payload
from handlers.listeners.front_desk import FrontDesk
from handlers.listeners.modal import open_modal
from handlers.slack_text import storable
from handlers.views.blocks import Block


def show_form_from_home(
    front: FrontDesk, call: Call, view: Block, body: Payload, context: BoltContext
) -> None:
    """The same for a button in Home, whose payload has no use case of its own."""
    try:
        open_modal(front.slack, view, body, context)
    except RefusedError as refused:
        refuse(front.desk, call, refused)
    else:
        overhear(front.desk, call)


def text_of(view: Payload, field: str) -> str:
    """A text as sent; "" where somebody emptied the field.

    One that has to be filled in cannot be empty: nothing means that nobody touched it.
    """
    value = state_of(view, field).get("value")
    return storable(value if value is not None else _required_as_shown(view, field))


def state_of(view: Payload, field: str) -> dict[str, Any]:
    """What Slack says of a field."""
    state: dict[str, Any] = view["state"]["values"].get(field, {}).get(field) or {}
    return state


def _required_as_shown(view: Payload, field: str) -> str:
    for block in view["blocks"]:
        if block["type"] == "input" and block["block_id"] == field and not block.get("optional"):
            return block["element"].get("initial_value") or ""
    return ""
