"""The past answer that the help desk used for a ticket: chosen from a menu, or searched for."""

from collections.abc import Iterable

from bot.letters.article_content import ArticleName
from bot.locale import Locale
from bot.tickets.use_article import WORDS_MAX
from handlers import action_ids
from handlers.views.blocks import (
    LABEL_MAX,
    Block,
    context,
    cut,
    menu,
    one_line,
    one_line_as_sent,
    plain_text,
)
from handlers.views.form import render_form
from handlers.wording import learning as words

# In place of an article's id.
NOBODY = 0  # none was used after all
SEARCH = -1  # it is none of those in the menu

CHOICES = 10  # radio buttons, as Slack takes them
KEY_MAX = 40
TITLE_MAX = 200


def used_menu(ticket_id: int, articles: Iterable[ArticleName], locale: Locale) -> Block:
    """What was found for the question, the way to all others, and the way back."""
    named = [_option(ticket_id, one.article_id, _label(one, locale)) for one in articles]
    search = _option(ticket_id, SEARCH, words.USED_SEARCH.plain(locale))
    nobody = _option(ticket_id, NOBODY, words.USED_NONE.plain(locale))
    placeholder = words.USED_PLACEHOLDER.plain(locale)
    return menu(placeholder, action_ids.USED_ARTICLE, [*named, search, nobody])


def used_line(used: ArticleName, locale: Locale) -> Block:
    """Which one was named."""
    key = one_line_as_sent(used.key, KEY_MAX)
    question = one_line_as_sent(used.question, TITLE_MAX)
    return context(words.USED.mrkdwn(locale, key=key, question=question))


def render_search_form(ticket_id: int, channel: str, locale: Locale) -> Block:
    """A modal with a field for words, or for the number of an answer."""
    carried = action_ids.pack(ticket=ticket_id, channel=channel)
    element: Block = {"type": "plain_text_input", "max_length": WORDS_MAX}
    field = _input(element, words.SEARCH_LABEL.plain(locale))
    title = words.SEARCH_TITLE
    return render_form(action_ids.SEARCH_FORM, title, carried, [field], locale)


def render_choice_form(carried: str, articles: Iterable[ArticleName], locale: Locale) -> Block:
    """The modal that follows: what was found, to choose from.

    Args:
        carried: what the form before carried.
        articles: at least one, best first.
        locale: the reader's language.
    """
    ticket_id = int(action_ids.unpack(carried)["ticket"])
    options = [_option(ticket_id, one.article_id, _label(one, locale)) for one in articles]
    element: Block = {"type": "radio_buttons", "options": options[:CHOICES]}
    field = _input(element, words.CHOICE_LABEL.plain(locale))
    return render_form(action_ids.CHOICE_FORM, words.SEARCH_TITLE, carried, [field], locale)


def _input(element: Block, label: str) -> Block:
    name = action_ids.USED_ARTICLE
    return {
        "type": "input",
        "block_id": name,
        "label": plain_text(label, 150),
        "element": {"action_id": name, **element},
    }


def _label(named: ArticleName, locale: Locale) -> str:
    key, question = one_line(named.key, KEY_MAX), one_line(named.question, TITLE_MAX)
    return cut(words.USED_OPTION.plain(locale, key=key, question=question), LABEL_MAX)


def _option(ticket_id: int, article_id: int, label: str) -> Block:
    value = action_ids.pack(ticket=ticket_id, article=article_id)
    return {"text": plain_text(label, LABEL_MAX), "value": value}
