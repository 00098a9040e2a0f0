"""The modal in which the office sees what it prepared: reply templates, or kinds of requests."""

from dataclasses import dataclass
from enum import StrEnum

from bot.locale import Locale
from bot.prepared.look import PAGE, PreparedLine, PreparedPage
from handlers import action_ids
from handlers.slack_text import escape
from handlers.views.blocks import Block, actions, button, context, one_line, plain_text, section
from handlers.views.form import NAME_MAX
from handlers.views.rendered import Reader
from handlers.wording import form
from handlers.wording import prepared as words
from handlers.wording.dates import local_day
from handlers.wording.wording import Wording

TITLE_MAX = 100
WORDS_MAX = 150
AUTHOR_MAX = 40


class Of(StrEnum):
    """Of what the list is."""

    TEMPLATES = "templates"
    TYPES = "types"


@dataclass(frozen=True, slots=True)
class _Words:
    title: Wording
    lead: Wording
    add: Wording
    add_id: str
    change_id: str


_OF = {
    Of.TEMPLATES: _Words(
        words.TEMPLATES_TITLE,
        words.TEMPLATES_LEAD,
        words.ADD_TEMPLATE,
        action_ids.ADD_TEMPLATE,
        action_ids.CHANGE_TEMPLATE,
    ),
    Of.TYPES: _Words(
        words.TYPES_TITLE,
        words.TYPES_LEAD,
        words.ADD_TYPE,
        action_ids.ADD_TYPE,
        action_ids.CHANGE_TYPE,
    ),
}


def render_prepared(of: Of, shown: PreparedPage, reader: Reader) -> Block:
    """A page of the list, what is done with each, and the way to the others."""
    locale, own = reader.locale, _OF[of]
    blocks = [
        section(own.lead.mrkdwn(locale)),
        actions(button(own.add.plain(locale), own.add_id, action_ids.pack())),
        context(_how_many(shown, locale)),
        *(block for line in shown.lines for block in _line(of, line, reader)),
        *_turning(of, shown, locale),
    ]
    return closing_only(
        action_ids.PREPARED_LIST,
        own.title,
        action_ids.pack(of=of, page=shown.page),
        blocks,
        form.FORM_CLOSE.plain(locale),
        locale,
    )


def closing_only(
    callback: str, title: Wording, carried: str, blocks: list[Block], close: str, locale: Locale
) -> Block:
    """A modal in which nothing is sent."""
    return {
        "type": "modal",
        "callback_id": callback,
        "private_metadata": carried,
        "title": plain_text(title.plain(locale), NAME_MAX),
        "close": plain_text(close, NAME_MAX),
        "blocks": blocks,
    }


def _how_many(shown: PreparedPage, locale: Locale) -> str:
    if not shown.count:
        return words.NONE_YET.mrkdwn(locale)
    first = shown.page * PAGE + 1
    last = first + len(shown.lines) - 1
    return words.COUNT.mrkdwn(locale, count=shown.count, first=first, last=last)


def _line(of: Of, line: PreparedLine, reader: Reader) -> list[Block]:
    locale = reader.locale
    carried = action_ids.pack(of=of, id=line.kept_id)
    change = button(words.CHANGE_BUTTON.plain(locale), _OF[of].change_id, carried)
    if line.is_withdrawn:
        label, action_id = words.RESTORE_BUTTON, action_ids.RESTORE_PREPARED
    else:
        label, action_id = words.WITHDRAW_BUTTON, action_ids.WITHDRAW_PREPARED
    said = [f"*{escape(one_line(line.name, TITLE_MAX))}*"]
    if line.words.strip():
        said.append(escape(one_line(line.words, WORDS_MAX)))
    said.append(f"_{_state(line, reader)}_")
    toggle = button(label.plain(locale), action_id, carried)
    return [section("\n".join(said)), actions(change, toggle)]


def _state(line: PreparedLine, reader: Reader) -> str:
    locale = reader.locale
    day = local_day(line.changed_at, locale, reader.timezone)
    if line.author:
        author = one_line(line.author, AUTHOR_MAX)
        state = words.LINE_STATE.mrkdwn(locale, day=day, author=author)
    else:
        state = words.LINE_SHIPPED.mrkdwn(locale)
    return words.LINE_WITHDRAWN.plain(locale, state=state) if line.is_withdrawn else state


def _turning(of: Of, shown: PreparedPage, locale: Locale) -> list[Block]:
    back = _turn(words.BACK_BUTTON, action_ids.PREPARED_BACK, of, shown.page - 1, locale)
    on = _turn(words.ON_BUTTON, action_ids.PREPARED_ON, of, shown.page + 1, locale)
    buttons = (back if shown.page else None, on if shown.has_more else None)
    return [actions(*buttons)] if any(buttons) else []


def _turn(label: Wording, action_id: str, of: Of, page: int, locale: Locale) -> Block:
    return button(label.plain(locale), action_id, action_ids.pack(of=of, page=page))
