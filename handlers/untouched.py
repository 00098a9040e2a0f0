"""Forms of the demo's workspace, which says of what nobody touched that it is empty."""

from collections.abc import Callable

from handlers.envelope import Payload

_INITIAL = {"initial_value": "value", "initial_date": "selected_date"}


def fill_in(body: Payload, next: Callable[[], object]) -> None:  # noqa: A002 - Bolt's name
    """Put what a form showed where it holds nothing, before anybody reads it.

    Slack itself sends what was shown; nothing means there that somebody emptied the field.
    """
    view = body.get("view") or {}
    values = (view.get("state") or {}).get("values") or {}
    for block in view.get("blocks", ()):
        state = values.get(block.get("block_id"), {})
        element = block.get("element") or {}
        sent = state.get(element.get("action_id"))
        for shown, name in _INITIAL.items():
            if sent is not None and shown in element and sent.get(name) is None:
                sent[name] = element[shown]
    next()
