"""What the office switches on in a channel, and who knows of it when."""

from contextlib import AbstractContextManager
from dataclasses import dataclass

import pytest
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from bot.actor import Actor
from bot.channels.board import FRESH, SwitchBoard
from bot.channels.look import ChannelSwitches, look_at_channel, look_at_channels
from bot.channels.save import save_switches
from bot.channels.switches import OFF, Switches
from bot.refusal import Reason, RefusedError
from storage.channel_setting import ChannelSetting
from storage.database import Database
from tests.storage.people import KATO, KOBAYASHI, YAMADA, YOSHIDA
from tests.storage.rows import all_of
from tests.storage.together import together
from tests.storage.world import World

FLAGS = Switches(takes_flags=True)
ANSWERS = Switches(answers_unasked=True)
BOARD = Switches(gets_board=True)


@dataclass
class Clock:
    """Seconds that pass when a test says so."""

    now: float = 100.0

    def __call__(self) -> float:
        return self.now


def save(world: World, channel: str, switches: Switches, actor: Actor = YOSHIDA) -> None:
    save_switches(
        world.desk, world.call(actor, world.receives()), ChannelSwitches(channel, switches)
    )


def listed(world: World) -> dict[str, Switches]:
    found = look_at_channels(world.desk, world.call(YOSHIDA))
    return {one.channel: one.switches for one in found}


def test_what_was_saved_is_what_is_seen(world: World) -> None:
    save(world, "C1", FLAGS)
    save(world, "C2", ANSWERS)
    assert listed(world) == {"C1": FLAGS, "C2": ANSWERS}
    save(world, "C3", BOARD)
    save(world, "C1", OFF)
    assert listed(world) == {"C2": ANSWERS, "C3": BOARD}
    assert look_at_channel(world.desk, world.call(YOSHIDA), "C1").switches == OFF
    assert look_at_channel(world.desk, world.call(YOSHIDA), "C9").switches == OFF
    assert {one.changed_by.slack_id for one in all_of(world, ChannelSetting)} == {YOSHIDA.slack_id}


@pytest.mark.parametrize("actor", [YAMADA, KOBAYASHI, KATO])
def test_it_is_for_the_office_alone(world: World, actor: Actor) -> None:
    save(world, "C1", FLAGS, actor)
    assert world.refusals() == [(actor.slack_id, Reason.ONLY_OFFICE)]
    assert all_of(world, ChannelSetting) == []
    for look in (
        lambda: look_at_channels(world.desk, world.call(actor)),
        lambda: look_at_channel(world.desk, world.call(actor), "C1"),
    ):
        with pytest.raises(RefusedError):
            look()


def test_two_who_save_at_once_leave_one_row(world: World) -> None:
    together([lambda: save(world, "C1", FLAGS), lambda: save(world, "C1", ANSWERS)])
    assert len(all_of(world, ChannelSetting)) == 1
    assert listed(world)["C1"] in (FLAGS, ANSWERS)


def test_another_process_knows_within_two_seconds(world: World, elsewhere: Database) -> None:
    clock = Clock()
    here, there = SwitchBoard(world.database, clock), SwitchBoard(elsewhere, clock)
    assert not here.takes_flags("C1")
    assert not there.takes_flags("C1")
    save(world, "C1", FLAGS)
    here.look_again()
    assert here.takes_flags("C1"), "at once where it was changed"
    assert not here.answers_unasked("C1")
    assert not there.takes_flags("C1")
    clock.now += FRESH
    assert there.takes_flags("C1")


@dataclass
class Watched:
    """A database that counts who reads, and is away when a test says so."""

    database: Database
    reads: int = 0
    is_away: bool = False

    def read(self) -> AbstractContextManager[Session]:
        self.reads += 1
        if self.is_away:
            raise OperationalError("SELECT", {}, Exception("connection refused"))
        return self.database.read()


def test_who_is_asked_about_every_message_asks_the_database_seldom(world: World) -> None:
    watched = Watched(world.database)
    board = SwitchBoard(watched, Clock())
    for number in range(1000):
        board.answers_unasked(f"C{number}")
    assert watched.reads == 1


def test_while_the_database_is_away_what_was_known_counts(world: World) -> None:
    save(world, "C1", FLAGS)
    watched, clock = Watched(world.database), Clock()
    board = SwitchBoard(watched, clock)
    assert board.takes_flags("C1")
    watched.is_away = True
    clock.now += FRESH
    assert board.takes_flags("C1")
    with pytest.raises(OperationalError):
        SwitchBoard(watched, clock).takes_flags("C1")
