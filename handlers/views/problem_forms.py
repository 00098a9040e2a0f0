"""The forms of problems: begun, linked, announced, and the list of them."""

from bot.letters.problem_content import CityNoticeContent
from bot.locale import Locale
from bot.problems.announce import Announced, AnnouncementDraft
from bot.problems.form import ANNOUNCEMENT_MAX, TITLE_MAX, WORKAROUND_MAX, ProblemField
from bot.problems.look import LinkDraft, ProblemLine
from handlers import action_ids
from handlers.slack_text import escape
from handlers.views.blocks import (
    LABEL_MAX,
    Block,
    actions,
    button,
    context,
    divider,
    one_line,
    plain_text,
    section,
    sections,
    text_input,
)
from handlers.views.form import NAME_MAX, render_form
from handlers.views.permalink import permalink
from handlers.views.problems import render_city_notice
from handlers.views.rendered import Reader
from handlers.wording import form, home
from handlers.wording import problems as words
from handlers.wording.dates import local_day
from handlers.wording.tickets import RELAY_CUT
from handlers.wording.wording import Wording
from storage.problem import ProblemKind

TEXT, CITY = "text", "city"
CITY_VALUE = "city"
PERSON_MAX = 60


def render_link_form(draft: LinkDraft, channel: str, locale: Locale, home_state: str = "") -> Block:
    """One that is registered, or a new one."""
    carried = action_ids.pack(ticket=draft.ticket_id, channel=channel, home=home_state)
    lead = words.LINK_LEAD.mrkdwn(locale, number=draft.number)
    chosen = [_registered(draft.problems, locale)] if draft.problems else []
    label = words.NEW_LABEL if chosen else words.FIELD_LABEL[ProblemField.TITLE]
    blocks = [section(lead), *chosen, *_new(label, locale, optional=bool(chosen))]
    return render_form(action_ids.LINK_FORM, words.LINK_TITLE, carried, blocks, locale)


def render_begin_form(locale: Locale) -> Block:
    """A new one, without a ticket."""
    title = words.FIELD_LABEL[ProblemField.TITLE]
    blocks = [section(words.BEGIN_LEAD.mrkdwn(locale)), *_new(title, locale)]
    return render_form(action_ids.LINK_FORM, words.BEGIN_TITLE, action_ids.pack(), blocks, locale)


def render_announcement_form(draft: AnnouncementDraft, channel: str, locale: Locale) -> Block:
    """What is told to all, and to how many that is."""
    carried = action_ids.pack(
        problem=draft.problem_id, resolves=int(draft.resolves), channel=channel
    )
    lead = words.RESOLVE_LEAD if draft.resolves else words.ANNOUNCE_LEAD
    said = lead.mrkdwn(locale, title=one_line(draft.title, TITLE_MAX), count=draft.tickets)
    blocks = [section(said), text_input(words.ANNOUNCE_TEXT.plain(locale), TEXT, ANNOUNCEMENT_MAX)]
    if draft.can_be_city_wide:
        blocks.append(_city(locale))
    title = words.RESOLVE_TITLE if draft.resolves else words.ANNOUNCE_TITLE
    callback, submit = action_ids.ANNOUNCEMENT_FORM, words.CHECK_BUTTON
    return render_form(callback, title, carried, blocks, locale, submit)


def render_announced(
    shown: Announced, notice: CityNoticeContent | None, channel: str, reader: Reader
) -> Block:
    """The same once more, as it will be read."""
    locale, cut_note = reader.locale, RELAY_CUT.mrkdwn(reader.locale)
    carried = action_ids.pack(announcement=shown.announcement_id, channel=channel)
    name = one_line(shown.author, PERSON_MAX)
    lead = words.PREVIEW_LEAD.mrkdwn(locale, count=shown.tickets, name=name)
    blocks = [section(lead), divider(), *sections(shown.text, cut_note), divider()]
    if shown.resolves:
        blocks.append(context(words.PREVIEW_RESOLVES.mrkdwn(locale, count=shown.tickets)))
    if notice is not None:
        city = words.PREVIEW_CITY.mrkdwn(locale)
        blocks += [section(city), divider(), *render_city_notice(notice, reader).blocks]
    callback, submit = action_ids.SEND_ANNOUNCEMENT, words.SEND_BUTTON
    shown_form = render_form(callback, words.PREVIEW_TITLE, carried, blocks, locale, submit)
    return {**shown_form, "close": plain_text(words.BACK_BUTTON.plain(locale), NAME_MAX)}


