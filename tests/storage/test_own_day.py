"""What a partner reads in the morning of their own day, and the office in the evening."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select, update

from bot.actor import Actor, Role
from bot.digests.section import Scope
from bot.digests.sections.day_done import DAY_DONE, DUE_NEXT, look_at_day
from bot.digests.sections.own_day import OWN_DAY, OwnDay
from bot.digests.send import send_digests
from bot.duty.absence_form import AbsenceForm
from bot.duty.absences import enter_absence
from bot.figures.period import of_day
from bot.letters.delivery import Post
from bot.letters.digest_content import DigestContent
from bot.letters.kind import LetterKind
from bot.letters.registry import LETTER_TYPES
from bot.lists.chosen import WorkList
from bot.locale import Locale
from bot.post_office import PostOffice
from bot.reminders.mornings import want_mornings
from bot.tickets.take import take_ticket
from handlers.views.render import render
from handlers.views.rendered import Reader
from storage.conversation import Message
from storage.database import Database
from storage.digest import DigestKind
from storage.person import Person
from storage.thread import Side
from storage.ticket import Ticket
from tests.storage.naive_figures import raw_rows
from tests.storage.people import KATO, KOBAYASHI, SATO, YAMADA
from tests.storage.sample_year import calendar_of, tell
from tests.storage.together import together
from tests.storage.world import OFFICE, World

TOKYO = ZoneInfo("Asia/Tokyo")
MORNING = datetime(2026, 11, 25, 8, 45, tzinfo=TOKYO)  # the day after everything came in
EVENING = datetime(2026, 11, 25, 17, 15, tzinfo=TOKYO)
DAY = timedelta(days=1)
OTHER = Actor("U0OTHER", "他社 太郎", Role.PARTNER)

NOT_DUE: dict[str, object] = dict.fromkeys(("answer_due_at", "solution_due_at"), MORNING + 30 * DAY)


@pytest.fixture
def city(world: World) -> World:
    lease = timedelta(seconds=30)
    world.office = PostOffice(
        world.database, LETTER_TYPES, lambda: EVENING, lease, lambda: None, OFFICE
    )
    for actor in (KOBAYASHI, KATO, YAMADA, SATO):
        world.knows(actor)
    times = {DigestKind.PARTNER: MORNING.time(), DigestKind.EVENING: EVENING.time()}
    world.desk = replace(world.desk, office_channel="C0OFFICE", digest_times=times)
    return world


def change(city: World, ticket_id: int, **values: object) -> None:
    with city.database.write() as session:
        session.execute(update(Ticket).where(Ticket.id == ticket_id).values(**values))


def free(city: World, requester: Actor = YAMADA) -> int:
    """A ticket that nobody has, and that is not due for long."""
    ticket = city.opens(requester)
    change(city, ticket, **NOT_DUE)
    return ticket


def taken(city: World, partner: Actor, **values: object) -> int:
    ticket = free(city)
    take_ticket(city.desk, city.call(partner), ticket)
    change(city, ticket, **NOT_DUE | values)
    return ticket


def sent(city: World, now: datetime = MORNING) -> dict[str, DigestContent]:
    """Who got what."""
    send_digests(city.desk, now)
    city.post_all()
    posts = [one for one in city.delivered(LetterKind.DIGEST) if isinstance(one, Post)]
    found = {
        one.place.channel: one.content for one in posts if isinstance(one.content, DigestContent)
    }
    assert len(found) == len(posts)
    return found


def lists(content: DigestContent) -> dict[WorkList, tuple[int, ...]]:
    (section,) = content.sections
    told: OwnDay = OWN_DAY.read(section.values)
    everything = (*told.mine, *([told.free] if told.free else []))
    assert all(one.count == len(one.tickets) for one in everything)
    return {one.list: one.tickets for one in everything}


def test_each_reads_of_their_own_and_of_what_is_free(city: World) -> None:
    late = taken(city, KOBAYASHI, solution_due_at=MORNING - DAY)
    today = taken(city, KOBAYASHI, solution_due_at=MORNING + timedelta(hours=5))
    wished = taken(city, KOBAYASHI, wanted_by=MORNING.date())
    taken(city, KOBAYASHI, solution_due_at=MORNING + DAY)
    katos = taken(city, KATO, solution_due_at=MORNING - DAY)
    nobodys = free(city)
    found = sent(city)
    assert set(found) == {KOBAYASHI.slack_id, KATO.slack_id}
    assert lists(found[KOBAYASHI.slack_id]) == {
        WorkList.OVERDUE: (late,),
        WorkList.DUE_TODAY: (today, wished),
        WorkList.UNASSIGNED: (nobodys,),
    }
    assert lists(found[KATO.slack_id]) == {
        WorkList.OVERDUE: (katos,),
        WorkList.UNASSIGNED: (nobodys,),
    }


def says(city: World, ticket: int, actor: Actor, side: Side, at: datetime) -> None:
    with city.database.write() as session:
        person = session.scalars(select(Person.id).filter_by(slack_id=actor.slack_id)).one()
        where = {"channel": "C1", "ts": city.stamp(), "thread_ts": "1.0"}
        session.add(
            Message(ticket_id=ticket, author_id=person, side=side, text="はい", said_at=at, **where)
        )


def test_a_word_of_the_requester_waits_for_an_answer(city: World) -> None:
    ticket, answered = taken(city, KOBAYASHI), taken(city, KOBAYASHI)
    for one in (ticket, answered):
        says(city, one, YAMADA, Side.REQUESTER, MORNING - DAY)
    says(city, answered, KOBAYASHI, Side.HELPDESK, MORNING - DAY / 2)
    assert lists(sent(city)[KOBAYASHI.slack_id]) == {WorkList.UNANSWERED: (ticket,)}


def test_who_has_nothing_to_do_is_left_in_peace_all_day(city: World) -> None:
    taken(city, KATO, solution_due_at=MORNING - DAY)
    assert set(sent(city)) == {KATO.slack_id}
    free(city)  # comes up when it is no morning any more
    assert set(sent(city, MORNING + timedelta(hours=2))) == {KATO.slack_id}


def test_who_is_away_gets_none(city: World) -> None:
    free(city)
    today = MORNING.date()
    enter_absence(city.desk, city.call(KATO), AbsenceForm(KATO, today, today))
    assert set(sent(city)) == {KOBAYASHI.slack_id}


def test_who_does_not_want_it_gets_none(city: World) -> None:
    free(city)
    want_mornings(city.desk, city.call(KATO), wanted=False)
    assert set(sent(city)) == {KOBAYASHI.slack_id}


def of_another_company(city: World, actor: Actor) -> None:
    city.knows(actor)
    with city.database.write() as session:
        other = update(Person).where(Person.slack_id == actor.slack_id)
        session.execute(other.values(company="他社"))


def test_what_another_company_took_before_it_is_read_is_not_named(city: World) -> None:
    of_another_company(city, OTHER)
    gone, there = free(city), free(city)
    send_digests(city.desk, MORNING)
    take_ticket(city.desk, city.call(OTHER), gone)
    found = sent(city)
    assert set(found[KOBAYASHI.slack_id].names.tickets) == {there}
    assert set(found[OTHER.slack_id].names.tickets) == {gone, there}


def test_nothing_of_another_company_and_nothing_of_their_own_request(city: World) -> None:
    of_another_company(city, OTHER)
    theirs = taken(city, OTHER, solution_due_at=MORNING - DAY)
    own = free(city, KATO)
    found = sent(city)
    assert lists(found[OTHER.slack_id])[WorkList.OVERDUE] == (theirs,)
    assert lists(found[KOBAYASHI.slack_id]) == {WorkList.UNASSIGNED: (own,)}
    assert KATO.slack_id not in found


@pytest.mark.parametrize("now", [MORNING, EVENING])
def test_each_reader_gets_one_with_two_desks(city: World, now: datetime) -> None:
    free(city)
    for _ in range(2):
        together([partial(send_digests, city.desk, now)] * 2)
    found = sent(city, now)  # that each has one is checked there
    partners = {KOBAYASHI.slack_id, KATO.slack_id}
    assert set(found) == (partners if now is MORNING else {"C0OFFICE"})


def test_none_on_a_holiday(city: World) -> None:
    free(city)
    assert sent(city, MORNING - 2 * DAY) == {}


@pytest.mark.parametrize("locale", Locale)
def test_the_evening_says_what_comes_next(city: World, locale: Locale) -> None:
    tomorrow = date(2026, 11, 26)
    wished = taken(city, KATO, wanted_by=tomorrow)
    promised = taken(city, KATO, solution_due_at=EVENING + timedelta(hours=20))
    taken(city, KATO, wanted_by=tomorrow + DAY)
    content = sent(city, EVENING)["C0OFFICE"]
    due = DUE_NEXT.read(content.sections[1].values)
    assert (due.day, due.count, due.tickets) == (tomorrow, 2, (wished, promised))
    assert DAY_DONE.read(content.sections[0].values).open == 3
    shown = render(content, Reader(locale, city.desk.calendar, EVENING))
    assert str(city.ticket(wished).title) in str(shown.blocks)


@pytest.mark.parametrize("seed", [1, 2])
def test_the_figures_of_a_day_are_what_the_raw_rows_say(database: Database, seed: int) -> None:
    tell(database, seed=seed)
    calendar, raw = calendar_of(database), raw_rows(database)
    with database.read() as session:
        for day in (date(2026, 4, 1), date(2026, 6, 8), date(2026, 11, 20), date(2024, 1, 4)):
            told = look_at_day(session, Scope(calendar, EVENING, day, of_day(day), "C0OFFICE"))
            new, back, solved, _ = raw.flow(day, day)
            assert (told.new, told.back, told.solved) == (new, back, solved)
            assert told.by_bot == raw.answered(day, day)[1]
            assert told.open == len(raw.open_after(day))
