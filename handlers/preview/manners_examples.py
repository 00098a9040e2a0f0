"""What is said to who has no plain question, and of articles that are wrong."""

from collections.abc import Iterator

from bot.letters.answer_content import OfferContent
from bot.letters.aside_content import AsideContent
from bot.letters.content import Content
from bot.letters.manners_content import FileAloneContent, HelloContent, UsageContent, WelcomeContent
from bot.letters.upkeep_content import ArticleReportsContent, Report, ReportThanksContent
from bot.locale import Locale
from bot.manners.kind import UNSEARCHED
from handlers.wording.reports import REPORTS_DONE
from storage.article_report import ReportReason

REMARKS = {
    Locale.JA: (
        "4 月から申請先が IT 推進員ではなく、課の庶務担当に変わっています。",
        "内線番号がありません。",
        "",
    ),
    Locale.EN: (
        "Since April it goes to the general affairs of each section.",
        "No number to call.",
        "",
    ),
}


def manners_examples() -> Iterator[Content]:
    """Contents that answer a message which is no plain question."""
    yield from (WelcomeContent(in_public) for in_public in (False, True))
    yield AsideContent()
    yield HelloContent()
    yield UsageContent()
    yield FileAloneContent()
    for why in UNSEARCHED:
        yield OfferContent(1, why, None, None)
    yield OfferContent(1, UNSEARCHED[0], 12, 1)


def report_examples(locale: Locale, name: str, question: str) -> Iterator[Content]:
    """Contents about an article that is out of date.

    Args:
        locale: in which staff write.
        name: of who says so.
        question: of the article.
    """
    url = "https://portal.city.example.jp/it/account/password"
    reports = tuple(
        Report(name, reason, remark)
        for reason, remark in zip(ReportReason, REMARKS[locale], strict=True)
    )
    yield ArticleReportsContent("acc-001", question, url, "", 1, reports[:1])
    yield ArticleReportsContent("acc-001", question, "", "", 8, reports)
    for became in REPORTS_DONE:
        yield ArticleReportsContent("acc-001", question, url, "", 1, reports[:1], 1, became, name)
    yield ReportThanksContent("acc-001")
