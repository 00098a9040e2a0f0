"""The modal in which the office looks through the articles."""

from bot.articles.look_through import PAGE, SEARCH_MAX, ArticlePage, ListedArticle
from bot.locale import Locale
from handlers import action_ids
from handlers.slack_text import escape
from handlers.views.blocks import (
    LABEL_MAX,
    Block,
    actions,
    button,
    context,
    menu,
    one_line,
    plain_text,
    search_field,
    section,
)
from handlers.views.form import NAME_MAX, render_form
from handlers.views.paging import turning
from handlers.wording import article_list as words
from handlers.wording.dates import day
from handlers.wording.form import FORM_CLOSE
from handlers.wording.synonyms import BACK_BUTTON, ON_BUTTON, SEARCH_BUTTON
from storage.article_list import Which

SEARCH = "search"
TITLE_MAX = 150
KEY_MAX = 60
OWNER_MAX = 60


def render_article_list(shown: ArticlePage, locale: Locale) -> Block:
    """Which articles, a search, a page of them, and the way to the others."""
    blocks = [
        actions(_which(shown.which, locale)),
        search_field(words.SEARCH_LABEL.plain(locale), SEARCH, SEARCH_MAX, shown.search),
        context(_how_many(shown, locale)),
        *(_line(one, locale) for one in shown.articles),
        *_turning(shown, locale),
    ]
    carried = action_ids.pack(which=shown.which, search=shown.search, page=shown.page)
    title, submit = words.LIST_TITLE, SEARCH_BUTTON
    form = render_form(action_ids.ARTICLE_LIST, title, carried, blocks, locale, submit)
    return form | {"close": plain_text(FORM_CLOSE.plain(locale), NAME_MAX)}


def _which(chosen: Which, locale: Locale) -> Block:
    options = {
        which: {
            "text": plain_text(label.plain(locale), LABEL_MAX),
            "value": action_ids.pack(which=which),
        }
        for which, label in words.WHICH.items()
    }
    placeholder = words.WHICH_PLACEHOLDER.plain(locale)
    element = menu(placeholder, action_ids.WHICH_ARTICLES, list(options.values()))
    return element | {"initial_option": options[chosen]}


def _how_many(shown: ArticlePage, locale: Locale) -> str:
    which = words.WHICH[shown.which].plain(locale)
    if not shown.count:
        none = words.NONE_FOUND if shown.search else words.NONE_THERE
        return none.mrkdwn(locale, which=which, search=shown.search)
    first = shown.page * PAGE + 1
    last = first + len(shown.articles) - 1
    return words.SHOWN.mrkdwn(locale, which=which, count=shown.count, first=first, last=last)


def _line(article: ListedArticle, locale: Locale) -> Block:
    review = ""
    if article.review_on is not None:
        wording = words.LINE_DUE if article.is_due else words.LINE_REVIEW
        review = wording.plain(locale, date=day(article.review_on, locale))
    facts = words.LINE_FACTS.mrkdwn(
        locale,
        key=one_line(article.key, KEY_MAX),
        owner=one_line(article.owner, OWNER_MAX) or words.NOBODY.plain(locale),
        review=review,
    )
    value = action_ids.pack(article=article.article_id)
    opens = button(words.OPEN_BUTTON.plain(locale), action_ids.LOOK_AT_ARTICLE, value)
    return section(f"*{escape(one_line(article.question, TITLE_MAX))}*\n{facts}", opens)


def _turning(shown: ArticlePage, locale: Locale) -> list[Block]:
    back = (BACK_BUTTON, action_ids.ARTICLES_BACK) if shown.page else None
    on = (ON_BUTTON, action_ids.ARTICLES_ON) if shown.has_more else None
    return turning(back, on, shown.page, locale, which=shown.which, search=shown.search)
