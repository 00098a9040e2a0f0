"""Walking through nested blocks."""

from collections.abc import Iterator
from typing import Any


def dicts_in(thing: Any) -> Iterator[dict[str, Any]]:
    """Every dict inside ``thing``, outermost first, in order."""
    if isinstance(thing, dict):
        yield thing
        for inner in thing.values():
            yield from dicts_in(inner)
    elif isinstance(thing, list):
        for inner in thing:
            yield from dicts_in(inner)


def elements_in(blocks: list[dict[str, Any]]) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Every interactive element with its block: accessory, actions' elements, input's element."""
    for block in blocks:
        held = [block.get("accessory"), block.get("element")]
        if block.get("type") in ("actions", "context_actions"):
            held += block.get("elements") or []
        for element in held:
            if isinstance(element, dict) and "action_id" in element:
                yield block, element
