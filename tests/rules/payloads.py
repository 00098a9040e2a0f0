"""Payloads as Slack sends them, no more of each than matters."""

from typing import Any

BOT = "U0BOT"

Payload = dict[str, Any]


def event(**fields: Any) -> Payload:
    """An event around a post by a person in a channel, changed by the fields."""
    post = {
        "type": "message",
        "channel": "C1",
        "channel_type": "channel",
        "user": "U1",
        "text": "こんにちは",
        "ts": "10.000001",
    }
    return {
        "type": "event_callback",
        "token": "verification",
        "event_id": "Ev1",
        "event": {name: value for name, value in (post | fields).items() if value is not None},
    }


def changed(previous: Payload, subtype: str = "message_changed", **fields: Any) -> Payload:
    """An event around what somebody did to a post afterwards."""
    parts = {"previous_message": previous, "user": None, "text": None, "hidden": True}
    return event(subtype=subtype, **parts, **fields)


def reaction(name: str = "eyes", **fields: Any) -> Payload:
    """An event around an emoji on a message of ours, changed by the fields."""
    item = {"type": "message", "channel": "C1", "ts": "9.000001"}
    shown = {"type": "reaction_added", "user": "U1", "reaction": name, "item_user": BOT}
    body = event()
    body["event"] = shown | {"item": item, "event_ts": "10.000001"} | fields
    return body


def press(trigger: str = "1.2.a") -> Payload:
    return {"type": "block_actions", "token": "verification", "trigger_id": trigger}
