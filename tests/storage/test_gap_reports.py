"""The office is told once a week what people asked in vain."""

import dataclasses
from datetime import datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import func, select, update

from bot.actor import Actor
from bot.articles.approve import approve_proposal
from bot.articles.decline import decline_proposal
from bot.articles.draft_of_words import draft_of_question
from bot.articles.take_in import take_in
from bot.articles.withdraw import withdraw_article
from bot.call import Place
from bot.desk import Desk
from bot.gaps.look import look_for_gaps
from bot.gaps.report import report_gaps
from bot.gaps.unanswered import unanswered
from bot.letters.delivery import Post, Update
from bot.letters.gap_content import GapsContent
from bot.letters.kind import LetterKind
from bot.questions.reject import reject_article
from bot.questions.solve import solve_question
from bot.questions.withdraw import withdraw_question
from bot.sensitive import Sensitive
from bot.tickets.use_article import use_article
from bot.unit import Unit
from knowledge.article import Article
from storage.article import Article as KeptArticle
from storage.article_proposal import ArticleProposal
from storage.database import Database
from storage.gap import GapReport
from storage.question import Question
from tests.storage.knowledge import PASSWORD, PRINTER, know
from tests.storage.people import KOBAYASHI, SATO, TANAKA, YAMADA, YOSHIDA
from tests.storage.together import together
from tests.storage.world import World

TOKYO = ZoneInfo("Asia/Tokyo")
OFFICE = "C0OFFICE"
MONDAY = datetime(2026, 11, 2, 10, 0, tzinfo=TOKYO)
LAST_WEEK = datetime(2026, 10, 28, 10, 0, tzinfo=TOKYO)
VPN = ("VPNがつながらない", "在宅勤務でVPNに接続できない", "vpnがつながらないです")
FLOWERS = "花壇の水やりを頼みたい"


@pytest.fixture
def desk(world: World) -> Desk:
    know(world, PASSWORD, PRINTER)
    return dataclasses.replace(world.desk, office_channel=OFFICE)


def asks(
    world: World, actor: Actor, text: str, at: datetime = LAST_WEEK, thread: Place | None = None
) -> int:
    """A question of some day; its id."""
    question_id = world.asks(actor, text, thread=thread)
    with world.database.write() as session:
        session.execute(update(Question).filter_by(id=question_id).values(asked_at=at))
    return question_id


def told(world: World) -> list[GapsContent]:
    world.post_all()
    posts = [one for one in world.delivered(LetterKind.GAPS) if isinstance(one, Post)]
    assert all(post.place == Place(OFFICE) for post in posts)
    return [post.content for post in posts if isinstance(post.content, GapsContent)]


def changed(world: World, ts: str | None) -> object:
    """What a message was last changed to."""
    updates = [one.delivery for one in world.sent if isinstance(one.delivery, Update)]
    return [one.content for one in updates if one.ts == ts][-1]


def reports(database: Database) -> int:
    with database.read() as session:
        return session.scalars(select(func.count()).select_from(GapReport)).one()


def found(world: World, desk: Desk) -> list[list[int]]:
    """The questions of each topic that is seen now."""
    topics = look_for_gaps(
        world.database, desk.finder, LAST_WEEK - timedelta(days=1), MONDAY + timedelta(days=1)
    )
    return [sorted(topic.members) for topic in topics]


def test_the_office_reads_the_topics_of_last_week(world: World, desk: Desk) -> None:
    for actor, text in zip((YAMADA, SATO, TANAKA), VPN, strict=True):
        asks(world, actor, text)
    world.opens(SATO, asks(world, SATO, FLOWERS))
    report_gaps(desk, MONDAY)
    (content,) = told(world)
    assert (content.since, content.until) == (
        datetime(2026, 10, 26, tzinfo=TOKYO),
        datetime(2026, 11, 1, 23, 59, 59, tzinfo=TOKYO),
    )
    vpn, flowers = content.topics
    assert (vpn.words[0], vpn.count, vpn.tickets, len(vpn.examples)) == ("VPN", 3, 0, 2)
    assert (flowers.words, flowers.tickets, flowers.examples) == ((), 1, (FLOWERS,))
    assert content.unanswered == 4


def test_the_draft_holds_the_other_ways_to_ask_too(world: World, desk: Desk) -> None:
    texts = (*VPN[:2], f"{YAMADA.name}です。{VPN[2]}")
    for actor, text in zip((YAMADA, SATO, TANAKA), texts, strict=True):
        asks(world, actor, text)
    report_gaps(desk, MONDAY)
    (content,) = told(world)
    (vpn,) = content.topics
    masks = dict.fromkeys(Sensitive, "＊")
    form = draft_of_question(desk, world.call(YOSHIDA), vpn.question_id, masks).form
    assert form.question == vpn.examples[0]
    assert len(form.phrasings) == 2
    assert {form.question, *form.phrasings} == {*VPN[:2], f"＊です。{VPN[2]}"}


