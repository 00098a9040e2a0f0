"""The forms at the end of a ticket."""

import json

import pytest

from bot.locale import Locale
from bot.tickets.rate import RatingDraft
from handlers.views.effort import render_effort_form
from handlers.views.rating import render_rating_form
from storage.satisfaction import Score
from tests.fakes.slack.limits import check_view


@pytest.mark.parametrize("locale", Locale)
@pytest.mark.parametrize("score", [None, *Score])
def test_the_form_of_a_rating(score: Score | None, locale: Locale) -> None:
    draft = RatingDraft(10**9, score, "&" * 500)
    view = render_rating_form(draft, 10**9, "C" + "0" * 20, "1.000000", locale)
    check_view(json.loads(json.dumps(view)), "modal")


@pytest.mark.parametrize("locale", Locale)
def test_the_form_of_an_effort(locale: Locale) -> None:
    view = render_effort_form(10**9, 10**9, "C" + "0" * 20, locale)
    check_view(json.loads(json.dumps(view)), "modal")
