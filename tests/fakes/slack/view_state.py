"""``state.values`` as Slack builds it from what a user filled in."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from typing import Any

from tests.fakes.slack.records import Json
from tests.fakes.slack.walking import elements_in

# Element type -> (field of the state, field of the initial value)
SINGLE = {
    "plain_text_input": ("value", "initial_value"),
    "email_text_input": ("value", "initial_value"),
    "url_text_input": ("value", "initial_value"),
    "number_input": ("value", "initial_value"),
    "rich_text_input": ("rich_text_value", "initial_value"),
    "datepicker": ("selected_date", "initial_date"),
    "timepicker": ("selected_time", "initial_time"),
    "datetimepicker": ("selected_date_time", "initial_date_time"),
    "users_select": ("selected_user", "initial_user"),
    "conversations_select": ("selected_conversation", "initial_conversation"),
    "channels_select": ("selected_channel", "initial_channel"),
    "static_select": ("selected_option", "initial_option"),
    "external_select": ("selected_option", "initial_option"),
    "radio_buttons": ("selected_option", "initial_option"),
}
MANY = {
    "checkboxes": ("selected_options", "initial_options"),
    "multi_static_select": ("selected_options", "initial_options"),
    "multi_external_select": ("selected_options", "initial_options"),
    "multi_users_select": ("selected_users", "initial_users"),
    "multi_conversations_select": ("selected_conversations", "initial_conversations"),
    "multi_channels_select": ("selected_channels", "initial_channels"),
    "file_input": ("files", ""),
}
_BY_OPTION = {
    "static_select",
    "radio_buttons",
    "checkboxes",
    "multi_static_select",
    "external_select",
    "multi_external_select",
}
_LETTERS = {"plain_text_input", "email_text_input", "url_text_input", "number_input"}


def state_of(
    blocks: list[Json], filled: Mapping[str, Any], *, untouched_as_null: bool = False
) -> Json:
    """Values by block id and action id.

    ``filled`` maps action ids to text, an option's value or label, a date, an id, or a list of
    these. What is not in it keeps its initial value, or is null with ``untouched_as_null``.
    """
    values: Json = {}
    for block, element in elements_in(blocks):
        fields = (SINGLE | MANY).get(element["type"])
        if fields is None:
            continue
        value = _value(element, fields[1], filled, untouched_as_null=untouched_as_null)
        entry = {"type": element["type"], fields[0]: value}
        values.setdefault(block["block_id"], {})[element["action_id"]] = entry
    return values


def state_after(
    blocks: list[Json], chosen_in: Json, chosen: Mapping[str, Any], filled: Mapping[str, Any]
) -> Json:
    """The same after something was chosen in one block: others may hold elements of that name."""
    others = [block for block in blocks if block is not chosen_in]
    return state_of(others, filled) | state_of([chosen_in], {**filled, **chosen})


def _value(
    element: Json, initial: str, filled: Mapping[str, Any], *, untouched_as_null: bool
) -> Any:
    many = element["type"] in MANY
    if element["action_id"] in filled:
        return _filled(element, filled[element["action_id"]], many=many)
    if untouched_as_null:
        return None
    return element.get(initial) or ([] if many else None)


def _filled(element: Json, given: Any, *, many: bool) -> Any:
    if many:
        listed = given if isinstance(given, list | tuple | set) else [given]
        return [_one(element, item) for item in listed]
    if given is None or given == "":
        return None
    return _one(element, given)


def _one(element: Json, given: Any) -> Any:
    if element["type"] in _BY_OPTION:
        return given if isinstance(given, dict) else option_named(element, str(given))
    if element["type"] in _LETTERS:
        return str(given)
    if element["type"] == "datetimepicker":
        return int(given.timestamp()) if isinstance(given, datetime) else int(given)
    if isinstance(given, time):
        return given.strftime("%H:%M")
    return given.isoformat() if isinstance(given, date) else getattr(given, "id", given)


def option_named(element: Json, wanted: str) -> Json:
    """The option with this value or label. Raises AssertionError with what is offered."""
    offered = list(options_of(element))
    for option in offered:
        if wanted in (option["value"], option["text"]["text"]):
            return option
    names = [f"{option['value']} ({option['text']['text']})" for option in offered]
    raise AssertionError(f"no option {wanted!r} in {element['action_id']}; offered: {names}")


def options_of(element: Json) -> Iterable[Json]:
    yield from element.get("options") or []
    for group in element.get("option_groups") or []:
        yield from group["options"]


def missing_in(blocks: list[Json], state: Json) -> list[str]:
    """Labels of required inputs that are empty, or too short or long: the client stops these."""
    problems = []
    for block in blocks:
        if block["type"] != "input":
            continue
        element = block["element"]
        entry = state[block["block_id"]][element["action_id"]]
        value = next(part for name, part in entry.items() if name != "type")
        if not _is_acceptable(element, value, optional=block.get("optional", False)):
            problems.append(f"{block['label']['text']} ({element['action_id']})")
    return problems


def _is_acceptable(element: Json, value: Any, *, optional: bool) -> bool:
    if value in (None, [], ""):
        return optional
    if element["type"] != "plain_text_input":
        return True
    return bool(element.get("min_length", 0) <= len(value) <= element.get("max_length", 3000))
