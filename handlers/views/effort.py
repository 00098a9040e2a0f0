"""The form in which the help desk writes down how long it worked."""

from bot.locale import Locale
from bot.tickets.effort import PRESETS, SUMMARY_MAX
from handlers import action_ids
from handlers.views.blocks import LABEL_MAX, Block, context, plain_text, section, text_input
from handlers.views.form import render_form
from handlers.wording import effort as words

PRESET = "preset"
OTHER = "other"
SUMMARY = "summary"
TYPED_MAX = 12  # characters of a number, with its unit


def effort_option(ticket_id: int, locale: Locale) -> Block:
    """In the menu of a card."""
    label = plain_text(words.EFFORT_MENU.plain(locale), LABEL_MAX)
    return {"text": label, "value": action_ids.pack(ticket=ticket_id, effort=1)}


def effort_line(minutes: int, locale: Locale) -> Block:
    """On the card: all of it together."""
    return context(words.CARD_EFFORT.mrkdwn(locale, count=minutes))


def render_effort_form(ticket_id: int, number: int, channel: str, locale: Locale) -> Block:
    """Some usual times, a field for any other, and a field for what was done."""
    carried = action_ids.pack(ticket=ticket_id, channel=channel)
    lead = section(words.EFFORT_LEAD.mrkdwn(locale, number=number))
    presets: Block = {"type": "radio_buttons", "options": [_option(one, locale) for one in PRESETS]}
    other: Block = {"type": "plain_text_input", "max_length": TYPED_MAX}
    hint = plain_text(words.EFFORT_OTHER_HINT.plain(locale), 150)
    blocks = [
        lead,
        _input(PRESET, presets, words.EFFORT_PRESET_LABEL.plain(locale)),
        _input(OTHER, other, words.EFFORT_OTHER_LABEL.plain(locale)) | {"hint": hint},
        text_input(words.EFFORT_SUMMARY_LABEL.plain(locale), SUMMARY, SUMMARY_MAX)
        | {"optional": True},
    ]
    return render_form(action_ids.EFFORT_FORM, words.EFFORT_TITLE, carried, blocks, locale)


def _input(name: str, element: Block, label: str) -> Block:
    return {
        "type": "input",
        "block_id": name,
        "label": plain_text(label, 150),
        "element": {"action_id": name, **element},
        "optional": True,
    }


def _option(minutes: int, locale: Locale) -> Block:
    label = plain_text(words.EFFORT_MINUTES.plain(locale, count=minutes), LABEL_MAX)
    return {"text": label, "value": str(minutes)}
