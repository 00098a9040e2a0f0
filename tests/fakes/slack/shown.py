"""What a reader sees of a message or a view."""

from collections.abc import Iterator, Sequence
from typing import Any

from tests.fakes.slack.escaping import unescape
from tests.fakes.slack.walking import dicts_in

_TEXTS = ("mrkdwn", "plain_text", "text", "markdown", "raw_text")


def shown_text(text: str, blocks: Sequence[dict[str, Any]]) -> str:
    """Text, the texts of all blocks, button and option labels; one line each.

    Entities are resolved where Slack resolves them: in mrkdwn, not in plain text.
    """
    return "\n".join([unescape(text), *_lines(list(blocks))])


def _lines(blocks: list[dict[str, Any]]) -> Iterator[str]:
    for part in dicts_in(blocks):
        if part.get("type") in _TEXTS or "fallback" in part:
            if isinstance(part.get("text"), str):
                yield unescape(part["text"]) if part.get("type") == "mrkdwn" else part["text"]
        elif part.get("type") == "link":
            yield str(part.get("text", part.get("url", "")))
        elif isinstance(part.get("alt_text"), str):
            yield part["alt_text"]
        elif isinstance(part.get("initial_value"), str):
            yield part["initial_value"]


def button_labels(blocks: Sequence[dict[str, Any]]) -> list[str]:
    """The labels of all buttons, in order."""
    return [part["text"]["text"] for part in dicts_in(list(blocks)) if part.get("type") == "button"]
