"""What the office is told of how well articles are found, reviewed, and where they are missing."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.letters.content import Content
from bot.letters.gap_content import GapsContent, GapTopicContent
from bot.letters.ranker_content import RankerContent, RankerState
from bot.letters.upkeep_content import DueArticle, OwnersArticles, ReviewsContent
from bot.locale import Locale
from handlers.preview.report_examples import report_examples

ASKED = {
    Locale.JA: ("VPNがつながりません", "在宅からVPNに入れない", "会議室のモニターが映らない"),
    Locale.EN: ("The VPN does not connect", "No VPN from home", "The meeting-room screen is dark"),
}
IN_COMMON = {Locale.JA: ("VPN", "つながる"), Locale.EN: ("VPN",)}


def upkeep_examples(locale: Locale, owner: str, question: str, at: datetime) -> Iterator[Content]:
    """Contents about the state of the knowledge base.

    Args:
        locale: in which staff write.
        owner: of an article.
        question: of the article.
        at: an instant.
    """
    url = "https://portal.city.example.jp/it/account/password"
    owned = DueArticle(1, 1, "acc-001", question, url, date(2026, 11, 20))
    nobodys = DueArticle(2, 2, "acc-002", question, "", date(2026, 11, 25))
    owners = (OwnersArticles(owner, (owned,)), OwnersArticles("", (nobodys,)))
    yield ReviewsContent(14, 0, owners[:1])
    yield ReviewsContent(14, 12, owners)
    yield ReviewsContent(14, 0, ())
    first, second, third = ASKED[locale]
    topics = (
        GapTopicContent(1, IN_COMMON[locale], 4, 2, (first, second)),
        GapTopicContent(2, (), 1, 0, (third,)),
    )
    yield GapsContent(at - timedelta(days=7), at, 5, topics, 0)
    yield GapsContent(at - timedelta(days=7), at, 9, topics, 3)
    written = (replace(topics[0], answered_by="qa-3"), replace(topics[1], proposed_by=owner))
    yield GapsContent(at - timedelta(days=7), at, 5, written, 0)
    yield from report_examples(at)
    learned = RankerContent(1, at, 283, 0.544, 0.678, RankerState.IN_USE)
    yield learned
    yield replace(learned, success_after=0.544)
    yield replace(learned, state=RankerState.REPLACED)
    taken_back = replace(learned, state=RankerState.TAKEN_BACK, taken_back_at=at)
    yield taken_back
    yield replace(taken_back, taken_back_by=owner)
