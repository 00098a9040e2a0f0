"""The form in which one ticket is merged into another."""

from bot.locale import Locale
from bot.tickets.merge_form import NUMBER_MAX, Choosable, MergeDraft
from handlers import action_ids
from handlers.views.blocks import LABEL_MAX, Block, mrkdwn, one_line, plain_text
from handlers.views.form import render_form
from handlers.wording import merge as words
from handlers.wording import tickets

SIMILAR, NUMBER = "similar", "number"


def render_merge_form(draft: MergeDraft, channel: str, locale: Locale, home: str = "") -> Block:
    """A few to choose from, and a number for all others.

    Args:
        draft: what is known.
        channel: where a word to the person belongs.
        locale: the reader's language.
        home: where they were in their Home tab, if they chose there.
    """
    carried = action_ids.pack(ticket=draft.ticket_id, channel=channel, home=home)
    lead = words.MERGE_LEAD.mrkdwn(locale, number=draft.number)
    blocks: list[Block] = [{"type": "section", "text": mrkdwn(lead)}]
    if draft.similar:
        blocks.append(_similar(draft.similar, locale))
    blocks.append(_number(locale, alone=not draft.similar))
    return render_form(action_ids.MERGE_FORM, words.MERGE_TITLE, carried, blocks, locale)


def _similar(similar: tuple[Choosable, ...], locale: Locale) -> Block:
    options = [
        {
            "text": plain_text(_named(one, locale), LABEL_MAX),
            "value": action_ids.pack(number=one.number),
        }
        for one in similar
    ]
    return {
        "type": "input",
        "block_id": SIMILAR,
        "label": plain_text(words.MERGE_SIMILAR.plain(locale), 150),
        "element": {"type": "radio_buttons", "action_id": SIMILAR, "options": options},
        "optional": True,
    }


def _named(one: Choosable, locale: Locale) -> str:
    status = tickets.TICKET_STATUS[one.status].plain(locale)
    title = one_line(one.title, LABEL_MAX - len(status) - len(str(one.number)) - 5)
    return tickets.OTHER_TICKET.plain(locale, number=one.number, title=title, status=status)


def _number(locale: Locale, *, alone: bool) -> Block:
    label = words.MERGE_NUMBER_ALONE if alone else words.MERGE_NUMBER
    return {
        "type": "input",
        "block_id": NUMBER,
        "label": plain_text(label.plain(locale), 150),
        "hint": plain_text(words.MERGE_NUMBER_HINT.plain(locale), 150),
        "element": {"type": "plain_text_input", "action_id": NUMBER, "max_length": NUMBER_MAX},
        "optional": not alone,
    }
