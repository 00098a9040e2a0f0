"""What was filled in in an open form, as Slack says it."""

from typing import Any

from handlers.views.blocks import Block

# Where what is filled in stands, and what it is called in a form that is shown anew.
VALUES = {
    "plain_text_input": ("value", "initial_value"),
    "static_select": ("selected_option", "initial_option"),
    "radio_buttons": ("selected_option", "initial_option"),
    "checkboxes": ("selected_options", "initial_options"),
    "datepicker": ("selected_date", "initial_date"),
    "users_select": ("selected_user", "initial_user"),
}


def filled_in(view: Block, block: Block) -> Any:  # noqa: ANN401
    """What stands in a field. What nobody touched has the value it was shown with."""
    element = block["element"]
    sent, initial = VALUES[element["type"]]
    state = view["state"]["values"].get(block["block_id"], {}).get(element["action_id"]) or {}
    value = state.get(sent)
    # What was unticked, or emptied, is so; only what is not said at all is as it was shown.
    return element.get(initial) if value is None else value


def initial_of(view: Block, block: Block) -> Block:
    """The same, for the field to begin with when it is shown anew."""
    value = filled_in(view, block)
    return {VALUES[block["element"]["type"]][1]: value} if value else {}


def as_filled(view: Block, block: Block) -> Block:
    """A field that begins with what stands in it now, be it nothing."""
    element = block["element"]
    shown = {name: part for name, part in element.items() if name != VALUES[element["type"]][1]}
    return block | {"element": shown | initial_of(view, block)}
