"""A partner says whether they want to read of their day."""

import pytest

from bot.actor import Actor
from bot.refusal import Reason
from bot.reminders.mornings import want_mornings, wants_mornings
from storage.person import Person
from tests.storage.people import KOBAYASHI, YAMADA, YOSHIDA
from tests.storage.rows import all_of
from tests.storage.world import NOW, World


def test_they_do_until_they_say_so_and_may_change_their_mind(world: World) -> None:
    call = world.call(KOBAYASHI)
    assert wants_mornings(world.desk, call)
    for wanted in (False, False, True, False):
        want_mornings(world.desk, call, wanted=wanted)
        assert wants_mornings(world.desk, call) is wanted
    (person,) = all_of(world, Person)
    assert person.no_digest_since == NOW


@pytest.mark.parametrize("actor", [YAMADA, YOSHIDA])
def test_it_is_offered_to_nobody_else(world: World, actor: Actor) -> None:
    assert wants_mornings(world.desk, world.call(actor)) is None
    want_mornings(world.desk, world.call(actor), wanted=False)
    assert world.refusals() == [(actor.slack_id, Reason.ONLY_HELPDESK)]
    assert [one for one in all_of(world, Person) if one.no_digest_since] == []
