"""A letter belongs to one postman at a time, and only for a while."""

from datetime import timedelta

import pytest

from storage.database import Database
from storage.letter import LetterStatus
from tests.storage import outbox
from tests.storage.outbox import LEASE
from tests.storage.world import NOW

LATER = NOW + LEASE
INSTANT = timedelta(microseconds=1)


@pytest.fixture(autouse=True)
def letter(database: Database) -> int:
    return outbox.put(database)


def test_a_letter_on_its_way(database: Database, letter: int) -> None:
    held = outbox.claimed(database)
    assert outbox.look(database, letter).status is LetterStatus.CLAIMED
    assert (held.id, held.holder, held.attempts, held.uncertain) == (letter, "a", 1, False)

    assert outbox.begin(database, held)
    assert outbox.look(database, letter).status is LetterStatus.POSTING

    assert outbox.settle(database, held, ts="7.5")
    sent = outbox.look(database, letter)
    assert (sent.status, sent.posted_ts, sent.settled_at) == (LetterStatus.SENT, "7.5", NOW)
    assert outbox.claim(database, now=LATER) is None


def test_nobody_else_gets_it_before_the_lease_ends(database: Database) -> None:
    held = outbox.claimed(database)
    assert outbox.claim(database, "b", LATER - INSTANT) is None
    assert outbox.begin(database, held, LATER - INSTANT)
    assert outbox.claim(database, "b", LATER) is None, "posting began a lease of its own"


def test_one_that_was_not_being_posted_is_handed_over_without_doubt(database: Database) -> None:
    outbox.claimed(database)
    assert outbox.claimed(database, "b", LATER).uncertain is False


def test_one_that_was_being_posted_is_handed_over_as_uncertain(database: Database) -> None:
    outbox.begin(database, outbox.claimed(database))
    assert outbox.claimed(database, "b", LATER).uncertain is True
    assert outbox.claimed(database, "c", LATER + LEASE).uncertain is True, "and stays so"


@pytest.mark.parametrize("other", ["b", "a"], ids=["another process", "another thread"])
def test_who_lost_the_lease_can_do_nothing_more(
    database: Database, letter: int, other: str
) -> None:
    late = outbox.claimed(database)
    outbox.begin(database, late)
    held = outbox.claimed(database, other, LATER)

    assert not outbox.begin(database, late, LATER)
    assert not outbox.settle(database, late, LATER)
    assert not outbox.postpone(database, late, NOW, uncertain=False)
    assert not outbox.set_aside(database, late)
    assert not outbox.drop(database, late)
    assert outbox.look(database, letter).status is LetterStatus.CLAIMED
    assert outbox.begin(database, held, LATER)
    assert outbox.settle(database, held, LATER)


def test_posting_never_begins_after_the_lease_ended(database: Database) -> None:
    assert not outbox.begin(database, outbox.claimed(database), LATER)


def test_what_got_through_late_is_settled_unless_somebody_has_it(database: Database) -> None:
    held = outbox.claimed(database)
    outbox.begin(database, held)
    assert outbox.settle(database, held, LATER + LEASE)


def test_a_settled_letter_stays_settled(database: Database, letter: int) -> None:
    held = outbox.claimed(database)
    assert outbox.drop(database, held)
    assert not outbox.begin(database, held)
    assert not outbox.settle(database, held)
    assert outbox.look(database, letter).status is LetterStatus.DROPPED


@pytest.mark.parametrize("uncertain", [True, False])
def test_a_postponed_letter_waits_until_it_is_due(
    database: Database, letter: int, *, uncertain: bool
) -> None:
    held = outbox.claimed(database)
    outbox.begin(database, held)
    assert outbox.postpone(database, held, LATER, uncertain=uncertain)

    assert outbox.look(database, letter).problem == "timeout"
    assert outbox.claim(database, now=LATER - INSTANT) is None
    again = outbox.claimed(database, "b", LATER)
    assert (again.attempts, again.uncertain) == (2, uncertain)


def test_what_was_set_aside_is_sent_again_on_demand_only(database: Database, letter: int) -> None:
    assert outbox.set_aside(database, outbox.claimed(database))
    aside = outbox.look(database, letter)
    assert (aside.status, aside.problem) == (LetterStatus.SET_ASIDE, "is_archived")
    assert outbox.claim(database, now=LATER) is None

    assert outbox.send_again(database) == 1
    assert outbox.send_again(database) == 0
    again = outbox.claimed(database)
    assert (again.id, again.attempts, again.settled_at) == (letter, 1, None)


def test_who_had_it_before_it_was_set_aside_can_do_nothing_more(database: Database) -> None:
    late = outbox.claimed(database)
    outbox.set_aside(database, outbox.claimed(database, "b", LATER))
    outbox.send_again(database)
    held = outbox.claimed(database, "c")
    assert held.attempts == late.attempts
    assert not outbox.begin(database, late)
    assert outbox.begin(database, held)
