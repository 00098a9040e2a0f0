"""The forms that open a ticket."""

from bot.locale import Locale
from bot.tickets.draft import Draft
from bot.tickets.form import CALLER_MAX, TEXT_MAX, TITLE_MAX, Field
from handlers import action_ids
from handlers.views.blocks import Block, mrkdwn, plain_text
from handlers.views.form import render_form
from handlers.wording import form

URGENT_VALUE = "urgent"
REASON_MAX = 500
Texts = tuple[str, str]  # title and details


def render_ticket_form(draft: Draft, locale: Locale) -> Block:
    """A modal with what is known already filled in."""
    carried = action_ids.pack(
        question=draft.question_id,
        filled_to=draft.filled_to or draft.question_id,
        channel=draft.channel,
        thread_ts=draft.thread_ts,
        asked_ts=draft.asked_ts,
    )
    wording = form.FORM_LEAD_CUT if draft.is_cut else form.FORM_LEAD
    words = wording.mrkdwn(locale, longest=f"{TEXT_MAX:,}")
    lead: Block = {"type": "section", "text": mrkdwn(words)}
    colleague = _colleague(locale)
    blocks = [lead, *request_fields((draft.title, draft.details), locale), colleague]
    return render_form(action_ids.TICKET_FORM, form.FORM_TITLE, carried, blocks, locale)


def render_phone_form(locale: Locale) -> Block:
    """A modal for a request that came by phone."""
    lead: Block = {"type": "section", "text": mrkdwn(form.PHONE_LEAD.mrkdwn(locale))}
    requester = _colleague(locale)
    caller: Block = {"type": "plain_text_input", "max_length": CALLER_MAX}
    hint = form.CALLER_HINT.plain(locale)
    blocks = [
        lead,
        requester | {"label": plain_text(form.PHONE_REQUESTER.plain(locale), 150)},
        _input(Field.CALLER, caller, locale, hint, optional=True),
        *request_fields(None, locale),
    ]
    return render_form(action_ids.PHONE_FORM, form.PHONE_TITLE, action_ids.pack(), blocks, locale)


def request_fields(texts: Texts | None, locale: Locale) -> list[Block]:
    """The fields for what is wanted, and how soon; filled in with ``texts``."""
    title, details = texts or (None, None)
    longer = _text(details, TEXT_MAX) | {"multiline": True}
    reason = _text(None, REASON_MAX)
    return [
        _input(Field.TITLE, _text(title, TITLE_MAX), locale),
        _input(Field.DETAILS, longer, locale, form.DETAILS_HINT.plain(locale)),
        _input(Field.WANTED_BY, {"type": "datepicker"}, locale, optional=True),
        _input(Field.URGENT, _urgent(locale), locale, optional=True),
        _input(Field.URGENT_REASON, reason, locale, form.URGENT_HINT.plain(locale), optional=True),
    ]


def _input(
    field: Field, element: Block, locale: Locale, hint: str | None = None, *, optional: bool = False
) -> Block:
    block: Block = {
        "type": "input",
        "block_id": field.value,
        "label": plain_text(form.LABEL[field].plain(locale), 150),
        "element": {"action_id": field.value, **element},
        "optional": optional,
    }
    return block | {"hint": plain_text(hint, 150)} if hint else block


def _text(initial: str | None, longest: int) -> Block:
    element: Block = {"type": "plain_text_input", "max_length": longest}
    return element | {"initial_value": initial} if initial else element


def _colleague(locale: Locale) -> Block:
    placeholder = plain_text(form.REQUESTER_PLACEHOLDER.plain(locale), 150)
    element: Block = {"type": "users_select", "placeholder": placeholder}
    return _input(Field.REQUESTER, element, locale, optional=True)


def _urgent(locale: Locale) -> Block:
    label = plain_text(form.URGENT_OPTION.plain(locale), 75)
    return {"type": "checkboxes", "options": [{"text": label, "value": URGENT_VALUE}]}
