"""The form for a message that somebody hands to the help desk."""

from bot.handovers.draft import HandoverDraft
from bot.locale import Locale
from bot.tickets.form import TEXT_MAX
from handlers import action_ids
from handlers.slack_text import escape
from handlers.views.blocks import Block, context, one_line, plain_text, section
from handlers.views.form import render_form
from handlers.views.ticket_form import request_fields
from handlers.wording import form
from handlers.wording import handover as words

WITH_THREAD = "with_thread"  # the field, and its only option
SHOWN = 5  # passages; the others are counted
EXCERPT_MAX = 120  # characters of a passage
NAME_MAX = 40
NAMES_MAX = 10


def render_handover_form(draft: HandoverDraft, locale: Locale) -> Block:
    """What is known is filled in; below stands what comes along, and who is asked first."""
    known = {"handover": draft.handover_id, "follows": draft.follows}
    carried = action_ids.pack(**{name: one for name, one in known.items() if one is not None})
    texts = (draft.title, draft.details[:TEXT_MAX])
    blocks = [section(_lead(draft, locale)), *request_fields(texts, locale)]
    blocks += _thread(draft, locale)
    notes = _notes(draft, locale)
    if notes:
        blocks.append(context("\n".join(notes)))
    return render_form(action_ids.HAND_OVER_FORM, form.FORM_TITLE, carried, blocks, locale)


def _lead(draft: HandoverDraft, locale: Locale) -> str:
    lines = [words.HANDOVER_LEAD.mrkdwn(locale)]
    if draft.speaker is not None:
        name = one_line(draft.speaker, NAME_MAX)
        lines.append(words.HANDOVER_SPEAKER.mrkdwn(locale, name=name))
    if not draft.details:
        lines.append(words.HANDOVER_EMPTY.mrkdwn(locale))
    if draft.is_cut:
        lines.append(words.HANDOVER_CUT.mrkdwn(locale))
    return "\n".join(lines)


def _thread(draft: HandoverDraft, locale: Locale) -> list[Block]:
    """What comes along, which may be left where it is."""
    if not (draft.quoted or draft.to_be_asked):
        return []
    option = {
        "text": plain_text(words.WITH_THREAD_OPTION.plain(locale), 75),
        "value": WITH_THREAD,
    }
    element: Block = {
        "type": "checkboxes",
        "action_id": WITH_THREAD,
        "options": [option],
        "initial_options": [option],
    }
    field: Block = {
        "type": "input",
        "block_id": WITH_THREAD,
        "optional": True,
        "label": plain_text(words.WITH_THREAD_LABEL.plain(locale), 150),
        "element": element,
    }
    return [field, *_quoted(draft, locale), *_asked(draft, locale)]


def _quoted(draft: HandoverDraft, locale: Locale) -> list[Block]:
    if not draft.quoted:
        return []
    lines = [words.WITH_THREAD_QUOTED.mrkdwn(locale, count=len(draft.quoted))]
    for one in draft.quoted[:SHOWN]:
        name, text = one_line(one.author, NAME_MAX), one_line(one.text, EXCERPT_MAX)
        lines.append(f"• *{escape(name)}*　{escape(text)}")
    if len(draft.quoted) > SHOWN:
        lines.append(words.WITH_THREAD_MORE.mrkdwn(locale, count=len(draft.quoted) - SHOWN))
    return [context("\n".join(lines))]


def _asked(draft: HandoverDraft, locale: Locale) -> list[Block]:
    if not draft.to_be_asked:
        return []
    named = [
        words.NAME.plain(locale, name=one_line(name, NAME_MAX))
        for name in draft.to_be_asked[:NAMES_MAX]
    ]
    if len(draft.to_be_asked) > NAMES_MAX:
        named.append("…")
    names = words.BETWEEN_NAMES.plain(locale).join(named)
    return [context(words.WITH_THREAD_ASKED.mrkdwn(locale, names=names))]


def _notes(draft: HandoverDraft, locale: Locale) -> list[str]:
    notes = (
        (draft.has_more, words.WITH_THREAD_LONGER),
        (draft.left_out, words.WITH_THREAD_LEFT_OUT),
        (draft.leaves_files, words.FILES_STAY),
    )
    return [wording.mrkdwn(locale) for is_so, wording in notes if is_so]
