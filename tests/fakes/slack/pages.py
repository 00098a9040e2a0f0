"""Cursor paging."""

import base64
import binascii
from collections.abc import Sequence
from typing import TypeVar

from tests.fakes.slack.args import Args
from tests.fakes.slack.errors import SlackRefusal
from tests.fakes.slack.records import Json

T = TypeVar("T")


def page(items: Sequence[T], args: Args, default: int = 100) -> tuple[list[T], Json]:
    """The asked page and its ``response_metadata``. Raises ``invalid_cursor``."""
    start = _position(args.text("cursor"))
    end = start + args.number("limit", default)
    more = end < len(items)
    cursor = base64.b64encode(f"next:{end}".encode()).decode() if more else ""
    return list(items[start:end]), {"next_cursor": cursor}


def _position(cursor: str) -> int:
    if not cursor:
        return 0
    try:
        word, _, number = base64.b64decode(cursor, validate=True).decode().partition(":")
        if word == "next":
            return int(number)
    except (binascii.Error, ValueError):
        pass
    raise SlackRefusal("invalid_cursor")
