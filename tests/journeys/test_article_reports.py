"""An answer is out of date: whoever sees it says so, and the office hears of it once."""

from collections.abc import Iterator

import pytest

from bot.settings import Settings
from storage.article_report import ArticleReport, ReportReason
from tests.fakes.slack import View
from tests.journeys.books import Books
from tests.journeys.city import PATIENCE, City
from tests.journeys.entrances import BOTH_ENTRANCES
from tests.journeys.people import Thread, ask, mention
from tests.journeys.running import running
from tests.journeys.words import ANSWER, KNOWN

REPORT_BUTTON = "内容が古い・違う"
REMARKS = "職員から {count} 件の指摘がありました"
THANKS = "お知らせいただき、ありがとうございます"


def open_report(thread: Thread) -> View:
    thread.presses(REPORT_BUTTON)
    return thread.slack.open_view(thread.reader, "report_form")


def report(thread: Thread, reason: ReportReason, comment: str = "") -> None:
    open_report(thread)
    said = {"comment": comment} if comment else {}
    assert thread.sends_the_form({"reason": reason.value, **said}) is None
    thread.is_told(THANKS)


def test_the_office_hears_of_it_once_and_sees_all_of_it(desk: City, books: Books) -> None:
    thread = mention(desk, desk.yamada, KNOWN)
    thread.sees(ANSWER)
    report(thread, ReportReason.OUTDATED, "4 月に <!channel> 変わりました")
    desk.slack.wait_for(lambda: desk.slack.messages(desk.office), what="a word to the office")
    report(thread.seen_by(desk.sato), ReportReason.WRONG)
    books.rest(desk.slack)

    (told,) = desk.slack.messages(desk.office)
    assert REMARKS.format(count=2) in told.shown()
    assert "4 月に <!channel> 変わりました" in told.shown()
    assert "佐藤 健一" in told.shown()
    assert not told.pings()
    assert books.count(ArticleReport) == 2


def test_the_same_person_twice_counts_once(desk: City, books: Books) -> None:
    thread = ask(desk, desk.yamada, KNOWN)
    thread.sees(ANSWER)
    report(thread, ReportReason.WRONG)
    report(thread, ReportReason.UNCLEAR, "手順 2 がわかりません")
    books.rest(desk.slack)
    (told,) = desk.slack.messages(desk.office)
    assert REMARKS.format(count=1) in told.shown()
    assert "手順 2 がわかりません" in told.shown()


@BOTH_ENTRANCES
def test_a_form_that_comes_too_late_is_asked_for_again(desk: City, books: Books) -> None:
    desk.slack.triggers.lifetime = 0
    thread = ask(desk, desk.yamada, KNOWN)
    thread.presses(REPORT_BUTTON)
    thread.is_told("お手数ですが、もう一度ボタンを押してください")

    desk.slack.triggers.lifetime = PATIENCE
    report(thread, ReportReason.OUTDATED)
    books.rest(desk.slack)
    assert books.count(ArticleReport) == 1


def test_a_form_that_is_closed_changes_nothing(desk: City, books: Books) -> None:
    thread = ask(desk, desk.yamada, KNOWN)
    open_report(thread)
    desk.slack.close_view(desk.yamada)
    books.rest(desk.slack)
    assert books.count(ArticleReport) == 0
    assert desk.slack.messages(desk.office) == []


@pytest.fixture
def channelless(city: City, settings: Settings) -> Iterator[City]:
    """The desk of an office without a channel."""
    with running(settings.model_copy(update={"madoguchi_office_channel": None})):
        yield city


def test_without_a_channel_of_the_office_it_is_kept(channelless: City, books: Books) -> None:
    thread = ask(channelless, channelless.yamada, KNOWN)
    report(thread, ReportReason.OUTDATED)
    books.rest(channelless.slack)
    assert books.count(ArticleReport) == 1
