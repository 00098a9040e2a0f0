"""How Slack turns what a person types into the text that an app receives."""

import re
from typing import Any

_START, _END = "\ue000", "\ue001"
_MARK = re.compile(f"{_START}([^{_END}]*){_END}")
_URL = re.compile(r"https?://[A-Za-z0-9\-._~:/?#\[\]@!$'()*+,;=%&]*[A-Za-z0-9\-_~/=%]")
_EMAIL = re.compile(r"(?<![\w./@:|])[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+", re.ASCII)
_TOKEN = re.compile(r"<([^<>]+)>")


def escape(text: str) -> str:
    """``& < >`` as entities, nothing else."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def unescape(text: str) -> str:
    """The other way round."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def picked(target: str) -> str:
    """Stands for a name that the writer picked from the menu, e.g. ``@U123`` or ``!channel``."""
    return f"{_START}{target}{_END}"


def typed(text: str) -> str:
    """The text of the event for what a person typed: escaped, links and picked names wrapped."""
    pieces: list[str] = []
    position = 0
    for mark in _MARK.finditer(text):
        pieces += [_typed_plain(text[position : mark.start()]), f"<{mark.group(1)}>"]
        position = mark.end()
    return "".join([*pieces, _typed_plain(text[position:])])


def typed_in_command(text: str) -> str:
    """A slash command's text: as typed, with only the picked names wrapped."""
    return _MARK.sub(r"<\1>", text)


def _typed_plain(text: str) -> str:
    escaped = escape(text)
    pieces: list[str] = []
    position = 0
    for url in _URL.finditer(escaped):  # an address inside a link is part of it
        pieces += [_with_addresses(escaped[position : url.start()]), f"<{url.group(0)}>"]
        position = url.end()
    return "".join([*pieces, _with_addresses(escaped[position:])])


def _with_addresses(escaped: str) -> str:
    return _EMAIL.sub(lambda match: f"<mailto:{match.group(0)}|{match.group(0)}>", escaped)


def rich_text_of(text: str, block_id: str) -> dict[str, Any]:
    """The ``rich_text`` block that Slack's client sends along with a typed message."""
    pieces: list[dict[str, Any]] = []
    position = 0
    for token in _TOKEN.finditer(text):
        pieces += _plain_piece(text[position : token.start()])
        pieces.append(_rich_piece(token.group(1)))
        position = token.end()
    pieces += _plain_piece(text[position:])
    section = {"type": "rich_text_section", "elements": pieces}
    return {"type": "rich_text", "block_id": block_id, "elements": [section]}


def _plain_piece(text: str) -> list[dict[str, Any]]:
    return [{"type": "text", "text": unescape(text)}] if text else []


def _rich_piece(token: str) -> dict[str, Any]:
    target, _, label = token.partition("|")
    if target.startswith("@"):
        return {"type": "user", "user_id": target[1:]}
    if target.startswith("#"):
        return {"type": "channel", "channel_id": target[1:]}
    if target.startswith("!subteam^"):
        return {"type": "usergroup", "usergroup_id": target.removeprefix("!subteam^")}
    if target.startswith("!"):
        return {"type": "broadcast", "range": target[1:]}
    link = {"type": "link", "url": unescape(target)}
    return link | ({"text": unescape(label)} if label else {})