def test_the_office_sees_there_what_became_of_it(world: World, desk: Desk) -> None:
    asks(world, YAMADA, FLOWERS)
    report_gaps(desk, MONDAY)
    (content,) = told(world)
    (message,) = [one.ts for one in world.sent if one.letter.kind == LetterKind.GAPS]
    question_id = content.topics[0].question_id
    draft = draft_of_question(desk, world.call(KOBAYASHI), question_id, {})
    form = dataclasses.replace(draft.form, answer="公園緑地課へどうぞ。")

    def stands() -> tuple[str, str]:
        world.post_all()
        now = changed(world, message)
        assert isinstance(now, GapsContent)
        return now.topics[0].proposed_by, now.topics[0].answered_by

    take_in(desk, world.call(KOBAYASHI), draft.target, form)
    assert stands() == (KOBAYASHI.name, "")
    with world.database.read() as session:
        (proposal,) = session.scalars(select(ArticleProposal.id))
    approve_proposal(desk, world.call(YOSHIDA), proposal)
    assert stands() == ("", f"qa-{proposal}")
    with world.database.read() as session:
        kept = select(KeptArticle.id).where(KeptArticle.key == f"qa-{proposal}")
        (article,) = session.scalars(kept)
    withdraw_article(desk, world.call(YOSHIDA), article)
    assert stands() == ("", "")


def test_what_was_declined_leaves_the_topic_open(world: World, desk: Desk) -> None:
    asks(world, YAMADA, FLOWERS)
    report_gaps(desk, MONDAY)
    (content,) = told(world)
    (message,) = [one.ts for one in world.sent if one.letter.kind == LetterKind.GAPS]
    draft = draft_of_question(desk, world.call(KOBAYASHI), content.topics[0].question_id, {})
    form = dataclasses.replace(draft.form, answer="公園緑地課へどうぞ。")
    take_in(desk, world.call(KOBAYASHI), draft.target, form)
    world.post_all()
    with world.database.read() as session:
        (proposal,) = session.scalars(select(ArticleProposal.id))
    decline_proposal(desk, world.call(YOSHIDA), proposal, "別の課です。")
    world.post_all()
    now = changed(world, message)
    assert isinstance(now, GapsContent)
    assert (now.topics[0].proposed_by, now.topics[0].answered_by) == ("", "")


def test_the_same_words_are_one_example(world: World, desk: Desk) -> None:
    for actor in (YAMADA, SATO, TANAKA):
        asks(world, actor, VPN[0])
    report_gaps(desk, MONDAY)
    (content,) = told(world)
    assert [(one.count, one.examples) for one in content.topics] == [(3, (VPN[0],))]


def test_the_number_of_an_answer_is_no_topic(world: World, desk: Desk) -> None:
    asks(world, YAMADA, "回答番号 qa-1")
    report_gaps(desk, MONDAY)
    assert told(world) == []


@pytest.mark.parametrize("text", ["回答期限を延ばしたい", "回答書2号の様式がほしい"])
def test_what_only_begins_like_a_number_is_one(world: World, desk: Desk, text: str) -> None:
    asks(world, YAMADA, text)
    report_gaps(desk, MONDAY)
    (content,) = told(world)
    assert content.topics[0].examples == (text,)


def test_it_says_nothing_of_who_asked(world: World, desk: Desk) -> None:
    asks(world, YAMADA, FLOWERS)
    report_gaps(desk, MONDAY)
    (content,) = told(world)
    for private in (YAMADA.name, YAMADA.slack_id, str(YAMADA.department)):
        assert private not in repr(content)


def test_once_a_week_on_its_first_business_day(world: World, desk: Desk) -> None:
    asks(world, YAMADA, FLOWERS)
    asks(world, YAMADA, VPN[0], MONDAY + timedelta(hours=1))
    report_gaps(desk, MONDAY.replace(hour=8))  # nobody is there yet
    assert told(world) == []
    for day in range(12):
        report_gaps(desk, MONDAY + timedelta(days=day))
    first, second = told(world)
    assert first.topics[0].examples == (FLOWERS,)
    assert second.topics[0].examples == (VPN[0],)
    assert reports(world.database) == 2


def test_after_a_holiday_it_comes_on_the_next_day(world: World, desk: Desk) -> None:
    holiday = datetime(2026, 11, 23, 10, 0, tzinfo=TOKYO)
    asks(world, YAMADA, FLOWERS, holiday - timedelta(days=3))
    report_gaps(desk, holiday)
    assert told(world) == []
    report_gaps(desk, holiday + timedelta(days=1))
    assert len(told(world)) == 1


