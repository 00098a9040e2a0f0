"""A silence is noticed once, caught up with by one, and taken over from the dead."""

from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

import pytest

from bot import catch_up
from bot.call import Place
from bot.catch_up import CatchUp, Kept, Missed
from bot.changes.delete import delete
from bot.changes.edit import Edited, edit
from bot.changes.post import Post
from bot.hear import hear
from bot.said import PostedFile, Said
from bot.tickets.solve import solve_ticket
from storage.database import Database
from storage.hearing import last_heard
from tests.storage.people import SATO, YAMADA
from tests.storage.together import together
from tests.storage.world import HELPDESK, NOW, World

HOUR = timedelta(hours=1)


@pytest.fixture
def desk(database: Database) -> CatchUp:
    return CatchUp(database, lambda: NOW)


def at(desk: CatchUp, instant: datetime) -> CatchUp:
    return replace(desk, clock=lambda: instant)


def claimed(desk: CatchUp) -> Missed:
    missed = desk.claim()
    assert missed is not None
    return missed


def test_a_first_start_has_missed_nothing(desk: CatchUp) -> None:
    assert not desk.listening()
    assert desk.claim() is None


def test_who_listens_on_and_on_has_missed_nothing(desk: CatchUp) -> None:
    for second in range(0, 600, 20):
        assert not at(desk, NOW + timedelta(seconds=second)).listening()
    with desk.database.read() as session:
        assert last_heard(session) == NOW + timedelta(seconds=580)


def test_a_silence_is_noticed_by_one(desk: CatchUp, elsewhere: Database) -> None:
    desk.listening()
    later = at(desk, NOW + HOUR)
    other = replace(later, database=elsewhere)
    noticed: list[bool] = []

    def listen(one: CatchUp) -> None:
        noticed.append(one.listening())

    together([partial(listen, one) for one in (later, other, later, other)])
    assert sorted(noticed) == [False, False, False, True]
    taken = [later.claim(), other.claim()]
    assert [one.since for one in taken if one] == [NOW - catch_up.OVERLAP]


def test_a_clock_that_goes_back_takes_nothing_back(desk: CatchUp) -> None:
    desk.listening()
    assert not at(desk, NOW - HOUR).listening()
    assert not desk.listening()


def test_what_a_dead_process_left_is_taken_over_where_it_stopped(desk: CatchUp) -> None:
    desk.listening()
    later = at(desk, NOW + HOUR)
    later.listening()
    missed = claimed(later)
    later.looked_in(missed, Place("D1"))
    assert later.claim() is None
    after = at(desk, NOW + HOUR + catch_up.LEASE)
    again = claimed(after)
    assert (again.gap_id, again.looked_in) == (missed.gap_id, frozenset({Place("D1").lane}))
    after.close(again)
    assert at(desk, NOW + 9 * HOUR).claim() is None


def test_it_goes_back_a_week_at_most(desk: CatchUp) -> None:
    desk.listening()
    later = at(desk, NOW + timedelta(days=30))
    later.listening()
    assert claimed(later).since == NOW + timedelta(days=30) - catch_up.REACH


def test_where_to_look_first(world: World) -> None:
    old = world.opens(YAMADA)
    newer = world.opens(SATO)
    solved_long_ago = world.opens(YAMADA)
    solve_ticket(
        world.desk, replace(world.call(YAMADA), at=NOW - timedelta(days=9)), solved_long_ago
    )
    mentioned = Place("C0CITY", world.stamp())
    world.asks(YAMADA, thread=mentioned)

    places = CatchUp(world.database, lambda: NOW).places()
    tickets = [(place.channel, place.thread_ts is not None) for place in places[:4]]
    assert sorted(tickets[:2]) == [(HELPDESK, True), ("DU0SATO", True)], newer
    assert sorted(tickets[2:]) == [(HELPDESK, True), ("DU0YAMADA", True)], old
    assert sorted(places[4:6], key=lambda place: place.channel) == [
        Place("DU0SATO"),
        Place("DU0YAMADA"),
    ]
    assert places[6:] == [mentioned]


# --- what may have been changed -----------------------------------------------------------------

RECENT = NOW.timestamp() - 3600


def says(world: World, place: Place, ts: str, *files: PostedFile) -> Post:
    said = Said(place.channel, ts, place.thread_ts, "右側です", to_bot=True, files=files)
    hear(world.desk, world.call(YAMADA), said)
    return Post(place.channel, ts, f"post:{place.channel}:{ts}")


def test_what_is_kept_of_a_thread(world: World) -> None:
    question = world.asks(YAMADA)
    world.opens(YAMADA, question)
    place = world.thread(question)
    picture = PostedFile("F1", "a", "image/png", 10, "https://files/a")
    stamps = [f"{RECENT + number:.6f}" for number in range(4)]
    plain, edited, gone, with_file = (
        says(world, place, ts, *([picture] if ts == stamps[3] else [])) for ts in stamps
    )
    edit(world.desk, world.call(YAMADA), Edited(edited, "左側です", NOW))
    delete(world.desk, world.call(YAMADA), gone)
    says(world, place, f"{NOW.timestamp() - 8 * 86_400:.6f}")
    world.opens(SATO)

    kept = CatchUp(world.database, lambda: NOW).kept(place)
    who = YAMADA.slack_id
    assert kept == [
        Kept(with_file.ts, who, None, frozenset({"F1"})),
        Kept(edited.ts, who, NOW, frozenset()),
        Kept(plain.ts, who, None, frozenset()),
    ]
    edit(world.desk, world.call(YAMADA), Edited(with_file, "", None, frozenset({"F1"})))
    assert CatchUp(world.database, lambda: NOW).kept(place)[0].files == frozenset()
    assert CatchUp(world.database, lambda: NOW).kept(Place(place.channel)) == []


def test_of_a_long_thread_the_newest_is_looked_at_again(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(catch_up, "LOOKED_AT_AGAIN", 2)
    question = world.asks(YAMADA)
    world.opens(YAMADA, question)
    posts = [says(world, world.thread(question), f"{RECENT + n:.6f}") for n in range(3)]
    kept = CatchUp(world.database, lambda: NOW).kept(world.thread(question))
    assert [one.ts for one in kept] == [posts[2].ts, posts[1].ts]
