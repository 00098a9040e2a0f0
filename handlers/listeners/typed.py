"""What somebody wrote in a form, to give it back when it cannot be taken."""

from collections.abc import Iterator

from bot.call import Typed
from bot.tickets.form import Field
from handlers import action_ids
from handlers.envelope import Payload
from handlers.listeners.forms import text_of
from handlers.slack_text import storable
from handlers.views.filled import filled_in
from handlers.views.typed_form import FIELD
from handlers.views.words_form import WORDS

FORMS = (action_ids.TICKET_FORM, action_ids.PHONE_FORM, action_ids.HAND_OVER_FORM)
WORDS_FORMS = (action_ids.QUESTION_FORM, action_ids.ADDITION_FORM)


def typed_in(view: Payload) -> Typed | None:
    """The words for the desk; None where a form asks for none, or none were written."""
    if view["callback_id"] in WORDS_FORMS:
        return Typed("", text_of(view, WORDS))
    if view["callback_id"] not in FORMS:
        return None
    lines = [text_of(view, Field.DETAILS), *_answers(view)]
    return Typed(text_of(view, Field.TITLE), "\n".join(lines))


def _answers(view: Payload) -> Iterator[str]:
    """What was filled in for the kind of request, field by field."""
    for block in view["blocks"]:
        if block["type"] == "input" and block["block_id"].startswith(FIELD):
            filled = filled_in(view, block)
            value = (
                filled if isinstance(filled, str) else (filled or {}).get("text", {}).get("text")
            )
            if value:
                yield f"{block['label']['text']}: {storable(value)}"
