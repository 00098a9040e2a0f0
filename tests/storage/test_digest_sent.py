"""The office gets its digest once a business day, however many processes there are."""

import dataclasses
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import select, update

from bot.call import Place
from bot.desk import Desk
from bot.digests import send as send_module
from bot.digests.look import look_up
from bot.digests.send import digests_of, send_digests
from bot.letters.delivery import DrawChart, Post, ShareFiles
from bot.letters.digest_content import DigestChartContent, DigestContent, DigestPartContent
from bot.letters.kind import LetterKind
from storage.digest import Digest, DigestKind
from storage.letter import Letter
from storage.ticket import Ticket
from storage.ticket_event import TicketEvent
from tests.storage.people import YAMADA
from tests.storage.sample_year import TOKYO
from tests.storage.together import together
from tests.storage.world import World

OFFICE = "C0OFFICE"
MORNING = datetime(2026, 11, 24, 8, 45, tzinfo=TOKYO)  # a Tuesday after a holiday
DIGEST_KINDS = (
    *(LetterKind.DIGEST, LetterKind.DIGEST_PART),
    *(LetterKind.DIGEST_CHART, LetterKind.DIGEST_CHART_SHARE),
)


@pytest.fixture
def desk(world: World) -> Desk:
    return dataclasses.replace(
        world.desk, office_channel=OFFICE, digest_times={DigestKind.MORNING: time(8, 45)}
    )


def told(world: World) -> list[tuple[date, date, date]]:
    """The days on which there was one, and of which days it told."""
    with world.database.read() as session:
        kept = session.scalars(select(Digest).order_by(Digest.id))
        return [(one.day, one.first, one.last) for one in kept]


def opened_on_friday(world: World, count: int) -> None:
    friday = datetime(2026, 11, 20, 10, tzinfo=TOKYO)
    for _ in range(count):
        world.opens(YAMADA)
    with world.database.write() as session:
        session.execute(update(Ticket).values(opened_at=friday))
        session.execute(update(TicketEvent).values(at=friday))


def send(desk: Desk, *days: int, hour: int = 9) -> None:
    for day in days:
        send_digests(desk, datetime(2026, 11, day, hour, tzinfo=TOKYO))


def test_a_message_its_thread_and_its_chart(world: World, desk: Desk) -> None:
    opened_on_friday(world, 5)
    send_digests(desk, MORNING)
    world.post_all()
    (message,) = world.delivered(LetterKind.DIGEST)
    assert isinstance(message, Post)
    assert message.place == Place(OFFICE), "nobody else reads it"
    assert isinstance(message.content, DigestContent)
    (posted,) = [one.ts for one in world.sent if one.letter.kind == LetterKind.DIGEST]
    thread = Place(OFFICE, posted)
    parts = [one for one in world.delivered(LetterKind.DIGEST_PART) if isinstance(one, Post)]
    assert [one.place for one in parts] == [thread]
    content = parts[0].content
    assert isinstance(content, DigestPartContent)
    assert (content.section.name, content.part) == ("to_decide", "unassigned")
    (drawn,) = world.delivered(LetterKind.DIGEST_CHART)
    assert isinstance(drawn, DrawChart)
    (shared,) = world.delivered(LetterKind.DIGEST_CHART_SHARE)
    assert isinstance(shared, ShareFiles)
    assert (shared.place, shared.copies) == (thread, ("FCHARTages",))
    assert world.post_all() == []


def test_where_no_picture_is_taken_its_finding_comes_in_words(world: World, desk: Desk) -> None:
    opened_on_friday(world, 1)
    send_digests(desk, MORNING)
    while (letter := world.office.claim("me", ())) is not None:
        assert world.office.open(letter)
        if letter.kind == LetterKind.DIGEST_CHART:
            world.office.dropped(letter)
            break
        world.office.sent(letter, world.stamp())
    world.post_all()
    (said,) = world.delivered(LetterKind.DIGEST_CHART_SHARE)
    assert isinstance(said, Post)
    assert isinstance(said.content, DigestChartContent)


