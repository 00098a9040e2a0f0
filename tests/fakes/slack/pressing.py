"""Finding what is pressed or chosen, and the ``actions`` entry that Slack sends for it."""

from tests.fakes.slack.records import Json
from tests.fakes.slack.view_state import MANY, SINGLE, option_named, options_of, state_of
from tests.fakes.slack.walking import elements_in


def element_of(blocks: list[Json], action_id: str, value: str | None) -> tuple[Json, Json]:
    """The block and the element. Raises AssertionError with what is shown instead."""
    shown = list(elements_in(blocks))
    for block, element in shown:
        if element["action_id"] == action_id and _takes(element, value):
            return block, element
    named = [(element["action_id"], element.get("value", "")) for _, element in shown]
    raise AssertionError(f"nothing shown with {action_id!r} and {value!r}; shown: {named}")


def _takes(element: Json, value: str | None) -> bool:
    if value is None:
        return True
    if element["type"] == "button":
        return bool(element.get("value") == value)
    offered = [(one["value"], one["text"]["text"]) for one in options_of(element)]
    return not offered or any(value in names for names in offered)


def action_json(block: Json, element: Json, value: str | None, action_ts: str) -> Json:
    """One entry of ``actions``."""
    action: Json = {
        "type": element["type"],
        "action_id": element["action_id"],
        "block_id": block["block_id"],
        "action_ts": action_ts,
    }
    for name in ("text", "value", "style", "placeholder", "url"):
        if name in element:
            action[name] = element[name]
    if element["type"] == "overflow":
        action["selected_option"] = option_named(element, value or "")
    elif element["type"] in SINGLE | MANY:
        state = state_of([block], {element["action_id"]: value})
        action |= state[block["block_id"]][element["action_id"]]
    return action
