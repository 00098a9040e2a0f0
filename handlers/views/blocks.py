"""Block Kit, within Slack's limits.

Limits as stated by Slack: 50 blocks a message, 3,000 characters a section, 2,000 a field, 75 a
button label; about 13,200 characters in all blocks (measured).
"""

from itertools import accumulate
from typing import Any

from handlers.slack_text import escape
from handlers.views.pieces import ALL_MAX, pieces

Block = dict[str, Any]

MESSAGE_MAX = 13_000  # of all blocks
FIELD_MAX = 1900
LABEL_MAX = 75


def mrkdwn(text: str) -> Block:
    """Formatted text. Verbatim: Slack adds no links or mentions of its own to it."""
    return {"type": "mrkdwn", "text": text, "verbatim": True}


def plain_text(text: str, longest: int) -> Block:
    """Text without formatting, cut to what the place takes."""
    return {"type": "plain_text", "text": cut(text, longest), "emoji": True}


def section(text: str, accessory: Block | None = None) -> Block:
    """A paragraph of formatted text, with a button beside it if there is one."""
    block: Block = {"type": "section", "text": mrkdwn(text)}
    return block | {"accessory": accessory} if accessory else block


def sections(text: str, cut_note: str, longest: int = ALL_MAX) -> list[Block]:
    """Somebody's words, escaped, in as many sections as they need; a note where they are cut."""
    shown = pieces(text, longest)
    note = [context(cut_note)] if shown.is_cut else []
    return [*map(section, shown.texts), *note]


def fields(texts: list[str]) -> Block:
    """Short facts in two columns."""
    return {"type": "section", "fields": [mrkdwn(text[:FIELD_MAX]) for text in texts]}


def context(text: str) -> Block:
    """Small grey text."""
    return {"type": "context", "elements": [mrkdwn(text)]}


def divider() -> Block:
    """A line across."""
    return {"type": "divider"}


def actions(*buttons: Block | None) -> Block:
    """A row of buttons; those that do not apply are None."""
    return {"type": "actions", "elements": [button for button in buttons if button]}


def button(
    label: str,
    action_id: str,
    value: str,
    *,
    primary: bool = False,
    confirm: Block | None = None,
) -> Block:
    """A button; with ``confirm``, Slack asks once more before it counts."""
    element: Block = {
        "type": "button",
        "text": plain_text(label, LABEL_MAX),
        "action_id": action_id,
        "value": value,
    }
    if confirm is not None:
        element["confirm"] = confirm
    return element | {"style": "primary"} if primary else element


def menu(placeholder: str, action_id: str, options: list[Block]) -> Block:
    """A menu from which one is chosen at once."""
    return {
        "type": "static_select",
        "action_id": action_id,
        "placeholder": plain_text(placeholder, 150),
        "options": options,
    }


def confirmation(title: str, text: str, yes: str, no: str) -> Block:
    """A question before something counts that is not easily taken back."""
    return {
        "title": plain_text(title, 100),
        "text": plain_text(text, 300),
        "confirm": plain_text(yes, 30),
        "deny": plain_text(no, 30),
    }


def header(text: str) -> Block:
    """A heading."""
    return {"type": "header", "text": plain_text(text, 150)}


def text_input(
    label: str, name: str, longest: int, *, hint: str | None = None, initial: str = ""
) -> Block:
    """A field of several lines in a form; its block and what is in it have the same name."""
    block: Block = {
        "type": "input",
        "block_id": name,
        "label": plain_text(label, 150),
        "element": {
            "type": "plain_text_input",
            "action_id": name,
            "multiline": True,
            "max_length": longest,
        },
    }
    if initial:
        block["element"]["initial_value"] = initial[:longest]
    return block | {"hint": plain_text(hint, 150)} if hint else block


def search_field(label: str, name: str, longest: int, searched: str) -> Block:
    """A field of one line that may stay empty."""
    field = text_input(label, name, longest, initial=searched)
    return field | {"element": field["element"] | {"multiline": False}, "optional": True}


def text_length(part: object) -> int:
    """Characters of all texts in blocks, as Slack counts them for a whole message."""
    if isinstance(part, list):
        return sum(map(text_length, part))
    if not isinstance(part, dict):
        return 0
    text = part.get("text")
    own = len(text) if isinstance(text, str) else 0
    return own + sum(map(text_length, part.values()))


def cut(text: str, longest: int) -> str:
    """Text of at most ``longest`` characters, with an ellipsis where some are missing."""
    return text if len(text) <= longest else text[: longest - 1] + "…"


def one_line(text: str, longest: int) -> str:
    """Text in one line, cut."""
    return cut(" ".join(text.split()), longest)


def one_line_as_sent(text: str, longest: int) -> str:
    """The same, cut by its length as it is sent, where ``&`` has five characters.

    For lists that must not fill a message.
    """
    line = " ".join(text.split())[: longest + 1]
    if len(escape(line)) <= longest:
        return line
    sizes = accumulate(len(escape(sign)) for sign in line)
    return line[: sum(size < longest for size in sizes)] + "…"
