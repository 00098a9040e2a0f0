"""What somebody wrote in a form, to give it back when it cannot be taken."""

from bot.call import Typed
from bot.tickets.form import Field
from handlers.envelope import Payload
from handlers.listeners.forms import text_of
from handlers.views.words_form import WORDS


def typed_in(view: Payload) -> Typed | None:
    """The words for the desk; None where a form asks for none, or none were written."""
    title = text_of(view, Field.TITLE)
    text = text_of(view, Field.DETAILS) or text_of(view, WORDS)
    return Typed(title, text) if title.strip() or text.strip() else None
