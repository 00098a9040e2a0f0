"""Forms whose content has to be read first: opened, and turned into others."""

from collections.abc import Callable

from slack_bolt import Ack, BoltContext

from bot.call import Call
from bot.hear import overhear
from bot.refusal import RefusedError
from bot.refuse import refuse
from handlers.envelope import Payload
from handlers.listeners.front_desk import FrontDesk
from handlers.listeners.modal import open_modal, push_modal
from handlers.views.blocks import Block


def turn_form(front: FrontDesk, call: Call, render: Callable[[], Block], ack: Ack) -> None:
    """Show what ``render`` makes in place of the form that was sent.

    What is refused closes the form and becomes a word to the person.
    """
    try:
        shown = render()
    except RefusedError as refused:
        ack()
        refuse(front.desk, call, refused)
    else:
        ack(response_action="update", view=shown)
        overhear(front.desk, call)


def open_form(
    front: FrontDesk,
    call: Call,
    render: Callable[[], Block],
    body: Payload,
    context: BoltContext,
) -> None:
    """Show what ``render`` makes, above the form in which was pressed, if it was one.

    What is refused becomes a word to the person.
    """
    in_modal = (body.get("view") or {}).get("type") == "modal"
    show = push_modal if in_modal else open_modal
    try:
        show(front.slack, render(), body, context)
    except RefusedError as refused:
        refuse(front.desk, call, refused)
    else:
        overhear(front.desk, call)