def test_nothing_on_a_holiday_and_the_next_business_day_covers_it(world: World, desk: Desk) -> None:
    send(desk, 20)
    for hour in range(24):
        send(desk, 21, 22, 23, hour=hour)
    send(desk, 24, hour=8)
    assert [day for day, _, _ in told(world)] == [date(2026, 11, 20)]
    send(desk, 24)
    assert told(world)[-1] == (date(2026, 11, 24), date(2026, 11, 20), date(2026, 11, 23))


def test_once_a_day_however_often_it_is_time(world: World, desk: Desk) -> None:
    for minutes in range(0, 2 * 24 * 60, 30):
        send_digests(desk, MORNING + timedelta(minutes=minutes))
    assert [day for day, _, _ in told(world)] == [date(2026, 11, 24), date(2026, 11, 25)]
    assert len(world.letters(LetterKind.DIGEST)) == 2


def test_a_desk_that_slept_makes_it_up_while_the_office_is_there(world: World, desk: Desk) -> None:
    send(desk, 16)
    send(desk, 17, hour=18)  # nobody is there any more
    send(desk, 19, hour=16)
    assert told(world)[-1] == (date(2026, 11, 19), date(2026, 11, 16), date(2026, 11, 18))
    assert len(told(world)) == 2


def test_what_is_switched_off_is_not_sent(world: World, desk: Desk) -> None:
    send_digests(dataclasses.replace(desk, digest_times={}), MORNING)
    assert told(world) == []


def test_without_a_channel_each_of_the_office_reads_it(world: World, desk: Desk) -> None:
    people = ("U0YOSHIDA", "U0OFFICE2")
    send_digests(dataclasses.replace(desk, office_channel=None, office_people=people), MORNING)
    assert {one.channel for one in world.letters(LetterKind.DIGEST)} == set(people)


def test_of_several_processes_one_sends_it(world: World, desk: Desk) -> None:
    together([partial(send_digests, desk, MORNING)] * 4)
    assert len(told(world)) == 1
    world.post_all()
    assert len(world.delivered(LetterKind.DIGEST)) == 1


def test_killed_before_it_was_committed_it_is_sent_by_the_next(world: World, desk: Desk) -> None:
    def dies() -> None:
        raise KeyboardInterrupt

    killed = dataclasses.replace(desk, wake_postman=dies)
    with pytest.raises(KeyboardInterrupt):  # as late as can be: all is written
        send_digests(killed, MORNING)
    send_digests(desk, MORNING + timedelta(minutes=1))
    assert len(told(world)) == 1
    assert len(world.letters(LetterKind.DIGEST)) == 1


def test_one_that_fails_keeps_no_other_back_and_comes_later(
    world: World, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*args: Any) -> Digest:
        if args[-1].channel == "U0YOSHIDA":
            raise RuntimeError("planted")
        return look_up(*args)

    people = ("U0YOSHIDA", "U0OFFICE2")
    to_people = dataclasses.replace(desk, office_channel=None, office_people=people)
    with monkeypatch.context() as planted:
        planted.setattr(send_module, "look_up", fails)
        with pytest.raises(ExceptionGroup, match="digests"):
            send_digests(to_people, MORNING)
    assert [one.channel for one in world.letters(LetterKind.DIGEST)] == ["U0OFFICE2"]
    send_digests(to_people, MORNING + timedelta(minutes=1))
    assert {one.channel for one in world.letters(LetterKind.DIGEST)} == set(people)


def test_killed_between_slack_and_the_database_nothing_comes_twice(
    world: World, desk: Desk
) -> None:
    opened_on_friday(world, 5)
    send_digests(desk, MORNING)
    letter = world.office.claim("killed", ())
    assert letter is not None
    assert letter.kind == LetterKind.DIGEST
    assert world.office.open(letter) is not None
    # Its lease runs out; whoever takes it up finds it in Slack by its token, and settles it once.
    world.office.sent(letter, "9.000000")
    world.office.sent(letter, "9.000000")
    world.post_all()
    counts = {kind: len(world.letters(kind)) for kind in DIGEST_KINDS}
    assert set(counts.values()) == {1}


def test_showing_it_sends_nothing(world: World, desk: Desk) -> None:
    shown = list(digests_of(desk, DigestKind.MORNING, date(2026, 11, 24), MORNING))
    assert len(shown) == 1
    assert told(world) == []
    with world.database.read() as session:
        assert session.scalars(select(Letter)).all() == []
