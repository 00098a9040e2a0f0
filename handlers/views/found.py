"""Searching tickets: the form, and what was found."""

from enum import StrEnum

from bot.lists.chosen import WORDS_MAX, Chosen, WorkList
from bot.lists.content import Choices, WorkPage
from bot.locale import Locale
from handlers import action_ids
from handlers.views.blocks import Block, actions, button, plain_text, section
from handlers.views.exports import export_button
from handlers.views.form import NAME_MAX, render_form
from handlers.views.rendered import Reader
from handlers.views.work import (
    grouped,
    line_block,
    options_of_choices,
    status_options,
    turning_of,
)
from handlers.wording import worklists as words
from handlers.wording.form import FORM_CLOSE
from handlers.wording.wording import Wording
from storage.ticket import TicketStatus


class FindField(StrEnum):
    """The fields of the form."""

    WORDS = "words"
    NUMBER = "number"
    PERSON = "person"
    STATUS = "status"
    DEPARTMENT = "department"
    SINCE = "since"
    UNTIL = "until"


def render_find_form(chosen: Chosen, choices: Choices, locale: Locale) -> Block:
    """The form, filled in with what was searched before."""
    number = "" if chosen.number is None else str(chosen.number)
    departments = options_of_choices(choices.departments, "department")
    anything = plain_text(words.ANYTHING.plain(locale), 150)

    def any_if_none(element: Block) -> Block:
        return {**element, "placeholder": anything}

    blocks = [
        section(words.FIND_LEAD.mrkdwn(locale)),
        _field(FindField.WORDS, words.FIND_WORDS, _text(chosen.words, WORDS_MAX), locale),
        _field(FindField.NUMBER, words.FIND_NUMBER, _text(number, 12), locale),
        _field(FindField.PERSON, words.FIND_PERSON, any_if_none(_person(chosen.person)), locale),
        _field(
            FindField.STATUS,
            words.FIND_STATUS,
            any_if_none(
                _select(status_options(locale, list(TicketStatus)), "status", chosen.status)
            ),
            locale,
        ),
        _field(FindField.SINCE, words.FIND_SINCE, _day(chosen.since), locale),
        _field(FindField.UNTIL, words.FIND_UNTIL, _day(chosen.until), locale),
    ]
    if departments:
        element = any_if_none(_select(departments, "department", chosen.department))
        blocks.insert(5, _field(FindField.DEPARTMENT, words.FIND_DEPARTMENT, element, locale))
    carried, submit = action_ids.pack(), words.FIND_SUBMIT
    return render_form(action_ids.FIND_FORM, words.FIND_BUTTON, carried, blocks, locale, submit)


def render_found(page: WorkPage, reader: Reader) -> Block:
    """A page of what was found, and the way to the others."""
    locale, chosen = reader.locale, page.chosen
    change = button(words.CHANGE_BUTTON.plain(locale), action_ids.CHANGE_SEARCH, action_ids.pack())
    return {
        "type": "modal",
        "callback_id": action_ids.FOUND_TICKETS,
        "private_metadata": action_ids.pack(**chosen.packed()),
        "title": plain_text(words.FOUND_TITLE.plain(locale), NAME_MAX),
        "close": plain_text(FORM_CLOSE.plain(locale), NAME_MAX),
        "blocks": [
            section(_told(page, locale)),
            actions(change, export_button(locale) if page.count else None),
            *(line_block(line, reader) for line in page.lines),
            *turning_of(page, locale, action_ids.FOUND_NEWER, action_ids.FOUND_OLDER),
        ],
    }


def _told(page: WorkPage, locale: Locale) -> str:
    chosen = page.chosen
    if chosen.list is not WorkList.ANY:
        if not page.count:
            return words.EMPTY[chosen.list].mrkdwn(locale)
        name = words.TAB[chosen.list].plain(locale)
        return words.LISTED.mrkdwn(locale, name=name, count=page.count)
    wanted = words.FOUND_WORDS.plain(locale, words=chosen.words) if chosen.words else ""
    told = words.FOUND_COUNT if page.count else words.FOUND_NONE
    return told.mrkdwn(locale, count=page.count, wanted=wanted)


def _field(name: FindField, label: Wording, element: Block, locale: Locale) -> Block:
    return {
        "type": "input",
        "block_id": name.value,
        "label": plain_text(label.plain(locale), 150),
        "element": {"action_id": name.value, **element},
        "optional": True,
    }


def _text(initial: str, longest: int) -> Block:
    element: Block = {"type": "plain_text_input", "max_length": longest}
    return element | {"initial_value": initial} if initial else element


def _person(slack_id: str) -> Block:
    element: Block = {"type": "users_select"}
    return element | {"initial_user": slack_id} if slack_id else element


def _day(value: object) -> Block:
    element: Block = {"type": "datepicker"}
    return element | {"initial_date": str(value)} if value else element


def _select(options: list[Block], name: str, chosen: int | str | None) -> Block:
    element = grouped({"type": "static_select"}, options)
    now = (
        None
        if chosen is None
        else action_ids.pack(**{name: str(chosen) if name == "status" else chosen})
    )
    shown = [one for one in options if one["value"] == now]
    return {**element, "initial_option": shown[0]} if shown else element
