"""The office is asked about articles whose review date came: once each, on business days."""

import dataclasses
from datetime import UTC, date, datetime, timedelta
from functools import partial

import pytest

from bot.actor import Actor
from bot.article_versions import history_of, withdraw_by_key
from bot.articles.draft_of_kept import draft_of_article
from bot.articles.revise import revise_article
from bot.articles.withdraw import withdraw_article
from bot.desk import Desk
from bot.duplicates.merge import merge_articles
from bot.letters.delivery import Post, Update
from bot.letters.kind import LetterKind
from bot.letters.upkeep_content import ReviewsContent
from bot.refusal import Reason
from bot.reviews.ask import ask_for_reviews
from bot.reviews.confirm import confirm_article
from knowledge.article import Article
from storage.article import ArticleChange, article_by_key
from storage.database import Database
from tests.storage.knowledge import know
from tests.storage.people import KOBAYASHI, YAMADA, YOSHIDA
from tests.storage.together import together
from tests.storage.world import World

OFFICE = "C0OFFICE"
NOW = datetime(2026, 11, 19, 1, 0, tzinfo=UTC)  # a Thursday; the desk's people press on the 24th
TODAY, CONFIRMED = date(2026, 11, 19), date(2026, 11, 24)
EARLIER, LATER = date(2026, 4, 1), date(2026, 11, 20)
ONE_DAY = timedelta(days=1)
DUE = Article("acc-1", "パスワードを忘れました", "再発行します。", owner="総務課", review_on=TODAY)
OVERDUE = Article("prt-1", "印刷できません", "電源を確認します。", review_on=EARLIER)
NOT_YET = Article("scn-1", "スキャンできません", "宛先を確認します。", review_on=LATER)
NEVER = Article("ppr-1", "用紙がありません", "総務課にあります。")
ALL = (DUE, OVERDUE, NOT_YET, NEVER)


@pytest.fixture
def desk(world: World) -> Desk:
    know(world, *ALL)
    return dataclasses.replace(world.desk, office_channel=OFFICE)


def told(world: World) -> list[Post | Update]:
    world.post_all()
    return [one for one in world.delivered(LetterKind.REVIEWS) if isinstance(one, Post | Update)]


def listed(delivery: Post | Update) -> list[tuple[str, str]]:
    """Owners and keys, in order."""
    assert isinstance(delivery.content, ReviewsContent)
    owners = delivery.content.owners
    return [(owner.owner, article.key) for owner in owners for article in owner.articles]


def reviews_in(delivery: Post | Update) -> dict[str, int]:
    assert isinstance(delivery.content, ReviewsContent)
    return {one.key: one.review_id for owner in delivery.content.owners for one in owner.articles}


def ask(world: World, desk: Desk) -> dict[str, int]:
    """Let the office be asked; the ids of what it was asked."""
    ask_for_reviews(desk, NOW)
    return reviews_in(told(world)[-1])


def confirm(world: World, desk: Desk, actor: Actor, review_id: int) -> None:
    confirm_article(desk, world.call(actor), review_id)


def facts(database: Database, key: str) -> tuple[date | None, date | None, int]:
    with database.read() as session:
        article = article_by_key(session, key)
        assert article is not None
        return article.dated, article.review_on, article.revision


def test_what_has_come_is_listed_by_owner(world: World, desk: Desk) -> None:
    ask_for_reviews(desk, NOW)
    (post,) = told(world)
    assert isinstance(post, Post)
    assert post.place.channel == OFFICE
    assert listed(post) == [("総務課", "acc-1"), ("", "prt-1")]


def test_it_is_asked_once_however_often_one_looks(world: World, desk: Desk) -> None:
    for hours in range(4):
        ask_for_reviews(desk, NOW + timedelta(hours=hours))
        ask_for_reviews(desk, NOW + timedelta(days=1, hours=hours))
    first, second = told(world)
    assert len(listed(first)) == 2
    assert listed(second) == [("", "scn-1")], "the day after, what came since"


def test_of_several_processes_one_asks(world: World, desk: Desk, elsewhere: Database) -> None:
    other = dataclasses.replace(desk, database=elsewhere)
    together([partial(ask_for_reviews, each, NOW) for each in (desk, other) * 2])
    posts = [one for one in told(world) if isinstance(one, Post)]
    assert len(posts) == 1
    assert len(listed(told(world)[-1])) == 2


@pytest.mark.parametrize(
    "away", [timedelta(days=2), timedelta(days=4), timedelta(hours=8), -timedelta(hours=2)]
)
def test_nobody_is_asked_outside_of_office_hours(world: World, desk: Desk, away: timedelta) -> None:
    ask_for_reviews(desk, NOW + away)
    assert world.letters(LetterKind.REVIEWS) == []


def test_an_office_without_a_channel_is_not_asked(world: World, desk: Desk) -> None:
    ask_for_reviews(dataclasses.replace(desk, office_channel=None), NOW)
    ask_for_reviews(desk, NOW)
    assert len(told(world)) == 1, "and is asked when it has one"