def test_a_desk_that_was_closed_reports_what_it_missed(world: World, desk: Desk) -> None:
    report_gaps(desk, MONDAY)
    asks(world, YAMADA, FLOWERS, MONDAY + timedelta(days=1))
    asks(world, SATO, VPN[0], MONDAY + timedelta(days=8))
    report_gaps(desk, MONDAY + timedelta(days=15))
    (content,) = told(world)
    assert content.unanswered == 2


def test_a_week_without_gaps_is_not_told(world: World, desk: Desk) -> None:
    report_gaps(desk, MONDAY)
    assert told(world) == []
    assert reports(world.database) == 1


def test_of_several_processes_one_reports(world: World, desk: Desk, elsewhere: Database) -> None:
    asks(world, YAMADA, FLOWERS)
    other = dataclasses.replace(desk, database=elsewhere)
    together([partial(report_gaps, each, MONDAY) for each in (desk, other) * 2])
    assert len(told(world)) == 1
    assert reports(world.database) == 1


def test_an_office_without_a_channel_hears_nothing(world: World, desk: Desk) -> None:
    asks(world, YAMADA, FLOWERS)
    report_gaps(dataclasses.replace(desk, office_channel=None), MONDAY)
    assert told(world) == []
    assert reports(world.database) == 0


def test_what_was_taken_back_before_it_is_read_is_not_shown(world: World, desk: Desk) -> None:
    question = asks(world, YAMADA, FLOWERS)
    report_gaps(desk, MONDAY)
    with world.database.write() as session:
        withdraw_question(Unit(session, world.call(YAMADA)), question)
    assert told(world) == []


def test_what_was_taken_back_names_no_topic(world: World, desk: Desk) -> None:
    taken_back, *_ = (
        asks(world, actor, text) for actor, text in zip((YAMADA, SATO, TANAKA), VPN, strict=True)
    )
    report_gaps(desk, MONDAY)
    with world.database.write() as session:
        withdraw_question(Unit(session, world.call(YAMADA)), taken_back)
    ((topic,),) = (content.topics for content in told(world))
    assert (topic.words, topic.count) == ((), 2)
    assert VPN[0] not in topic.examples


def test_what_was_asked_on_in_a_thread_is_one_need(world: World, desk: Desk) -> None:
    first = asks(world, YAMADA, "VPN")
    asks(world, YAMADA, "それでもつながりません", thread=world.thread(first))
    assert found(world, desk) == [[first]]


def test_what_was_solved_is_no_gap(world: World, desk: Desk) -> None:
    (article,) = know(world, PASSWORD)
    question = asks(world, YAMADA, PASSWORD.question)
    assert found(world, desk) == [], "an answer was shown, and nobody spoke against it"
    reject_article(desk, world.call(YAMADA), question, article)
    assert found(world, desk) == [[question]], "it was not this"
    solve_question(desk, world.call(YAMADA), question, article)
    assert found(world, desk) == []


def test_what_the_help_desk_solved_with_an_article_is_no_gap(world: World, desk: Desk) -> None:
    (article,) = know(world, PASSWORD)
    question = asks(world, YAMADA, VPN[0])
    ticket = world.opens(YAMADA, question)
    assert found(world, desk) == [[question]]
    use_article(desk, world.call(KOBAYASHI), ticket, article)
    assert found(world, desk) == [], "it has to be found better, not written"


@pytest.mark.usefixtures("desk")
def test_who_says_that_it_did_not_help_asks_nothing_new(world: World) -> None:
    question = asks(world, YAMADA, PASSWORD.question)
    asks(world, YAMADA, "解決しませんでした", thread=world.thread(question))
    with world.database.read() as session:
        (gap,) = unanswered(session, LAST_WEEK - timedelta(days=1), MONDAY)
    assert gap.text == PASSWORD.question


def test_what_an_article_answers_by_now_is_no_gap(world: World, desk: Desk) -> None:
    question = asks(world, YAMADA, VPN[0])
    world.opens(YAMADA, question)
    assert found(world, desk) == [[question]]
    know(world, Article("vpn-1", VPN[0], "VPNの認証アプリを開いてください。", VPN[1:]))
    assert found(world, desk) == []


def test_an_article_that_did_not_help_closes_no_gap(world: World, desk: Desk) -> None:
    question = asks(world, YAMADA, PASSWORD.question)
    world.opens(YAMADA, question)
    assert found(world, desk) == [[question]]


def test_what_the_help_desk_is_asked_by_its_own_counts_too(world: World, desk: Desk) -> None:
    question = asks(world, KOBAYASHI, FLOWERS)
    assert found(world, desk) == [[question]]
