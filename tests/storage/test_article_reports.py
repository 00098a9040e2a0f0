"""Staff say that an article is wrong: kept once each, and the office hears of it once."""

import dataclasses
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

import pytest
from sqlalchemy import select

from bot.actor import Actor
from bot.articles.form import ArticleForm
from bot.articles.merge import merge_article
from bot.articles.restore import restore_article
from bot.articles.revise import revise_article
from bot.articles.withdraw import withdraw_article
from bot.call import Call
from bot.desk import Desk
from bot.letters.delivery import Post, Update, Whisper
from bot.letters.kind import LetterKind
from bot.letters.upkeep_content import ArticleReportsContent, Report, ReportThanksContent
from bot.refusal import Reason, RefusedError
from bot.reports.form import ReportForm
from bot.reports.report import draft_report, report_article
from bot.reviews.confirm import confirm_article
from storage.article import ArticleChange as Change
from storage.article_report import ArticleReport, ReportReason
from storage.article_review import ArticleReview
from tests.storage.knowledge import PASSWORD, PRINTER, know
from tests.storage.people import KATO, KOBAYASHI, SATO, YAMADA, YOSHIDA
from tests.storage.together import together
from tests.storage.world import World

UseCase = Callable[[Desk, Call, int], None]
BETTER = ArticleForm(PASSWORD.question, "窓口で再発行します。")
NAKAMURA = dataclasses.replace(YOSHIDA, slack_id="U0NAKAMURA", name="中村 恵")
DUE = date(2026, 11, 20)
OFFICE = "C0OFFICE"
OLD = ReportForm(ReportReason.OUTDATED, " 4 月に変わりました ")
BAD = ReportForm(ReportReason.WRONG)


@pytest.fixture
def article(world: World) -> int:
    (article,) = know(world, PASSWORD)
    return article


@pytest.fixture
def desk(world: World) -> Desk:
    """The desk of an office that has a channel."""
    return dataclasses.replace(world.desk, office_channel=OFFICE)


def report(
    world: World, desk: Desk, actor: Actor, article: int, form: ReportForm, revision: int = 1
) -> None:
    report_article(desk, world.call(actor), article, revision, form)


def kept(world: World) -> list[tuple[int, ReportReason, str]]:
    with world.database.read() as session:
        reports = session.scalars(select(ArticleReport).order_by(ArticleReport.id))
        return [(one.revision, one.reason, one.comment) for one in reports]


def test_the_office_hears_of_it_and_the_reader_is_thanked(
    world: World, desk: Desk, article: int
) -> None:
    report(world, desk, YAMADA, article, OLD)
    assert kept(world) == [(1, ReportReason.OUTDATED, "4 月に変わりました")]
    world.post_all()
    (told,) = world.delivered(LetterKind.ARTICLE_REPORTS)
    assert isinstance(told, Post)
    assert told.place.channel == OFFICE
    assert told.content == ArticleReportsContent(
        PASSWORD.key,
        PASSWORD.question,
        "",
        "",
        1,
        (Report(YAMADA.name, ReportReason.OUTDATED, "4 月に変わりました"),),
        article,
    )
    (thanks,) = world.delivered(LetterKind.REPORT_THANKS)
    place = world.call(YAMADA).place
    assert thanks == Whisper(place, YAMADA.slack_id, ReportThanksContent(PASSWORD.key))


def test_further_reports_change_that_message(world: World, desk: Desk, article: int) -> None:
    for actor in (YAMADA, SATO, KOBAYASHI):
        report(world, desk, actor, article, BAD)
        world.post_all()
    first, *later = world.delivered(LetterKind.ARTICLE_REPORTS)
    assert isinstance(first, Post)
    posted = world.letters(LetterKind.ARTICLE_REPORTS)[0].posted_ts
    assert all(isinstance(one, Update) and one.ts == posted for one in later)
    newest = later[-1]
    assert isinstance(newest, Update)
    assert isinstance(newest.content, ArticleReportsContent)
    assert newest.content.count == 3


def test_many_at_once_are_one_message(world: World, desk: Desk, article: int) -> None:
    together([partial(report, world, desk, one, article, BAD) for one in (YAMADA, SATO, KATO)])
    world.post_all()
    told = world.delivered(LetterKind.ARTICLE_REPORTS)
    assert [type(one) for one in told].count(Post) == 1
    last = told[-1]
    assert isinstance(last, Post | Update)
    assert isinstance(last.content, ArticleReportsContent)
    assert last.content.count == 3


def test_a_person_counts_once_with_their_latest_word(
    world: World, desk: Desk, article: int
) -> None:
    report(world, desk, YAMADA, article, BAD)
    report(world, desk, YAMADA, article, OLD)
    together([partial(report, world, desk, SATO, article, BAD)] * 3)
    assert kept(world) == [
        (1, ReportReason.OUTDATED, "4 月に変わりました"),
        (1, ReportReason.WRONG, ""),
    ]


def test_a_new_revision_starts_anew(world: World, desk: Desk, article: int) -> None:
    report(world, desk, YAMADA, article, BAD)
    world.post_all()
    know(world, dataclasses.replace(PASSWORD, answer="窓口で再発行します。"))
    report(world, desk, YAMADA, article, BAD, revision=2)
    world.post_all()
    told = world.delivered(LetterKind.ARTICLE_REPORTS)
    assert [type(one) for one in told] == [Post, Update, Post], "the first is brought up to date"
    assert [revision for revision, *_ in kept(world)] == [1, 2]


