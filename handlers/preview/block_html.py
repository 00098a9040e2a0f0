"""Block Kit as HTML: the blocks and elements that our messages, forms and the Home tab use."""

from collections.abc import Callable, Iterable
from html import escape
from typing import Any

from handlers.preview.mrkdwn_html import html_of

Json = dict[str, Any]


def blocks_html(blocks: Iterable[Json]) -> str:
    """All blocks, in order.

    Raises:
        KeyError: a kind of block or element that nobody has drawn yet.
    """
    return "".join(BLOCKS[block["type"]](block) for block in blocks)


def text_html(text: Json) -> str:
    """A text object."""
    if text["type"] == "mrkdwn":
        return html_of(text["text"])
    return escape(text["text"]).replace("\n", "<br>")


def _section(block: Json) -> str:
    parts = [f"<p>{text_html(block['text'])}</p>"] if "text" in block else []
    if fields := block.get("fields"):
        shown = "".join(f"<p>{text_html(field)}</p>" for field in fields)
        parts.append(f'<div class="fields">{shown}</div>')
    if accessory := block.get("accessory"):
        parts.append(_element(accessory))
    return f'<div class="section">{"".join(parts)}</div>'


def _context(block: Json) -> str:
    shown = " ".join(text_html(element) for element in block["elements"])
    return f'<p class="context">{shown}</p>'


def _actions(block: Json) -> str:
    return f'<div class="actions">{"".join(map(_element, block["elements"]))}</div>'


def _header(block: Json) -> str:
    return f"<h4>{text_html(block['text'])}</h4>"


def _divider(_block: Json) -> str:
    return "<hr>"


def _input(block: Json) -> str:
    hint = f"<p class='context'>{text_html(block['hint'])}</p>" if "hint" in block else ""
    label = text_html(block["label"])
    optional = " …" if block.get("optional") else ""
    return f"<div class='input'><b>{label}{optional}</b>{_element(block['element'])}{hint}</div>"


def _element(element: Json) -> str:
    return ELEMENTS[element["type"]](element)


def _button(element: Json) -> str:
    style = element.get("style", "")
    asked = element.get("confirm")
    confirm = f'<span class="confirm">{_confirm(asked)}</span>' if asked else ""
    return f'<span class="button {style}">{text_html(element["text"])}</span>{confirm}'


def _confirm(dialog: Json) -> str:
    return " / ".join(text_html(dialog[part]) for part in ("title", "text", "confirm", "deny"))


def _field(element: Json) -> str:
    shown = element.get("initial_value") or _placeholder(element)
    return f'<span class="field">{escape(shown)}</span>'


def _placeholder(element: Json) -> str:
    text: str = element.get("placeholder", {}).get("text", "")
    return text


def _choices(element: Json) -> str:
    mark = "○" if element["type"] == "radio_buttons" else "☐"
    return "".join(f"<p>{mark} {text_html(one['text'])}</p>" for one in element["options"])


def _menu(element: Json) -> str:
    grouped = [one for group in element.get("option_groups", []) for one in group["options"]]
    offered = [*element.get("options", []), *grouped]
    options = " ".join(f"[{text_html(one['text'])}]" for one in offered)
    return f'<span class="field">▾ {escape(_placeholder(element))} {options}</span>'


BLOCKS: dict[str, Callable[[Json], str]] = {
    "section": _section,
    "context": _context,
    "actions": _actions,
    "header": _header,
    "divider": _divider,
    "input": _input,
}
ELEMENTS: dict[str, Callable[[Json], str]] = {
    "button": _button,
    "plain_text_input": _field,
    "datepicker": _field,
    "users_select": _menu,
    "conversations_select": _menu,
    "static_select": _menu,
    "overflow": _menu,
    "checkboxes": _choices,
    "radio_buttons": _choices,
}
