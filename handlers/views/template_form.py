"""The form in which the office writes a reply template, and sees it filled in before it is kept."""

from bot.locale import Locale
from bot.reply_templates.form import TEXT_MAX, TITLE_MAX, TemplateForm, TemplatePart
from handlers import action_ids
from handlers.views.blocks import Block, context, section, sections, text_input
from handlers.views.form import render_form
from handlers.views.reply_words import EXAMPLE_NUMBER
from handlers.wording import reply_templates as words
from handlers.wording import tickets


def render_template_form(
    written: TemplateForm, carried: str, locale: Locale, preview: str | None = None
) -> Block:
    """Name and text.

    Args:
        written: so far.
        carried: comes back with what was filled in.
        locale: the reader's language.
        preview: as a requester would read it; sending the form again keeps it.
    """
    title = text_input(
        words.TITLE_LABEL.plain(locale),
        TemplatePart.TITLE,
        TITLE_MAX,
        hint=words.TITLE_HINT.plain(locale),
        initial=written.title,
    )
    title["element"] |= {"multiline": False}
    text = text_input(
        words.TEXT_LABEL.plain(locale),
        TemplatePart.TEXT,
        TEXT_MAX,
        hint=words.TEXT_HINT.plain(locale),
        initial=written.text,
    )
    blocks = [title, text, context(words.VARIABLES.mrkdwn(locale))]
    submit = words.PREVIEW_BUTTON
    if preview is not None:
        submit = words.SAVE_BUTTON
        blocks.append(section(words.PREVIEW_LEAD.mrkdwn(locale, number=EXAMPLE_NUMBER)))
        blocks += sections(preview, tickets.RELAY_CUT.mrkdwn(locale))
    return render_form(action_ids.TEMPLATE_FORM, words.FORM_TITLE, carried, blocks, locale, submit)
