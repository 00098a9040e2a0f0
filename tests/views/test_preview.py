"""The page with everything that the product says."""

import re
from zoneinfo import ZoneInfo

import pytest

from bot.locale import Locale
from handlers.preview.examples import examples
from handlers.preview.mrkdwn_html import html_of
from handlers.preview.page import preview_page
from handlers.views.render import VIEWS
from handlers.wording.answers import ANSWER_LEAD
from handlers.wording.refusals import REFUSAL, TROUBLE


@pytest.fixture(scope="module")
def page() -> str:
    return preview_page(ZoneInfo("Asia/Tokyo"))


@pytest.mark.parametrize("locale", Locale)
def test_no_content_is_left_out(locale: Locale) -> None:
    assert {type(one) for one in examples(locale)} == VIEWS.keys()


def test_both_languages_stand_side_by_side(page: str) -> None:
    assert all(lead.ja in page and lead.en in page for lead in ANSWER_LEAD.values())
    assert TROUBLE.ja.format(reference="ABC234") in page
    filled = {"name": "Naoki Kobayashi", "key": "qa-12", "number": "12"}
    assert all(one.en.format(**filled) in page for one in REFUSAL.values())


def test_the_page_needs_nothing_from_outside(page: str) -> None:
    assert not re.findall(r"<(?:script|link|img|iframe)", page)


@pytest.mark.parametrize(
    ("mrkdwn", "html"),
    [
        ("*山田 花子* さん", "<strong>山田 花子</strong> さん"),
        ("3 * 4 * 5", "3 * 4 * 5"),
        ("&lt;!channel&gt;", "&lt;!channel&gt;"),
        ("<https://a.jp/?x=1|押す>", '<a href="https://a.jp/?x=1">押す</a>'),
        ("<https://a.jp>", '<a href="https://a.jp">https://a.jp</a>'),
        ("1 行目\n`kb import`", "1 行目<br><code>kb import</code>"),
        (":eyes:", "👀"),
    ],
)
def test_mrkdwn_as_html(mrkdwn: str, html: str) -> None:
    assert html_of(mrkdwn) == html
