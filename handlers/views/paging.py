"""Buttons to the pages before and after."""

from bot.locale import Locale
from handlers import action_ids
from handlers.views.blocks import Block, actions, button
from handlers.wording.wording import Wording


def turning(
    newer: tuple[Wording, str] | None,
    older: tuple[Wording, str] | None,
    page: int,
    locale: Locale,
    **carried: int | str,
) -> list[Block]:
    """A row with those that lead somewhere; nothing when neither does.

    Args:
        newer: label and action of the page before this one; None = there is none.
        older: likewise of the page after it.
        page: this one.
        locale: the reader's language.
        carried: what the buttons carry besides the page.
    """
    shown = [
        button(label.plain(locale), action_id, action_ids.pack(page=to, **carried))
        for (label, action_id), to in _leading_on(newer, older, page)
    ]
    return [actions(*shown)] if shown else []


def _leading_on(
    newer: tuple[Wording, str] | None, older: tuple[Wording, str] | None, page: int
) -> list[tuple[tuple[Wording, str], int]]:
    found = []
    if newer:
        found.append((newer, page - 1))
    if older:
        found.append((older, page + 1))
    return found
