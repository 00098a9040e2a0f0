"""The board for all staff: once a week, true figures, and not a word of anybody's."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select, update

from bot.actor import Actor, Role
from bot.call import Place
from bot.channels.look import ChannelSwitches
from bot.channels.save import save_switches
from bot.channels.switches import Switches
from bot.digests.section import Scope
from bot.digests.sections.helpful_articles import look_for_helpful_articles
from bot.digests.sections.new_articles import look_for_new_articles
from bot.digests.sections.results import FEWEST_ANSWERS, FEWEST_RATINGS, look_at_results
from bot.digests.send import send_digests
from bot.figures.helped import helped_in
from bot.figures.period import Period
from bot.letters.delivery import Post
from bot.letters.digest_content import DigestContent
from bot.letters.kind import LetterKind
from bot.locale import Locale
from bot.prepared.offer import withdraw_prepared
from bot.prepared.shipped import take_in_shipped
from bot.questions.solve import solve_question
from bot.tickets.form import TicketForm
from bot.tickets.open import open_ticket
from bot.tickets.take import take_ticket
from handlers.views.render import render
from handlers.views.rendered import Reader
from handlers.wording.shipped_forms import shipped_types
from knowledge.article import Article
from storage.article import Article as KeptArticle
from storage.article import ArticleRevision
from storage.database import Database
from storage.digest import DigestKind
from storage.question import Question, QuestionCandidate
from storage.request_type import RequestType
from storage.ticket import Ticket
from storage.ticket_event import TicketEvent
from tests.storage.knowledge import PASSWORD, PRINTER, know
from tests.storage.naive_figures import raw_rows
from tests.storage.people import SATO, TANAKA, YAMADA, YOSHIDA
from tests.storage.sample_year import calendar_of, tell
from tests.storage.together import together
from tests.storage.world import NOW, World

TOKYO = ZoneInfo("Asia/Tokyo")
BOARD = "C0BOARD"
TEN = datetime(2026, 11, 16, 10, tzinfo=TOKYO)  # a Monday
NEXT = datetime(2026, 11, 24, 10, tzinfo=TOKYO)  # a Tuesday; Monday was a holiday
LAST = Period(date(2026, 11, 9), date(2026, 11, 15))
LAST_WEEK = datetime(2026, 11, 11, 10, tzinfo=TOKYO)
DAY = timedelta(days=1)


@pytest.fixture
def city(world: World) -> World:
    take_in_shipped(world.database, (), shipped_types(Locale.JA), NOW)
    times = {DigestKind.BOARD: TEN.time()}
    world.desk = replace(world.desk, board_channel=BOARD, digest_times=times)
    return world


def posted(city: World) -> list[Post]:
    city.post_all()
    return [one for one in city.delivered(LetterKind.DIGEST) if isinstance(one, Post)]


def boards(city: World) -> list[DigestContent]:
    posts = posted(city)
    assert all(post.place == Place(BOARD) for post in posts)
    return [post.content for post in posts if isinstance(post.content, DigestContent)]


def channels(city: World) -> list[str]:
    """Where one was posted, in order."""
    return [post.place.channel for post in posted(city)]


def shown(city: World, content: DigestContent, locale: Locale = Locale.JA) -> str:
    rendered = render(content, Reader(locale, city.desk.calendar, TEN))
    return f"{rendered.text} {rendered.blocks}"


def test_it_comes_once_a_week_with_two_desks(city: World) -> None:
    for _ in range(3):
        together([partial(send_digests, city.desk, TEN)] * 2)
    for days in range(1, 8):  # and on no other day of the week
        send_digests(city.desk, TEN + days * DAY)
    (first,) = boards(city)
    assert (first.first, first.last) == (date(2026, 11, 9), date(2026, 11, 15))
    together([partial(send_digests, city.desk, NEXT)] * 2)
    assert [one.first for one in boards(city)] == [first.first, date(2026, 11, 16)]


def test_before_its_time_and_without_a_channel_nothing_is_posted(city: World) -> None:
    send_digests(city.desk, TEN - timedelta(minutes=1))
    send_digests(replace(city.desk, board_channel=None), TEN)
    send_digests(city.desk, TEN - DAY)
    assert boards(city) == []


def test_a_desk_that_was_closed_on_the_day_makes_it_up(city: World) -> None:
    send_digests(city.desk, TEN - 7 * DAY)
    send_digests(city.desk, TEN + DAY)
    send_digests(city.desk, NEXT)
    periods = [(one.first, one.last) for one in boards(city)]
    assert periods[1:] == [
        (date(2026, 11, 9), date(2026, 11, 16)),
        (date(2026, 11, 17), date(2026, 11, 23)),
    ]


def chooses(city: World, channel: str, at: datetime, *, board: bool = True) -> None:
    call = replace(city.call(YOSHIDA), at=at)
    save_switches(city.desk, call, ChannelSwitches(channel, Switches(gets_board=board)))


def test_it_comes_to_every_channel_that_the_office_has_chosen(city: World) -> None:
    for channel in ("C1", "C2", BOARD):
        chooses(city, channel, TEN - DAY)
    chooses(city, "C2", TEN - DAY / 2, board=False)
    together([partial(send_digests, city.desk, TEN)] * 2)
    assert sorted(channels(city)) == [BOARD, "C1"]
    chooses(city, "C1", TEN + DAY, board=False)
    send_digests(city.desk, NEXT)
    assert sorted(channels(city)) == [BOARD, BOARD, "C1"]


def test_what_is_chosen_in_the_week_begins_with_the_next(city: World) -> None:
    chooses(city, "C1", TEN)
    for hours in (0, 5, 24, 48):
        send_digests(city.desk, TEN + timedelta(hours=hours))
    assert channels(city) == [BOARD]
    send_digests(city.desk, NEXT)
    assert sorted(channels(city)) == [BOARD, BOARD, "C1"]


def test_who_chooses_it_again_does_not_get_it_at_once(city: World) -> None:
    chooses(city, "C1", TEN - DAY)
    send_digests(city.desk, TEN)
    chooses(city, "C1", TEN + DAY, board=False)
    send_digests(city.desk, NEXT)
    chooses(city, "C1", NEXT + DAY)
    send_digests(city.desk, NEXT + DAY)
    assert channels(city).count("C1") == 1


POISON = "毒入りの言葉"
VENOM = Actor("U0VENOM", f"{POISON}名前", Role.STAFF, f"{POISON}課")
ADDER = Actor("U0ADDER", f"{POISON}担当", Role.PARTNER)


def poisoned(city: World) -> None:
    """Last week everything that people wrote or are called had this in it."""
    for _ in range(FEWEST_ANSWERS):
        question = city.asks(VENOM, f"{POISON}質問")
        form = TicketForm(f"{POISON}件名", f"{POISON}内容", urgent_reason=f"{POISON}至急")
        open_ticket(city.desk, city.call(VENOM), question, form)
    city.asks(VENOM, f"{POISON}聞いただけ")
    with city.database.read() as session:
        ticket = session.scalars(select(Ticket.id)).first()
    take_ticket(city.desk, city.call(ADDER), ticket or 0)
    with city.database.write() as session:
        session.execute(update(TicketEvent).values(at=LAST_WEEK))
        session.execute(update(Ticket).values(opened_at=LAST_WEEK))
        session.execute(update(Question).values(asked_at=LAST_WEEK))


@pytest.mark.parametrize("locale", Locale)
def test_it_says_nothing_of_anybody(city: World, locale: Locale) -> None:
    poisoned(city)
    send_digests(city.desk, TEN)
    (board,) = boards(city)
    told = shown(city, board, locale)
    for private in (POISON, VENOM.slack_id, ADDER.slack_id, "<@"):
        assert private not in told
        assert private not in repr(board)
    assert board.names.tickets == {}
    assert f"*{FEWEST_ANSWERS}*" in told  # they were counted all the same


def published(city: World, *articles: Article, at: datetime = LAST_WEEK) -> list[int]:
    ids = know(city, *articles)
    with city.database.write() as session:
        new = update(ArticleRevision).where(ArticleRevision.article_id.in_(ids))
        session.execute(new.values(recorded_at=at))
    return ids


def test_new_articles_are_named_as_long_as_anybody_may_find_them(city: World) -> None:
    (password,) = published(city, PASSWORD)
    (printer,) = published(city, PRINTER)
    published(city, Article("old-1", "去年からある回答", "こうします。"), at=LAST_WEEK - 30 * DAY)
    send_digests(city.desk, TEN)
    with city.database.write() as session:
        session.get_one(KeptArticle, printer).withdrawn_at = NOW
    (board,) = boards(city)
    assert board.names.articles == {password: PASSWORD.question}
    told = shown(city, board)
    assert PASSWORD.question in told
    assert PRINTER.question not in told
    assert "去年から" not in told


def test_what_was_withdrawn_before_is_not_even_counted(city: World) -> None:
    published(city, PASSWORD)
    with city.database.write() as session:
        session.execute(update(KeptArticle).values(withdrawn_at=NOW))
        scope = Scope(city.desk.calendar, TEN, TEN.date(), LAST, BOARD)
        assert look_for_new_articles(session, scope) is None


def helps(city: World, article: int, *people: Actor) -> None:
    """Last week they said that it had helped."""
    for actor in people:
        question = city.asks(actor, PASSWORD.question)
        solve_question(city.desk, city.call(actor), question, article)
    with city.database.write() as session:
        session.execute(update(QuestionCandidate).values(helped_at=LAST_WEEK))


def test_what_helped_most_is_named_when_nobody_can_be_told_from_it(city: World) -> None:
    (password,) = published(city, PASSWORD, at=LAST_WEEK - 30 * DAY)
    helps(city, password, YAMADA, YAMADA, SATO)
    scope = Scope(city.desk.calendar, TEN, TEN.date(), LAST, BOARD)
    with city.database.read() as session:
        assert [one.people for one in helped_in(session, LAST, city.desk.calendar)] == [2]
        assert look_for_helpful_articles(session, scope) is None
    helps(city, password, TANAKA)
    send_digests(city.desk, TEN)
    (board,) = boards(city)
    told = shown(city, board)
    assert "よく役に立った回答" in told
    assert PASSWORD.question in told


def test_a_merged_article_helped_as_the_one_that_stands_for_it(city: World) -> None:
    password, printer = published(city, PASSWORD, PRINTER)
    helps(city, password, YAMADA, SATO)
    with city.database.write() as session:
        session.get_one(KeptArticle, password).merged_into_id = printer
    with city.database.read() as session:
        (helped,) = helped_in(session, LAST, city.desk.calendar)
    assert (helped.article_id, helped.people) == (printer, 2)
    assert raw_rows(city.database).helped(LAST.first, LAST.last) == {printer: 2}


def test_it_asks_for_ideas_as_long_as_the_office_does(city: World) -> None:
    with city.database.read() as session:
        kind = session.scalars(select(RequestType.id).filter_by(shipped_key="idea")).one()
    send_digests(city.desk, TEN)
    city.knows(YOSHIDA)
    withdraw_prepared(city.desk, city.call(YOSHIDA), RequestType, kind)
    send_digests(city.desk, NEXT)
    with_ideas, without = (shown(city, one) for one in boards(city))
    assert "アイデアを送る" in with_ideas
    assert "アイデアを送る" not in without
    assert all("質問する" in one for one in (with_ideas, without))


def weeks() -> Iterator[Period]:
    for first in ("2026-04-06", "2026-05-11", "2026-09-28", "2026-11-16", "2026-03-30"):
        monday = date.fromisoformat(first)
        yield Period(monday, monday + 6 * DAY)
    yield Period(date(2026, 6, 1), date(2026, 6, 28))
    yield Period(date(2024, 1, 1), date(2024, 1, 7))  # before anything was


@pytest.mark.parametrize("seed", [1, 2])
def test_its_figures_are_what_the_raw_rows_say(database: Database, seed: int) -> None:
    tell(database, seed=seed)
    calendar, raw = calendar_of(database), raw_rows(database)
    with database.read() as session:
        for period in weeks():
            first, last = period.first, period.last
            scope = Scope(calendar, TEN, last + DAY, period, BOARD)
            told = look_at_results(session, scope)
            april = date(last.year if last.month > 3 else last.year - 1, 4, 1)
            new, _, solved, _ = raw.flow(first, last)
            assert (told.came_in, told.solved) == (new, solved)
            assert told.by_bot == raw.answered(first, last)[1]
            assert told.solved_this_year == raw.flow(april, last)[2]
            assert told.by_bot_this_year == raw.answered(april, last)[1]
            scores = raw.scores(first, last)
            given, good = sum(scores.values()), scores[3] + scores[4]
            expected = (200 * good + given) // (2 * given) if given >= FEWEST_RATINGS else None
            assert told.content == expected
            waited = raw.seconds_to_answer(first, last)
            middle = waited[(len(waited) + 1) // 2 - 1] if waited else 0
            enough = len(waited) >= FEWEST_ANSWERS
            assert told.minutes == ((middle + 59) // 60 if enough else None)