def test_the_office_is_not_bothered_with_what_it_has_mended(
    world: World, desk: Desk, article: int
) -> None:
    know(world, dataclasses.replace(PASSWORD, answer="窓口で再発行します。"))
    report(world, desk, YAMADA, article, BAD, revision=1)
    assert world.letters(LetterKind.ARTICLE_REPORTS) == []
    assert len(kept(world)) == len(world.letters(LetterKind.REPORT_THANKS)) == 1


@pytest.mark.parametrize(
    ("act", "became"),
    [
        (lambda desk, call, one: revise_article(desk, call, one, 1, BETTER), Change.REVISED),
        (lambda desk, call, one: withdraw_article(desk, call, one), Change.WITHDRAWN),
        (lambda desk, call, one: merge_article(desk, call, one, PRINTER.key), Change.REPLACED),
    ],
)
def test_the_message_says_what_the_office_did_about_it(
    world: World, desk: Desk, article: int, act: UseCase, became: Change
) -> None:
    know(world, PRINTER)
    report(world, desk, YAMADA, article, BAD)
    world.post_all()
    act(desk, world.call(YOSHIDA), article)
    told = newest(world)
    assert (told.became, told.author) == (became, YOSHIDA.name)


def test_a_file_mends_it_too_and_may_bring_it_back(world: World, desk: Desk, article: int) -> None:
    report(world, desk, YAMADA, article, BAD)
    world.post_all()
    know(world, dataclasses.replace(PASSWORD, answer=BETTER.answer))
    assert (newest(world).became, newest(world).author) == (Change.IMPORTED, "")
    know(world, PASSWORD)
    assert newest(world).became is None


def test_whoever_touches_it_later_is_not_who_mended_it(
    world: World, desk: Desk, article: int
) -> None:
    report(world, desk, YAMADA, article, BAD)
    world.post_all()
    revise_article(desk, world.call(YOSHIDA), article, 1, BETTER)
    tagged = dataclasses.replace(BETTER, tags=("アカウント",))
    revise_article(desk, world.call(NAKAMURA), article, 2, tagged)
    assert (newest(world).became, newest(world).author) == (Change.REVISED, YOSHIDA.name)


def test_what_is_called_wrong_after_a_review_is_still_wrong(
    world: World, desk: Desk, article: int
) -> None:
    know(world, dataclasses.replace(PASSWORD, review_on=DUE))
    report_article(desk, earlier(world, YAMADA, 2), article, 2, BAD)
    world.post_all()
    with world.database.write() as session:
        review = ArticleReview(article_id=article, review_on=DUE, asked_on=DUE)
        session.add(review)
        session.flush()
        review_id = review.id
    confirm_article(desk, earlier(world, YOSHIDA, 1), review_id)
    assert (newest(world).became, newest(world).author) == (Change.CONFIRMED, YOSHIDA.name)
    report(world, desk, SATO, article, BAD, revision=2)
    assert newest(world).became is None


def earlier(world: World, actor: Actor, hours: int) -> Call:
    call = world.call(actor)
    return dataclasses.replace(call, at=call.at - timedelta(hours=hours))


def test_what_comes_back_as_it_was_is_still_wrong(world: World, desk: Desk, article: int) -> None:
    report(world, desk, YAMADA, article, BAD)
    world.post_all()
    withdraw_article(desk, world.call(YOSHIDA), article)
    restore_article(desk, world.call(YOSHIDA), article)
    assert newest(world).became is None


def test_another_phrasing_mends_nothing(world: World, desk: Desk, article: int) -> None:
    report(world, desk, YAMADA, article, BAD)
    world.post_all()
    phrased = dataclasses.replace(BETTER, answer=PASSWORD.answer, phrasings=("入れない",))
    revise_article(desk, world.call(YOSHIDA), article, 1, phrased)
    assert newest(world).became is None
    report(world, desk, SATO, article, BAD, revision=1)
    assert len(world.letters(LetterKind.ARTICLE_REPORTS)) > 1, "what they read is what it says"


def newest(world: World) -> ArticleReportsContent:
    """How the message reads now."""
    world.post_all()
    told = world.delivered(LetterKind.ARTICLE_REPORTS)[-1]
    assert isinstance(told, Post | Update)
    assert isinstance(told.content, ArticleReportsContent)
    return told.content


def test_without_a_channel_it_is_kept_and_thanked_for(world: World, article: int) -> None:
    report(world, world.desk, YAMADA, article, BAD)
    assert world.letters(LetterKind.ARTICLE_REPORTS) == []
    assert len(kept(world)) == len(world.letters(LetterKind.REPORT_THANKS)) == 1


def test_an_article_that_never_was_is_refused(world: World, desk: Desk, article: int) -> None:
    report(world, desk, YAMADA, article + 1, BAD)
    assert world.refusals() == [(YAMADA.slack_id, Reason.NOT_FOUND)]
    with pytest.raises(RefusedError):
        draft_report(desk, article + 1, 1)
    assert draft_report(desk, article, 1).question == PASSWORD.question
