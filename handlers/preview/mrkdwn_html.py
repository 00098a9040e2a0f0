"""Slack's mrkdwn as HTML: as much of it as our messages use."""

import re

_LINK = re.compile(r"<(https?://[^<>|]+)(?:\|([^<>]*))?>")
_BOLD = re.compile(r"(?<![\w*])\*(?!\s)([^*\n]+)(?<!\s)\*(?![\w*])")
_CODE = re.compile(r"`([^`\n]+)`")
EMOJI = {
    ":rotating_light:": "🚨",
    ":white_check_mark:": "✅",
    ":eyes:": "👀",
    ":warning:": "⚠️",
}


def html_of(text: str) -> str:
    """Text for Slack, whose entities are HTML's too, as HTML."""
    shown = _LINK.sub(lambda found: _anchor(found[1], found[2]), text)
    shown = _CODE.sub(r"<code>\1</code>", _BOLD.sub(r"<strong>\1</strong>", shown))
    for name, emoji in EMOJI.items():
        shown = shown.replace(name, emoji)
    return shown.replace("\n", "<br>")


def _anchor(address: str, label: str | None) -> str:
    quoted = address.replace('"', "%22")
    return f'<a href="{quoted}">{label or address}</a>'
