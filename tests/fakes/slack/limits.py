"""Slack's limits on messages and views: one table of shapes, and the code that walks it.

The figures are those that Slack's reference gives for blocks and elements; the button and option
texts (75), the option value (75) and the sum over all blocks (13,200) are the stricter ones that
the project works with. Wrong input is refused with Slack's error names, and with messages that
name the place, as Slack's ``response_metadata`` does.
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tests.fakes.slack.errors import SlackRefusal
from tests.fakes.slack.stamps import Stamps
from tests.fakes.slack.walking import dicts_in, elements_in

Json = dict[str, Any]
Check = Callable[[Any, str], Iterator[str]]

MESSAGE_BLOCKS, VIEW_BLOCKS = 50, 100
MESSAGE_TEXT, UPDATE_TEXT, MARKDOWN_TEXT = 40_000, 4_000, 12_000
ALL_BLOCKS_TEXT = 13_200
VIEW_BYTES = 250_000
METADATA_BYTES = 16_000
ID_LENGTH = 255


@dataclass(frozen=True)
class Field:
    """What may stand in a field, and whether it must be there."""

    check: Check
    required: bool = False


def must(check: Check) -> Field:
    return Field(check, required=True)


def may(check: Check) -> Field:
    return Field(check)


# --- checks of single values ------------------------------------------------------------------


def anything(_value: Any, _at: str) -> Iterator[str]:
    return iter(())


def flag(value: Any, at: str) -> Iterator[str]:
    if not isinstance(value, bool):
        yield f"must be a boolean [json-pointer:{at}]"


def string(most: int, least: int = 1) -> Check:
    def check(value: Any, at: str) -> Iterator[str]:
        if not isinstance(value, str):
            yield f"must be a string [json-pointer:{at}]"
        elif len(value) > most:
            yield f"must be less than {most + 1} characters [json-pointer:{at}]"
        elif len(value) < least:
            yield f"must be more than {least - 1} characters [json-pointer:{at}]"

    return check


def matching(pattern: str) -> Check:
    def check(value: Any, at: str) -> Iterator[str]:
        if not isinstance(value, str) or not re.fullmatch(pattern, value):
            yield f"must match {pattern} [json-pointer:{at}]"

    return check


def whole(least: int, most: int) -> Check:
    def check(value: Any, at: str) -> Iterator[str]:
        if not isinstance(value, int) or not least <= value <= most:
            yield f"must be from {least} to {most} [json-pointer:{at}]"

    return check


def one_of(*values: str) -> Check:
    def check(value: Any, at: str) -> Iterator[str]:
        if value not in values:
            yield f"must be one of {', '.join(values)} [json-pointer:{at}]"

    return check


def listing(most: int, inner: Check, least: int = 1) -> Check:
    def check(value: Any, at: str) -> Iterator[str]:
        if not isinstance(value, list):
            yield f"must be an array [json-pointer:{at}]"
            return
        if len(value) > most:
            yield f"no more than {most} items allowed [json-pointer:{at}]"
        if len(value) < least:
            yield f"no less than {least} items allowed [json-pointer:{at}]"
        for number, item in enumerate(value):
            yield from inner(item, f"{at}/{number}")

    return check


def shape(fields: Mapping[str, Field]) -> Check:
    """An object with these fields and no others."""

    def check(value: Any, at: str) -> Iterator[str]:
        if not isinstance(value, dict):
            yield f"must be an object [json-pointer:{at}]"
            return
        for name in value.keys() - fields.keys():
            yield f"invalid additional property: {name} [json-pointer:{at}]"
        for name, known in fields.items():
            if value.get(name) is not None:
                yield from known.check(value[name], f"{at}/{name}")
            elif known.required:
                yield f"missing required field: {name} [json-pointer:{at}]"

    return check


def _type_of(value: Any) -> str:
    """The ``type`` of an object, empty for anything else."""
    return str(value.get("type", "")) if isinstance(value, dict) else ""


def text(most: int, *, plain: bool = False) -> Check:
    """A text object; ``plain`` where Slack takes no mrkdwn."""
    kinds = ("plain_text",) if plain else ("plain_text", "mrkdwn")
    by_kind = {
        "plain_text": {"emoji": may(flag)},
        "mrkdwn": {"verbatim": may(flag)},
    }

    def check(value: Any, at: str) -> Iterator[str]:
        kind = _type_of(value)
        if kind not in kinds:
            yield f"unsupported type of text: {kind} [json-pointer:{at}]"
            return
        fields = {"type": must(anything), "text": must(string(most))} | by_kind[kind]
        yield from shape(fields)(value, at)

    return check


# --- the table --------------------------------------------------------------------------------


def option(*, plain: bool = True) -> Check:
    return shape(
        {
            "text": must(text(75, plain=plain)),
            "value": must(string(75)),
            "description": may(text(75, plain=plain)),
            "url": may(string(3000)),
        }
    )


_OPTION, _RICH_OPTION = option(), option(plain=False)
_GROUP = shape({"label": must(text(75, plain=True)), "options": must(listing(100, _OPTION))})
_CONFIRM = shape(
    {
        "title": must(text(100, plain=True)),
        "text": must(text(300)),
        "confirm": must(text(30, plain=True)),
        "deny": must(text(30, plain=True)),
        "style": may(one_of("primary", "danger")),
    }
)
_DATE = matching(r"\d{4}-\d{2}-\d{2}")
_COMMON = {"type": must(anything), "action_id": may(string(ID_LENGTH))}
_ASKING = {"confirm": may(_CONFIRM), "focus_on_load": may(flag)}
_HINTED = _COMMON | _ASKING | {"placeholder": may(text(150, plain=True))}
_TYPED = _COMMON | {
    "placeholder": may(text(150, plain=True)),
    "focus_on_load": may(flag),
    "dispatch_action_config": may(anything),
}
_MANY = _HINTED | {"max_selected_items": may(whole(1, 1000))}
_STATIC = {"options": may(listing(100, _OPTION)), "option_groups": may(listing(100, _GROUP))}
_EXTERNAL = {"min_query_length": may(whole(0, 100))}
_CONVERSATIONS = {"default_to_current_conversation": may(flag), "filter": may(anything)}
_IDS = listing(1000, string(ID_LENGTH))

ELEMENTS: dict[str, dict[str, Field]] = {
    "button": _COMMON
    | {
        "text": must(text(75, plain=True)),
        "value": may(string(2000)),
        "url": may(string(3000)),
        "style": may(one_of("primary", "danger")),
        "confirm": may(_CONFIRM),
        "accessibility_label": may(string(75)),
    },
    "overflow": _COMMON | {"options": must(listing(5, _OPTION)), "confirm": may(_CONFIRM)},
    "static_select": _HINTED | _STATIC | {"initial_option": may(_OPTION)},
    "multi_static_select": _MANY | _STATIC | {"initial_options": may(listing(100, _OPTION))},
    "external_select": _HINTED | _EXTERNAL | {"initial_option": may(_OPTION)},
    "multi_external_select": _MANY | _EXTERNAL | {"initial_options": may(listing(100, _OPTION))},
    "users_select": _HINTED | {"initial_user": may(string(ID_LENGTH))},
    "multi_users_select": _MANY | {"initial_users": may(_IDS)},
    "conversations_select": _HINTED
    | _CONVERSATIONS
    | {"initial_conversation": may(string(ID_LENGTH)), "response_url_enabled": may(flag)},
    "multi_conversations_select": _MANY | _CONVERSATIONS | {"initial_conversations": may(_IDS)},
    "channels_select": _HINTED
    | {"initial_channel": may(string(ID_LENGTH)), "response_url_enabled": may(flag)},
    "multi_channels_select": _MANY | {"initial_channels": may(_IDS)},
    "radio_buttons": _COMMON
    | _ASKING
    | {"options": must(listing(10, _RICH_OPTION)), "initial_option": may(_RICH_OPTION)},
    "checkboxes": _COMMON
    | _ASKING
    | {
        "options": must(listing(10, _RICH_OPTION)),
        "initial_options": may(listing(10, _RICH_OPTION)),
    },
    "datepicker": _HINTED | {"initial_date": may(_DATE)},
    "timepicker": _HINTED
    | {"initial_time": may(matching(r"\d{2}:\d{2}")), "timezone": may(anything)},
    "datetimepicker": _COMMON | _ASKING | {"initial_date_time": may(whole(10**9, 10**10))},
    "plain_text_input": _TYPED
    | {
        "initial_value": may(string(3000, 0)),
        "multiline": may(flag),
        "min_length": may(whole(0, 3000)),
        "max_length": may(whole(1, 3000)),
    },
    "email_text_input": _TYPED | {"initial_value": may(string(3000, 0))},
    "url_text_input": _TYPED | {"initial_value": may(string(3000, 0))},
    "number_input": _TYPED
    | {
        "is_decimal_allowed": must(flag),
        "initial_value": may(string(100, 0)),
        "min_value": may(string(100)),
        "max_value": may(string(100)),
    },
    "rich_text_input": _TYPED | {"initial_value": may(anything)},
    "file_input": _COMMON | {"filetypes": may(anything), "max_files": may(whole(1, 10))},
    "image": {
        "type": must(anything),
        "image_url": may(string(3000)),
        "slack_file": may(anything),
        "alt_text": must(string(2000)),
    },
}

_TYPED_INPUTS = {name for name in ELEMENTS if name.endswith("_input")}
_SELECTS = {name for name in ELEMENTS if name.endswith(("_select", "picker"))}
_CHOICES = {"radio_buttons", "checkboxes"}
IN_ACTIONS = (_SELECTS | _CHOICES | {"button", "overflow"}) - {
    name for name in _SELECTS if name.startswith("multi_")
}
IN_SECTION = _SELECTS - {"datetimepicker"} | _CHOICES | {"button", "overflow", "image"}
IN_INPUT = _SELECTS | _CHOICES | _TYPED_INPUTS


def element(kinds: set[str]) -> Check:
    """An element of one of these kinds, as the table describes it."""

    def check(value: Any, at: str) -> Iterator[str]:
        kind = _type_of(value)
        if kind not in kinds:
            yield f"unsupported type of element: {kind} [json-pointer:{at}]"
            return
        yield from shape(ELEMENTS[kind])(value, at)
        yield from _unknown_initial(value, at)

    return check


def _unknown_initial(value: Json, at: str) -> Iterator[str]:
    """An initial option must be one of the options, in every letter."""
    if "options" not in value and "option_groups" not in value:
        if value["type"] in ("static_select", "multi_static_select"):
            yield f"missing required field: options [json-pointer:{at}]"
        return
    offered = list(value.get("options") or [])
    for group in value.get("option_groups") or []:
        offered += group.get("options", [])
    chosen = [value["initial_option"]] if value.get("initial_option") else []
    for picked in [*chosen, *(value.get("initial_options") or [])]:
        if picked not in offered:
            yield f"initial option is none of the options [json-pointer:{at}]"
    values = Counter(one.get("value") for one in offered if isinstance(one, dict))
    for name in (name for name, times in values.items() if times > 1):
        yield f"option value {name} occurs twice [json-pointer:{at}]"


def context_element(value: Any, at: str) -> Iterator[str]:
    if isinstance(value, dict) and value.get("type") == "image":
        yield from element({"image"})(value, at)
    else:
        yield from text(3000)(value, at)


_BLOCK = {"type": must(anything), "block_id": may(string(ID_LENGTH))}

BLOCKS: dict[str, dict[str, Field]] = {
    "section": _BLOCK
    | {
        "text": may(text(3000)),
        "fields": may(listing(10, text(2000))),
        "accessory": may(element(IN_SECTION)),
        "expand": may(flag),
    },
    "header": _BLOCK | {"text": must(text(150, plain=True)), "level": may(whole(1, 4))},
    "divider": _BLOCK,
    "context": _BLOCK | {"elements": must(listing(10, context_element))},
    "actions": _BLOCK | {"elements": must(listing(25, element(IN_ACTIONS)))},
    "input": _BLOCK
    | {
        "label": must(text(2000, plain=True)),
        "element": must(element(IN_INPUT)),
        "hint": may(text(2000, plain=True)),
        "optional": may(flag),
        "dispatch_action": may(flag),
    },
    "image": _BLOCK
    | {
        "image_url": may(string(3000)),
        "slack_file": may(anything),
        "alt_text": must(string(2000)),
        "title": may(text(2000, plain=True)),
    },
    "rich_text": _BLOCK | {"elements": must(listing(1000, anything))},
    "markdown": _BLOCK | {"text": must(string(MARKDOWN_TEXT))},
    "table": _BLOCK | {"rows": must(listing(100, anything)), "column_settings": may(anything)},
    "file": _BLOCK | {"external_id": must(string(ID_LENGTH)), "source": must(one_of("remote"))},
    "video": _BLOCK
    | {
        "alt_text": must(string(2000)),
        "title": must(text(200, plain=True)),
        "title_url": may(string(3000)),
        "description": may(text(200, plain=True)),
        "thumbnail_url": must(string(3000)),
        "video_url": must(string(3000)),
        "author_name": may(string(50)),
        "provider_name": may(string(200)),
        "provider_icon_url": may(string(3000)),
    },
}
ONLY_IN_MESSAGES = {"markdown", "table", "file"}

_VIEW = {
    "type": must(one_of("modal", "home")),
    "blocks": must(anything),
    "private_metadata": may(string(3000, 0)),
    "callback_id": may(string(255, 0)),
    "external_id": may(string(255, 0)),
}
VIEWS: dict[str, dict[str, Field]] = {
    "home": _VIEW,
    "modal": _VIEW
    | {
        "title": must(text(24, plain=True)),
        "submit": may(text(24, plain=True)),
        "close": may(text(24, plain=True)),
        "clear_on_close": may(flag),
        "notify_on_close": may(flag),
        "submit_disabled": may(flag),
    },
}


# --- whole messages and views -----------------------------------------------------------------


def check_message_blocks(blocks: list[Json], too_long: str = "msg_blocks_too_long") -> None:
    """Raises ``invalid_blocks``, or ``too_long`` when all blocks together are."""
    problems = list(_block_problems(blocks, MESSAGE_BLOCKS, set(BLOCKS)))
    if problems:
        raise SlackRefusal("invalid_blocks", problems)
    if text_length(blocks) > ALL_BLOCKS_TEXT:
        raise SlackRefusal(too_long)


def check_view(content: Json, kind: str) -> None:
    """Raises ``view_too_large``, or ``invalid_arguments`` with the places."""
    if len(json.dumps(content, ensure_ascii=False).encode()) > VIEW_BYTES:
        raise SlackRefusal("view_too_large")
    problems = list(_view_problems(content, kind))
    if problems:
        raise SlackRefusal("invalid_arguments", problems)


def check_metadata(metadata: Any) -> None:
    """Raises ``invalid_metadata_format`` and ``metadata_too_large``."""
    known = isinstance(metadata, dict) and metadata.keys() <= {"event_type", "event_payload"}
    if not known or not isinstance(metadata.get("event_type"), str):
        raise SlackRefusal("invalid_metadata_format")
    if not isinstance(metadata.get("event_payload"), dict):
        raise SlackRefusal("invalid_metadata_format")
    if len(json.dumps(metadata).encode()) > METADATA_BYTES:
        raise SlackRefusal("metadata_too_large")


def text_length(blocks: list[Json]) -> int:
    """Characters of all texts in all blocks, labels included."""
    parts = (part.get("text") for part in dicts_in(blocks))
    return sum(len(part) for part in parts if isinstance(part, str))


def _view_problems(content: Json, kind: str) -> Iterator[str]:
    if not isinstance(content, dict) or content.get("type") != kind:
        yield f"unsupported type of view, expected {kind} [json-pointer:/view/type]"
        return
    yield from shape(VIEWS[kind])(content, "/view")
    blocks = content.get("blocks", [])
    yield from _block_problems(blocks, VIEW_BLOCKS, set(BLOCKS) - ONLY_IN_MESSAGES, "/view")
    if not isinstance(blocks, list):
        return
    has_input = any(isinstance(block, dict) and block.get("type") == "input" for block in blocks)
    if kind == "modal" and has_input and "submit" not in content:
        yield "missing required field: submit [json-pointer:/view]"


def _block_problems(blocks: Any, most: int, kinds: set[str], at: str = "") -> Iterator[str]:
    yield from listing(most, _block(kinds), least=0)(blocks, f"{at}/blocks")
    if not isinstance(blocks, list) or not all(isinstance(block, dict) for block in blocks):
        return
    block_ids = Counter(block.get("block_id") for block in blocks if block.get("block_id"))
    for name in (name for name, times in block_ids.items() if times > 1):
        yield f"`block_id` {name} already exists [json-pointer:{at}/blocks]"
    for block in blocks:
        yield from _doubled_actions(block, f"{at}/blocks")


def _doubled_actions(block: Json, at: str) -> Iterator[str]:
    action_ids = Counter(one["action_id"] for _, one in elements_in([block]))
    for name in (name for name, times in action_ids.items() if times > 1):
        yield f"`action_id` {name} already exists in its block [json-pointer:{at}]"


def _block(kinds: set[str]) -> Check:
    def check(value: Any, at: str) -> Iterator[str]:
        kind = _type_of(value)
        if kind not in kinds:
            yield f"unsupported type of block: {kind} [json-pointer:{at}]"
            return
        yield from shape(BLOCKS[kind])(value, at)
        if kind == "section" and not (value.get("text") or value.get("fields")):
            yield f"missing required field: text or fields [json-pointer:{at}]"

    return check


def name_blocks(blocks: list[Json], stamps: Stamps) -> None:
    """Give ids to blocks and elements that came without, as Slack does."""
    for block in blocks:
        block.setdefault("block_id", stamps.new_id("b"))
        held = [block.get("accessory"), block.get("element")]
        if block["type"] == "actions":
            held += block["elements"]
        for one in held:
            if isinstance(one, dict) and one.get("type") != "image":
                one.setdefault("action_id", stamps.new_id("a"))
