"""Searching tickets by the slash command: with words or a number at once, or with the form."""

from bot.hear import overhear
from bot.lists.chosen import Chosen, chosen_by_text
from bot.refusal import RefusedError
from bot.refuse import refuse
from handlers.listeners.command.sub_command import Typed
from handlers.listeners.found import find_form, found
from handlers.listeners.modal import open_modal


def search_tickets(typed: Typed) -> None:
    """Show what was found in a modal, which only who typed can see."""
    typed.ack()
    front, call = typed.front, typed.call
    try:
        if typed.rest:
            view = found(front, call, chosen_by_text(typed.rest))
        else:
            view = find_form(front, call, Chosen())
        open_modal(front.slack, view, typed.body, typed.context)
    except RefusedError as refused:
        refuse(front.desk, call, refused)
    else:
        overhear(front.desk, call)
