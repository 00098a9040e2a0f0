"""A letter that was set aside is sent again without overtaking what is under way."""

from storage import letter_claims
from storage.database import Database
from tests.storage.outbox import LEASE, begin, claim, claimed, put, set_aside, settle
from tests.storage.world import NOW


def send_again(database: Database) -> int:
    with database.write() as session:
        return letter_claims.send_again(session, now=NOW)


def test_it_waits_for_the_one_that_is_being_posted(database: Database) -> None:
    refused, later = put(database), put(database)
    set_aside(database, claimed(database))
    under_way = claimed(database)
    assert under_way.id == later
    assert begin(database, under_way)
    assert send_again(database) == 1
    assert claim(database) is None
    assert settle(database, under_way)
    assert claimed(database).id == refused


def test_what_was_being_posted_by_the_dead_goes_first(database: Database) -> None:
    refused, later = put(database), put(database)
    set_aside(database, claimed(database))
    assert begin(database, claimed(database, "dead"))
    assert send_again(database) == 1
    after = NOW + LEASE * 2
    taken_over = claimed(database, "b", after)
    assert (taken_over.id, taken_over.uncertain) == (later, True)
    assert claim(database, "c", after) is None
    assert settle(database, taken_over, after)
    assert claimed(database, "c", after).id == refused