def render_problem_list(problems: tuple[ProblemLine, ...], reader: Reader) -> Block:
    """What goes on, and how many tickets come of it."""
    locale = reader.locale
    begin = button(words.BEGIN_BUTTON.plain(locale), action_ids.BEGIN_PROBLEM, action_ids.pack())
    lines = [section(_line(one, reader)) for one in problems]
    none = [context(words.LIST_NONE.mrkdwn(locale))]
    return {
        "type": "modal",
        "callback_id": action_ids.PROBLEM_LIST,
        "private_metadata": action_ids.pack(),
        "title": plain_text(words.LIST_TITLE.plain(locale), NAME_MAX),
        "close": plain_text(form.FORM_CANCEL.plain(locale), NAME_MAX),
        "blocks": [actions(begin), *(lines or none)],
    }


def _line(one: ProblemLine, reader: Reader) -> str:
    locale = reader.locale
    text = words.LIST_LINE.mrkdwn(
        locale,
        title=one_line(one.title, TITLE_MAX),
        kind=words.PROBLEM_KIND[one.kind].plain(locale),
        tickets=one.tickets,
        open=one.open_tickets,
        day=local_day(one.begun_at, locale, reader.timezone),
    )
    address = permalink(one.card, reader.workspace_url) if one.card else None
    if address is None:
        return text
    return f"{text}\n<{escape(address)}|{home.OPEN_CARD.mrkdwn(locale)}>"


def _registered(problems: tuple[ProblemLine, ...], locale: Locale) -> Block:
    options = [
        {
            "text": plain_text(_named(one, locale), LABEL_MAX),
            "value": action_ids.pack(problem=one.problem_id),
        }
        for one in problems
    ]
    element: Block = {"type": "static_select", "options": options}
    return _field(ProblemField.PROBLEM, element, locale, optional=True)


def _named(one: ProblemLine, locale: Locale) -> str:
    kind = words.PROBLEM_KIND[one.kind].plain(locale)
    title = one_line(one.title, LABEL_MAX - len(kind) - 3)
    return f"{title}（{kind}）" if locale is Locale.JA else f"{title} ({kind})"


def _new(title: Wording, locale: Locale, *, optional: bool = False) -> list[Block]:
    kinds = [
        {
            "text": plain_text(words.KIND_OPTION[kind].plain(locale), LABEL_MAX),
            "value": action_ids.pack(kind=kind.value),
        }
        for kind in ProblemKind
    ]
    named: Block = {"type": "plain_text_input", "max_length": TITLE_MAX}
    radio: Block = {"type": "radio_buttons", "options": kinds, "initial_option": kinds[0]}
    helps: Block = {
        "type": "plain_text_input",
        "multiline": True,
        "max_length": WORKAROUND_MAX,
    }
    hint = plain_text(words.TITLE_HINT.plain(locale), 150)
    first = _field(ProblemField.TITLE, named, locale, title, optional=optional)
    return [
        first | {"hint": hint},
        _field(ProblemField.KIND, radio, locale),
        _field(ProblemField.WORKAROUND, helps, locale, optional=True),
    ]


def _field(
    field: ProblemField,
    element: Block,
    locale: Locale,
    label: Wording | None = None,
    *,
    optional: bool = False,
) -> Block:
    named = label or words.FIELD_LABEL[field]
    return {
        "type": "input",
        "block_id": field.value,
        "label": plain_text(named.plain(locale), 150),
        "element": {"action_id": field.value, **element},
        "optional": optional,
    }


def _city(locale: Locale) -> Block:
    option = {"text": plain_text(words.CITY_OPTION.plain(locale), LABEL_MAX), "value": CITY_VALUE}
    return {
        "type": "input",
        "block_id": CITY,
        "label": plain_text(words.CITY_LABEL.plain(locale), 150),
        "element": {"type": "checkboxes", "action_id": CITY, "options": [option]},
        "optional": True,
    }
