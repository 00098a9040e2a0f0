"""Who is notified by a message."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from tests.fakes.slack.walking import dicts_in

_MENTION = re.compile(
    r"<(?:@([UW][A-Z0-9]+)|!subteam\^(S[A-Z0-9]+)|!(channel|here|everyone))(?:\|[^>]*)?>"
)
_BARE_BROADCAST = re.compile(r"(?<![\w.])@(channel|here|everyone)\b")


def pings_in(text: str, blocks: Sequence[dict[str, Any]], *, links_names: bool = False) -> set[str]:
    """Ids of users and groups, and ``channel``, ``here``, ``everyone``.

    The fallback text counts too: it is what a notification shows. Plain text never pings.
    ``links_names`` is what ``link_names`` or ``parse=full`` did to the message.
    """
    found = set(_mentions(text, links_names=links_names))
    for part in dicts_in(list(blocks)):
        found.update(_of_part(part, links_names=links_names))
    return found


def _of_part(part: dict[str, Any], *, links_names: bool) -> Iterator[str]:
    kind = part.get("type")
    if kind in ("mrkdwn", "markdown") and isinstance(part.get("text"), str):
        yield from _mentions(part["text"], links_names=links_names)
    elif kind == "user" and "user_id" in part:
        yield part["user_id"]
    elif kind == "usergroup" and "usergroup_id" in part:
        yield part["usergroup_id"]
    elif kind == "broadcast" and "range" in part:
        yield part["range"]
    elif kind is None and isinstance(part.get("fallback"), str):
        yield from _mentions(str(part.get("text", "")), links_names=links_names)


def _mentions(text: str, *, links_names: bool) -> Iterator[str]:
    for match in _MENTION.finditer(text):
        yield next(group for group in match.groups() if group)
    if links_names:
        yield from _BARE_BROADCAST.findall(text)
