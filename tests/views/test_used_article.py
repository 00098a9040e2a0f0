"""The forms in which the help desk searches for an answer are what Slack takes."""

import json

from hypothesis import given
from hypothesis import strategies as st

from bot.letters.article_content import ArticleName
from bot.locale import Locale
from handlers.action_ids import unpack
from handlers.views.used_article import render_choice_form, render_search_form
from tests.fakes.slack.limits import check_view
from tests.fakes.slack.walking import elements_in
from tests.views.contents import IDS, NAMED

LOCALES = st.sampled_from(Locale)


@given(NAMED.filter(bool), IDS, LOCALES)
def test_what_was_found_can_be_chosen(
    articles: tuple[ArticleName, ...], ticket: int, locale: Locale
) -> None:
    carried = render_search_form(ticket, "C0HELPDESK", locale)["private_metadata"]
    view = json.loads(json.dumps(render_choice_form(carried, articles, locale)))
    check_view(view, "modal")
    ((_, element),) = elements_in(view["blocks"])
    offered = [unpack(one["value"]) for one in element["options"]]
    assert offered == [{"ticket": ticket, "article": one.article_id} for one in articles]


@given(IDS, LOCALES)
def test_the_search_knows_its_ticket(ticket: int, locale: Locale) -> None:
    view = json.loads(json.dumps(render_search_form(ticket, "C0HELPDESK", locale)))
    check_view(view, "modal")
    assert unpack(view["private_metadata"])["ticket"] == ticket
