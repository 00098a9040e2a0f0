"""Text as Slack writes it, and as people read it."""

import re
from collections.abc import Callable

_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))
_SEQUENCE = re.compile(r"<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>")
# An address ends where Japanese text goes on, and before a full stop or a closing parenthesis.
URL = re.compile(r"https?://[!-;=?-{}~]+(?<![.,:;!?'\")\]}])")
_ADDRESS = re.compile(r"https?://[^\s<>|]+")
_SCHEME = re.compile(r"^(?:https?://|mailto:|tel:)")
# NUL has no place in PostgreSQL text, and lone surrogates have none in UTF-8.
_UNSTORABLE = re.compile(r"[\x00\ud800-\udfff]")


def escape(text: str) -> str:
    """Make text harmless inside mrkdwn: nothing in it is a mention, a link or an entity."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def link(address: str, label: str) -> str:
    """Make an address clickable under a label of ours; one that Slack would not take stays."""
    escaped = escape(address)
    return f"<{escaped}|{label}>" if _ADDRESS.fullmatch(address) else escaped


def plain(text: str, name_of: Callable[[str], str]) -> str:
    """Turn what Slack delivers into what its author saw.

    Args:
        text: a message's text, escaped by Slack, with mentions and links as sequences.
        name_of: the display name for a Slack user id.
    """
    shown = _SEQUENCE.sub(lambda found: _shown(found, name_of), storable(text))
    for entity, character in _ENTITIES:
        shown = shown.replace(entity, character)
    return shown


def storable(text: str) -> str:
    """Text without the few characters that a database cannot hold."""
    return _UNSTORABLE.sub("\N{REPLACEMENT CHARACTER}", text)


def without_mention(text: str, slack_id: str) -> str:
    """Text as Slack delivers it, without mentions of one user."""
    return re.sub(rf"<@{re.escape(slack_id)}(?:\|[^<>]*)?>", " ", text).strip()


def _shown(found: re.Match[str], name_of: Callable[[str], str]) -> str:
    mark, target, label = found.groups()
    if mark == "@":
        return f"@{label or name_of(target)}"
    if mark == "#":
        return f"#{label or target}"
    if mark == "!":
        return label or "@" + target.split("^")[0]
    address = _SCHEME.sub("", target)
    if not label or label == target:
        return target if target.startswith("http") else address
    # Slack makes links of what looks like one: the author saw the label alone.
    return label if label == address or target.startswith("tel:") else f"{label} ({target})"
