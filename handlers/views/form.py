"""What every form has."""

from bot.locale import Locale
from handlers.views.blocks import Block, plain_text
from handlers.wording import form
from handlers.wording.wording import Wording

NAME_MAX = 24  # characters of a form's title and of its buttons


def render_form(
    callback: str,
    title: Wording,
    carried: str,
    blocks: list[Block],
    locale: Locale,
    submit: Wording = form.FORM_SEND,
) -> Block:
    """A form with its buttons.

    Args:
        callback: what it is called between us and Slack.
        title: stands above it.
        carried: what comes back with what was filled in.
        blocks: the fields.
        locale: the reader's language.
        submit: what it does.
    """
    return {
        "type": "modal",
        "callback_id": callback,
        "private_metadata": carried,
        "title": plain_text(title.plain(locale), NAME_MAX),
        "submit": plain_text(submit.plain(locale), NAME_MAX),
        "close": plain_text(form.FORM_CANCEL.plain(locale), NAME_MAX),
        "blocks": blocks,
    }
