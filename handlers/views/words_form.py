"""The forms of Home that have one text each."""

from bot.locale import Locale
from bot.tickets.form import TEXT_MAX
from handlers import action_ids
from handlers.views.blocks import Block, text_input
from handlers.views.form import render_form
from handlers.wording import home

WORDS = "words"  # the field


def render_question_form(locale: Locale) -> Block:
    """Ask something."""
    label, hint = home.QUESTION_LABEL.plain(locale), home.QUESTION_HINT.plain(locale)
    field = text_input(label, WORDS, TEXT_MAX, hint=hint)
    title, carried = home.QUESTION_TITLE, action_ids.pack()
    return render_form(action_ids.QUESTION_FORM, title, carried, [field], locale)


def render_addition_form(ticket_id: int, number: int, locale: Locale) -> Block:
    """Add something to a ticket."""
    label = home.ADDITION_LABEL.plain(locale, number=number)
    field = text_input(label, WORDS, TEXT_MAX, hint=home.ADDITION_HINT.plain(locale))
    title, carried = home.ADDITION_TITLE, action_ids.pack(ticket=ticket_id)
    return render_form(action_ids.ADDITION_FORM, title, carried, [field], locale)
