"""Who belongs to the help desk can be called before they have done anything."""

from bot.actor import THE_DESK
from bot.duty.enrol import enrol, not_enrolled
from bot.duty.on_duty import on_duty
from tests.storage.people import KATO, KOBAYASHI, YAMADA, YOSHIDA
from tests.storage.world import NOW, World

ALL = {one.slack_id for one in (KATO, KOBAYASHI, YOSHIDA)}


def on_duty_now(world: World) -> list[str]:
    with world.database.read() as session:
        return [one.slack_id for one in on_duty(session, NOW.date())]


def test_who_is_not_known_is_made_known(world: World) -> None:
    assert not_enrolled(world.desk, ALL) == sorted(ALL)
    for actor in (KOBAYASHI, YOSHIDA):
        enrol(world.desk, world.call(THE_DESK), actor)
    assert not_enrolled(world.desk, ALL) == [KATO.slack_id]
    assert on_duty_now(world) == [KOBAYASHI.slack_id]  # the office is called by other ways


def test_who_was_of_the_staff_is_made_known_as_what_they_are_now(world: World) -> None:
    world.knows(YAMADA)
    assert not_enrolled(world.desk, {YAMADA.slack_id}) == [YAMADA.slack_id]
