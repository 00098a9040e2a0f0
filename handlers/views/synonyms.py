"""The modal in which the office sees groups of synonyms, and the one in which it writes them."""

from bot.locale import Locale
from bot.synonyms.book import Group, GroupState
from bot.synonyms.look import PAGE, SEARCH_MAX, SynonymPage
from bot.synonyms.scribe import BETWEEN, Overlap
from bot.synonyms.words import WordsError
from handlers import action_ids
from handlers.slack_text import escape
from handlers.views.blocks import (
    LABEL_MAX,
    Block,
    actions,
    button,
    confirmation,
    context,
    one_line,
    plain_text,
    search_field,
    section,
    text_input,
)
from handlers.views.form import render_form
from handlers.views.rendered import Reader
from handlers.wording import articles
from handlers.wording import synonyms as words
from handlers.wording.dates import local_day
from handlers.wording.wording import Wording

# The fields.
SEARCH = "search"
WORDS = "words"
OVERLAP = "overlap"

WORDS_MAX = 2_000  # characters of a group as it is written
SHOWN_MAX = 500  # characters of a group in the list
NAME_MAX = 40


def render_synonym_list(shown: SynonymPage, reader: Reader) -> Block:
    """A page of groups, what is done with each, and the way to the others."""
    locale = reader.locale
    add = button(words.ADD_BUTTON.plain(locale), action_ids.ADD_SYNONYMS, action_ids.pack())
    blocks = [
        section(words.LIST_LEAD.mrkdwn(locale)),
        actions(add),
        search_field(words.SEARCH_LABEL.plain(locale), SEARCH, SEARCH_MAX, shown.search),
        context(_how_many(shown, locale)),
        *(block for group in shown.groups for block in _group(group, reader)),
        *_turning(shown, locale),
    ]
    carried = action_ids.pack(search=shown.search, page=shown.page)
    title, submit = words.LIST_TITLE, words.SEARCH_BUTTON
    return render_form(action_ids.SYNONYM_LIST, title, carried, blocks, locale, submit)


def render_synonym_form(
    carried: str, written: str, locale: Locale, taken: WordsError | None = None
) -> Block:
    """A field for the words of a group.

    Args:
        carried: the group that is changed, if one is, and where the list stood.
        written: the words so far.
        locale: the reader's language.
        taken: another group has one of the words; the person has to say what becomes of it.
    """
    hint = words.WORDS_HINT.plain(locale)
    label = words.WORDS_LABEL.plain(locale)
    field = text_input(label, WORDS, WORDS_MAX, hint=hint, initial=written)
    choice = [] if taken is None else _choice(taken, locale)
    blocks = [field, *choice]
    return render_form(action_ids.SYNONYM_FORM, words.FORM_TITLE, carried, blocks, locale)


def _how_many(shown: SynonymPage, locale: Locale) -> str:
    if not shown.count:
        return words.NONE_FOUND.mrkdwn(locale, search=shown.search)
    first = shown.page * PAGE + 1
    last = first + len(shown.groups) - 1
    counts = {"count": shown.count, "first": first, "last": last, "own": shown.own}
    return words.SHOWN.mrkdwn(locale, **counts)


def _group(group: Group, reader: Reader) -> list[Block]:
    locale = reader.locale
    listed = escape(one_line(BETWEEN.join(group.words), SHOWN_MAX))
    day = local_day(group.added_at, locale, reader.timezone) if group.added_at else ""
    by = words.BY if group.added_by else words.BY_NOBODY
    who = by.plain(locale, name=one_line(group.added_by, NAME_MAX))
    state = words.GROUP_STATE[group.state].mrkdwn(locale, by=who, day=day)
    return [section(f"{listed}\n_{state}_"), _group_buttons(group, locale)]


def _group_buttons(group: Group, locale: Locale) -> Block:
    carried = action_ids.pack(group=group.key)
    if group.state is GroupState.OFF:
        label = words.RESTORE_BUTTON.plain(locale)
        return actions(button(label, action_ids.RESTORE_SYNONYMS, carried))
    sure = confirmation(
        words.REMOVE_TITLE.plain(locale),
        words.REMOVE_TEXT.plain(locale),
        words.REMOVE_BUTTON.plain(locale),
        words.REMOVE_NO.plain(locale),
    )
    change = button(articles.EDIT_BUTTON.plain(locale), action_ids.CHANGE_SYNONYMS, carried)
    label = words.REMOVE_BUTTON.plain(locale)
    return actions(change, button(label, action_ids.REMOVE_SYNONYMS, carried, confirm=sure))


def _turning(shown: SynonymPage, locale: Locale) -> list[Block]:
    back = _turn(words.BACK_BUTTON, action_ids.SYNONYMS_BACK, shown, -1, locale)
    on = _turn(words.ON_BUTTON, action_ids.SYNONYMS_ON, shown, +1, locale)
    buttons = (back if shown.page else None, on if shown.has_more else None)
    return [actions(*buttons)] if any(buttons) else []


def _turn(label: Wording, action_id: str, shown: SynonymPage, by: int, locale: Locale) -> Block:
    carried = action_ids.pack(search=shown.search, page=shown.page + by)
    return button(label.plain(locale), action_id, carried)


def _choice(taken: WordsError, locale: Locale) -> list[Block]:
    named = {name: one_line(str(text), SHOWN_MAX) for name, text in taken.details.items()}
    said = words.WORDS_PROBLEM[taken.problem].mrkdwn(locale, **named)
    choices = ((Overlap.JOIN, words.OVERLAP_JOIN), (Overlap.APART, words.OVERLAP_APART))
    options = [
        {"text": plain_text(label.plain(locale), LABEL_MAX), "value": one.value}
        for one, label in choices
    ]
    element = {"type": "radio_buttons", "action_id": OVERLAP, "options": options}
    label = plain_text(words.OVERLAP_LABEL.plain(locale), 150)
    field = {"type": "input", "block_id": OVERLAP, "label": label, "element": element}
    return [section(said), field]
