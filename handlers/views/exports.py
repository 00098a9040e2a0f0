"""Files of tickets: asking for them, what they are called, and what is said with them."""

from datetime import datetime

from bot.exports.labels import ExportLabels
from bot.letters.export_content import ExportContent
from bot.lists.chosen import Chosen
from bot.locale import Locale
from handlers import action_ids
from handlers.views.blocks import LABEL_MAX, Block, button, plain_text, section
from handlers.views.form import render_form
from handlers.views.rendered import Reader, Rendered
from handlers.wording import exports as words
from handlers.wording import tickets
from handlers.wording.detail import HISTORY_DESK
from storage.ticket_export import ExportPart

FORMAT = "format"  # the field


def export_button(locale: Locale) -> Block:
    """Has what is shown sent as a file."""
    return button(words.EXPORT_BUTTON.plain(locale), action_ids.EXPORT_TICKETS, action_ids.pack())


def render_export_form(chosen: Chosen, locale: Locale) -> Block:
    """Which format, and what becomes of it."""
    options = [
        {
            "text": plain_text(wording.plain(locale), LABEL_MAX),
            "value": action_ids.pack(format=format_.value),
        }
        for format_, wording in words.FORMAT.items()
    ]
    element = {
        "type": "radio_buttons",
        "action_id": FORMAT,
        "options": options,
        "initial_option": options[0],
    }
    label = plain_text(words.FORM_FORMAT.plain(locale), 150)
    field = {"type": "input", "block_id": FORMAT, "label": label, "element": element}
    blocks = [section(words.FORM_LEAD.mrkdwn(locale)), field]
    carried = action_ids.pack(**chosen.packed())
    return render_form(
        action_ids.EXPORT_FORM, words.FORM_TITLE, carried, blocks, locale, words.EXPORT_BUTTON
    )


def render_export(content: ExportContent, reader: Reader) -> Rendered:
    """What comes with the files."""
    lines = [words.SENT.mrkdwn(reader.locale, count=content.tickets)]
    if content.losses:
        lines.append(words.SENT_LOSSES.mrkdwn(reader.locale, count=content.losses))
    text = "\n".join(lines)
    return Rendered(text, [section(text)])


def export_name(part: ExportPart, at: datetime, reader: Reader) -> str:
    """What a file is called; ``at`` is when it was asked for."""
    day = f"{at.astimezone(reader.timezone):%Y%m%d_%H%M}"
    return words.FILE_NAME[part].plain(reader.locale, day=day)


def export_labels(locale: Locale) -> ExportLabels:
    """What the files call things."""
    return ExportLabels(
        headings={one: wording.plain(locale) for one, wording in words.HEADING.items()},
        status={one: wording.plain(locale) for one, wording in tickets.TICKET_STATUS.items()},
        verb={one: wording.plain(locale) for one, wording in words.VERB.items()},
        tickets=words.SHEET_TICKETS.plain(locale),
        events=words.SHEET_EVENTS.plain(locale),
        losses=words.SHEET_LOSSES.plain(locale),
        desk=HISTORY_DESK.plain(locale),
    )
