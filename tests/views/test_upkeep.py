"""An answer past its review date says so; the office reads what is due and what is missing."""

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.calendar.office_calendar import OfficeCalendar
from bot.letters.answer_content import AnswerContent
from bot.letters.article_content import ArticleText
from bot.letters.content import Content
from bot.letters.gap_content import GapsContent, GapTopicContent
from bot.letters.upkeep_content import DueArticle, OwnersArticles, ReviewsContent
from bot.locale import Locale
from handlers.views.render import render
from handlers.views.rendered import Reader
from tests.fakes.slack.limits import check_message_blocks
from tests.fakes.slack.shown import button_labels, shown_text
from tests.views.contents import NOW

TOKYO = ZoneInfo("Asia/Tokyo")
READER = Reader(Locale.JA, OfficeCalendar(TOKYO), NOW)  # 24 November in Tokyo
OVERDUE = "見直しの時期（2026年11月23日（月））を過ぎています"


def shown(content: Content, reader: Reader = READER) -> str:
    rendered = render(content, reader)
    return shown_text(rendered.text, rendered.blocks)


def answer(review_on: date | None) -> AnswerContent:
    article = ArticleText(1, "acc-1", "質問", "回答", "", NOW, review_on=review_on)
    return AnswerContent(1, article, has_others=False, open_ticket=None, ticket_id=None)


def test_an_answer_past_its_review_date_says_so() -> None:
    assert OVERDUE in shown(answer(date(2026, 11, 23)))


@pytest.mark.parametrize("review_on", [None, date(2026, 11, 24), date(2026, 11, 25)])
def test_on_the_day_itself_and_before_it_says_nothing(review_on: date | None) -> None:
    assert "見直しの時期" not in shown(answer(review_on))


def test_the_day_is_that_of_the_office() -> None:
    late = datetime(2026, 11, 23, 15, 30, tzinfo=UTC)  # half past midnight on the 24th in Tokyo
    assert OVERDUE in shown(answer(date(2026, 11, 23)), replace(READER, now=late))
    early = datetime(2026, 11, 23, 14, 30, tzinfo=UTC)
    assert "見直しの時期" not in shown(answer(date(2026, 11, 23)), replace(READER, now=early))


def due(number: int, question: str = "質問", url: str = "") -> DueArticle:
    return DueArticle(number, number, f"acc-{number}", question, url, date(2026, 11, 20))


def test_articles_stand_below_their_owners() -> None:
    owners = (OwnersArticles("総務課", (due(1),)), OwnersArticles("", (due(2), due(3))))
    text = shown(ReviewsContent(5, 2, owners))
    places = [text.index(part) for part in ("総務課", "acc-1", "担当の記載なし", "acc-2", "acc-3")]
    assert places == sorted(places)
    assert "あと 5 件" in text
    assert "ほかに 2 件" in text


def test_each_article_has_its_button() -> None:
    content = ReviewsContent(2, 0, (OwnersArticles("総務課", (due(1), due(2))),))
    labels = button_labels(render(content, READER).blocks)
    assert labels == ["このままでよい（1年後に見直す）", "直す"] * 2


def test_the_longest_list_fits() -> None:
    url = "https://a.jp/" + "&" * 30
    owners = tuple(
        OwnersArticles(f"{number}{'&' * 200}", (due(number, "&" * 500, url),))
        for number in range(10)
    )
    for locale in Locale:
        check_message_blocks(
            render(ReviewsContent(99, 89, owners), replace(READER, locale=locale)).blocks
        )


def gaps(*topics: GapTopicContent) -> GapsContent:
    return GapsContent(NOW, NOW, sum(topic.count for topic in topics), topics, 0)


def test_a_topic_has_a_name_and_examples() -> None:
    topic = GapTopicContent(1, ("VPN", "つながる"), 4, 2, ("VPNが\nつながらない", "VPN 不通"))
    text = shown(gaps(topic))
    assert "VPN・つながる" in text
    assert "4 件（うち相談 2 件）" in text
    assert "例：「VPNが つながらない」" in text
    assert button_labels(render(gaps(topic), READER).blocks) == ["回答を書く"]


def test_what_became_of_a_topic_stands_where_the_button_was() -> None:
    topic = GapTopicContent(1, (), 1, 0, ("花壇の水やりを頼みたい",))
    for done, words in (
        (
            replace(topic, proposed_by="小林 直樹"),
            "小林 直樹 さんの案が、デジ室の確認を",
        ),
        (replace(topic, answered_by="qa-3"), "回答番号 qa-3 ができました"),
    ):
        assert words in shown(gaps(done))
        assert button_labels(render(gaps(done), READER).blocks) == []


def test_a_question_that_stands_alone_is_its_own_name() -> None:
    text = shown(gaps(GapTopicContent(1, (), 1, 0, ("花壇の水やりを頼みたい",))))
    assert text.count("花壇の水やりを頼みたい") == 1
    assert "うち相談" not in text