def test_a_new_date_is_asked_about_anew(world: World, desk: Desk) -> None:
    ask(world, desk)
    know(world, dataclasses.replace(DUE, review_on=TODAY + ONE_DAY))
    ask_for_reviews(desk, NOW + ONE_DAY)
    assert listed(told(world)[-1]) == [("総務課", "acc-1"), ("", "scn-1")]


def test_what_is_right_is_due_again_in_a_year(world: World, desk: Desk) -> None:
    reviews = ask(world, desk)
    confirm(world, desk, YOSHIDA, reviews["acc-1"])
    assert facts(world.database, "acc-1") == (CONFIRMED, date(2027, 11, 24), 2)
    *_, update = told(world)
    assert isinstance(update, Update)
    found = history_of(world.database, "acc-1")
    assert found
    assert (found.revisions[-1].change, found.revisions[-1].verifier) == (
        ArticleChange.CONFIRMED,
        YOSHIDA.name,
    )
    assert listed(update) == [("", "prt-1")]
    confirm(world, desk, YOSHIDA, reviews["prt-1"])
    assert listed(told(world)[-1]) == []
    ask_for_reviews(desk, NOW + timedelta(minutes=5))
    assert [type(one) for one in told(world)].count(Post) == 1


def test_pressed_twice_it_counts_once(world: World, desk: Desk) -> None:
    reviews = ask(world, desk)
    together([partial(confirm, world, desk, YOSHIDA, reviews["acc-1"])] * 3)
    assert facts(world.database, "acc-1") == (CONFIRMED, date(2027, 11, 24), 2)
    assert world.refusals() == []


def test_what_somebody_changed_meanwhile_is_left_as_it_is(world: World, desk: Desk) -> None:
    reviews = ask(world, desk)
    know(world, dataclasses.replace(DUE, answer="変わりました。", review_on=LATER))
    confirm(world, desk, YOSHIDA, reviews["acc-1"])
    assert facts(world.database, "acc-1") == (None, LATER, 2)
    assert listed(told(world)[-1]) == [("", "prt-1")]


def test_a_merged_article_needs_no_review(world: World, desk: Desk) -> None:
    reviews = ask(world, desk)
    merge_articles(world.database, "ppr-1", "acc-1", NOW)
    confirm(world, desk, YOSHIDA, reviews["acc-1"])
    assert facts(world.database, "acc-1") == (None, TODAY, 2)
    assert listed(told(world)[-1]) == [("", "prt-1")]
    merge_articles(world.database, "ppr-1", "scn-1", NOW)
    ask_for_reviews(desk, NOW + ONE_DAY)
    assert len([one for one in told(world) if isinstance(one, Post)]) == 1


def test_what_the_office_changes_in_slack_goes_from_the_list(world: World, desk: Desk) -> None:
    ask(world, desk)
    (article,) = know(world, DUE)
    draft = draft_of_article(desk, world.call(YOSHIDA), article)
    form = dataclasses.replace(draft.form, answer="窓口へ。", review_on=date(2027, 4, 1))
    revise_article(desk, world.call(YOSHIDA), article, draft.target.revision, form)
    assert listed(told(world)[-1]) == [("", "prt-1")]
    assert facts(world.database, "acc-1")[1] == date(2027, 4, 1)


def test_a_withdrawn_article_needs_no_review(world: World, desk: Desk) -> None:
    ask(world, desk)
    (article, _) = know(world, DUE, NOT_YET)
    withdraw_article(desk, world.call(YOSHIDA), article)
    assert listed(told(world)[-1]) == [("", "prt-1")]
    withdraw_by_key(world.database, NOT_YET.key, NOW, withdrawn=True)
    ask_for_reviews(desk, NOW + ONE_DAY)
    assert len([one for one in told(world) if isinstance(one, Post)]) == 1


@pytest.mark.parametrize("actor", [YAMADA, KOBAYASHI])
def test_only_the_office_may_say_so(world: World, desk: Desk, actor: Actor) -> None:
    reviews = ask(world, desk)
    confirm(world, desk, actor, reviews["acc-1"])
    assert world.refusals() == [(actor.slack_id, Reason.ONLY_OFFICE)]
    assert facts(world.database, "acc-1") == (None, TODAY, 1)


def test_of_many_the_first_are_listed_and_the_next_follow(world: World, desk: Desk) -> None:
    many = [
        dataclasses.replace(DUE, key=f"x-{n:02}", question=f"質問 {n}", review_on=EARLIER)
        for n in range(12)
    ]
    know(world, *many)
    reviews = ask(world, desk)
    first = told(world)[-1].content
    assert isinstance(first, ReviewsContent)
    assert (first.asked, first.more, len(reviews)) == (14, 4, 10)
    confirm(world, desk, YOSHIDA, reviews["x-00"])
    after = told(world)[-1]
    assert len(listed(after)) == 10
    assert "x-00" not in reviews_in(after)
