"""A card that changes five times while Slack is slow is updated once."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select

from bot.letters.kind import LetterKind
from bot.letters.write import write_letter
from bot.unit import Unit
from storage import letter_claims
from storage.database import Database
from storage.letter import Letter, LetterStatus
from tests.storage import outbox
from tests.storage.locking import somebody_waits, until
from tests.storage.people import KOBAYASHI
from tests.storage.together import together
from tests.storage.world import HELPDESK, NOW, World, make_world


def write(unit: Unit, key: str | None = "card:1") -> None:
    write_letter(unit, LetterKind.CARD, HELPDESK, "ticket:1", {"ticket": 1}, key)


def write_now(world: World, key: str | None = "card:1") -> None:
    with world.desk.unit(world.call(KOBAYASHI)) as unit:
        write(unit, key)


def statuses(database: Database) -> list[LetterStatus]:
    with database.read() as session:
        return list(session.scalars(select(Letter.status).order_by(Letter.id)))


def test_one_letter_that_waits_says_it_all(world: World) -> None:
    write_now(world)
    write_now(world)
    assert statuses(world.database) == [LetterStatus.WAITING]


def test_twice_in_one_transaction_is_once(world: World) -> None:
    with world.desk.unit(world.call(KOBAYASHI)) as unit:
        write(unit)
        write(unit)
    assert statuses(world.database) == [LetterStatus.WAITING]


def test_other_keys_and_none_are_letters_of_their_own(world: World) -> None:
    for key in ("card:1", "card:2", None, None):
        write_now(world, key)
    assert statuses(world.database) == [LetterStatus.WAITING] * 4


def test_a_letter_that_somebody_has_may_say_something_older(world: World) -> None:
    write_now(world)
    held = outbox.claimed(world.database)
    write_now(world)
    assert statuses(world.database) == [LetterStatus.CLAIMED, LetterStatus.WAITING]

    outbox.begin(world.database, held)
    write_now(world)
    assert statuses(world.database) == [LetterStatus.POSTING, LetterStatus.WAITING]


@pytest.mark.parametrize("uncertain", [False, True])
def test_a_postponed_letter_says_the_newest_unless_it_may_stand_already(
    world: World, *, uncertain: bool
) -> None:
    write_now(world)
    held = outbox.claimed(world.database)
    outbox.postpone(world.database, held, NOW, uncertain=uncertain)
    write_now(world)
    assert statuses(world.database) == [LetterStatus.WAITING] * (2 if uncertain else 1)


def test_after_changes_by_many_at_least_one_letter_waits(world: World) -> None:
    """Two that write at the same moment may both write; none may go without."""
    together([lambda: write_now(world)] * 6)
    waiting = statuses(world.database)
    assert set(waiting) == {LetterStatus.WAITING}
    if world.database.is_sqlite:
        assert len(waiting) == 1


def test_a_letter_stays_until_the_change_that_counts_on_it_is_seen(postgres: Database) -> None:
    world = make_world(postgres)
    write_now(world)
    with world.desk.unit(world.call(KOBAYASHI)) as unit:
        write(unit)
        assert outbox.claim(postgres) is None, "it would be rendered without the change"
    assert outbox.claim(postgres) is not None


def test_a_change_while_the_letter_is_being_claimed_gets_one_of_its_own(
    postgres: Database,
) -> None:
    world = make_world(postgres)
    write_now(world)
    with ThreadPoolExecutor(1) as pool:
        with postgres.write() as session:
            assert letter_claims.claim_next(session, "a", now=NOW, lease_until=NOW)
            session.flush()
            writing = pool.submit(write_now, world)
            until(lambda: somebody_waits(postgres))
        writing.result(20)
    assert statuses(postgres) == [LetterStatus.CLAIMED, LetterStatus.WAITING]
