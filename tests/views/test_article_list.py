"""The list of articles, an article and the form that merges two are such that Slack takes them."""

import json
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.articles.look_at import Changed, WholeArticle
from bot.articles.look_through import PAGE, SEARCH_MAX, ArticlePage, ListedArticle
from bot.articles.merge import ArticleMergeDraft
from bot.calendar.office_calendar import OfficeCalendar
from bot.letters.article_content import ArticleName
from bot.locale import Locale
from handlers import action_ids
from handlers.preview.article_list_forms import article_list_forms
from handlers.views.article_list import render_article_list
from handlers.views.article_page import render_article_merge_form, render_article_page
from handlers.views.blocks import Block
from handlers.views.rendered import Reader
from storage.article import ArticleChange
from storage.article_list import Which
from tests.fakes.slack.limits import check_view
from tests.fakes.slack.pings import pings_in
from tests.fakes.slack.shown import button_labels
from tests.fakes.slack.walking import dicts_in, elements_in
from tests.views.contents import DAYS, IDS, INSTANTS, LONG, NAME, NOW, NUMBERS
from tests.views.test_article_form import FORM, FORMS
from tests.views.test_dates import TOKYO
from tests.views.test_home import READERS
from tests.views.test_languages import ENGLISH, JAPANESE
from tests.views.test_messages import MANY

KEY = LONG.map(lambda text: text[:200])
LISTED = st.builds(
    ListedArticle,
    article_id=IDS,
    key=KEY,
    question=LONG,
    owner=st.just("") | LONG,
    review_on=st.none() | DAYS,
    is_due=st.booleans(),
    is_withdrawn=st.booleans(),
)
NAMES = st.builds(ArticleName, IDS, KEY, LONG)
WHOLE = st.builds(
    WholeArticle,
    article_id=IDS,
    key=KEY,
    form=FORMS,
    is_due=st.booleans(),
    verifier=st.just("") | NAME,
    verified_on=st.none() | DAYS,
    is_withdrawn=st.booleans(),
    merged_into=st.just("") | KEY,
    absorbed=st.lists(NAMES, max_size=12).map(tuple),
    ticket=st.none() | NUMBERS,
    changes=st.lists(
        st.builds(Changed, st.sampled_from(ArticleChange), st.just("") | NAME, INSTANTS),
        max_size=10,
    ).map(tuple),
    earlier=st.integers(0, 500),
)
DRAFTS = st.builds(
    ArticleMergeDraft,
    article_id=IDS,
    key=KEY,
    question=LONG,
    alike=st.lists(NAMES, max_size=3, unique_by=lambda one: one.article_id).map(tuple),
)
ADDRESS = re.compile(r"https://\S+")
READER = Reader(Locale.JA, OfficeCalendar(TOKYO), NOW)
WHERE = action_ids.pack(which=Which.TO_REVIEW, search="あ" * SEARCH_MAX, page=10**6)


@st.composite
def pages(draw: st.DrawFn) -> ArticlePage:
    listed = draw(st.lists(LISTED, max_size=2) | st.lists(LISTED, min_size=PAGE, max_size=PAGE))
    which, search = draw(st.sampled_from(Which)), draw(st.text(max_size=SEARCH_MAX))
    before, after = draw(st.integers(0, 50)), draw(st.integers(0, 500))
    count = before * PAGE + len(listed) + after if listed else 0
    return ArticlePage(tuple(listed), which, search, count, before if listed else 0)


def check(view: Block) -> None:
    check_view(json.loads(json.dumps(view)), "modal")
    assert not pings_in("", view["blocks"])


@MANY
@given(shown=pages(), locale=st.sampled_from(Locale))
def test_a_list_is_within_slacks_limits_and_pings_nobody(
    shown: ArticlePage, locale: Locale
) -> None:
    check(render_article_list(shown, locale))


@MANY
@given(article=WHOLE, reader=READERS)
def test_so_is_an_article(article: WholeArticle, reader: Reader) -> None:
    check(render_article_page(article, WHERE, reader))


@MANY
@given(draft=DRAFTS, locale=st.sampled_from(Locale))
def test_so_is_the_form_that_merges_two(draft: ArticleMergeDraft, locale: Locale) -> None:
    carried = action_ids.pack(article=draft.article_id, list_at=WHERE)
    check(render_article_merge_form(draft, carried, locale))


BARE = WholeArticle(
    article_id=1,
    key="acc-1",
    form=FORM,
    is_due=False,
    verifier="",
    verified_on=None,
    is_withdrawn=False,
    merged_into="",
    absorbed=(),
    ticket=None,
    changes=(),
    earlier=0,
)


@pytest.mark.parametrize(
    ("article", "buttons"),
    [
        (BARE, ["直す", "ほかの回答にまとめる…", "回答を取り下げる"]),
        (replace(BARE, is_withdrawn=True), ["直す", "もう一度公開する"]),
        (replace(BARE, merged_into="acc-2"), ["まとめを取り消す"]),
        (replace(BARE, merged_into="acc-2", is_withdrawn=True), ["まとめを取り消す"]),
    ],
)
def test_what_can_be_done_depends_on_how_it_stands(
    article: WholeArticle, buttons: list[str]
) -> None:
    assert button_labels(render_article_page(article, "{}", READER)["blocks"]) == buttons


def test_the_way_to_the_other_pages_keeps_what_is_looked_for() -> None:
    lines = (ListedArticle(1, "a", "b", "", None, is_due=False, is_withdrawn=False),) * PAGE
    view = render_article_list(ArticlePage(lines, Which.TO_REVIEW, "あ", 3 * PAGE, 1), Locale.JA)
    carried = {
        button["action_id"]: action_ids.unpack(button["value"])
        for _, button in elements_in(view["blocks"])
        if button["action_id"] in (action_ids.ARTICLES_BACK, action_ids.ARTICLES_ON)
    }
    for action_id, page in ((action_ids.ARTICLES_BACK, 0), (action_ids.ARTICLES_ON, 2)):
        assert carried[action_id] == {"which": "to_review", "search": "あ", "page": page}


@pytest.mark.parametrize("locale", Locale)
def test_each_speaks_one_language(locale: Locale) -> None:
    foreign = JAPANESE if locale is Locale.EN else ENGLISH
    for _, view in article_list_forms(Reader(locale, OfficeCalendar(TOKYO), NOW)):
        for part in dicts_in(view):
            text = part.get("text")
            assert not isinstance(text, str) or not foreign.search(ADDRESS.sub("", text)), text
