"""The form for an idea."""

from bot.locale import Locale
from bot.request_types.look import ShownType
from bot.tickets.form import TEXT_MAX, Field
from handlers import action_ids
from handlers.views.blocks import Block, text_input
from handlers.views.form import render_form
from handlers.views.typed_form import about_blocks, field_blocks, type_value
from handlers.wording import ideas


def render_idea_form(kind: ShownType, locale: Locale) -> Block:
    """What could be easier, and what the office asks of an idea besides."""
    label, hint = ideas.IDEA_LABEL.plain(locale), ideas.IDEA_HINT.plain(locale)
    idea = text_input(label, Field.DETAILS.value, TEXT_MAX, hint=hint)
    blocks = [*about_blocks(kind), idea, *field_blocks(kind, locale, {})]
    return render_form(action_ids.IDEA_FORM, ideas.SEND_BUTTON, type_value(kind), blocks, locale)
