"""A use case and its inbox row are finished in one transaction, or not at all."""

import dataclasses

import pytest
from sqlalchemy import func, select

from bot.letters.delivery import Whisper
from bot.letters.kind import LetterKind
from bot.letters.refusal_content import RefusalContent
from bot.refusal import AlreadyServedError, Reason, RefusedError
from bot.refuse import refuse
from storage.inbox import InboxRow, InboxStatus
from storage.person import Person
from tests.storage.people import KOBAYASHI, YAMADA
from tests.storage.together import together
from tests.storage.world import World


def status(world: World, receipt: int) -> InboxStatus:
    with world.database.read() as session:
        return session.get_one(InboxRow, receipt).status


def people(world: World) -> int:
    with world.database.read() as session:
        return session.scalars(select(func.count()).select_from(Person)).one()


def come_in(world: World, receipt: int, error: Exception | None = None) -> None:
    """A use case that notes who it was, and may fail afterwards."""
    with world.desk.unit(world.call(YAMADA, receipt)) as unit:
        unit.person()
        if error is not None:
            raise error


def test_what_was_done_is_finished(world: World) -> None:
    receipt = world.receives()
    come_in(world, receipt)
    assert status(world, receipt) is InboxStatus.DONE
    assert people(world) == 1


def test_an_error_leaves_everything_as_it_was(world: World) -> None:
    receipt = world.receives()
    with pytest.raises(LookupError):
        come_in(world, receipt, LookupError())

    assert status(world, receipt) is InboxStatus.RECEIVED
    assert people(world) == 0
    assert not world.woken
    come_in(world, receipt)
    assert status(world, receipt) is InboxStatus.DONE


def test_a_refusal_undoes_the_change_and_tells_the_person(world: World) -> None:
    receipt = world.receives()
    come_in(world, receipt, RefusedError(Reason.ALREADY_TAKEN, name="小林"))

    assert status(world, receipt) is InboxStatus.DONE
    assert people(world) == 0
    assert world.woken
    (sent,) = world.post_all()
    expected = RefusalContent(Reason.ALREADY_TAKEN, {"name": "小林"})
    assert sent.delivery == Whisper(world.call(YAMADA).place, YAMADA.slack_id, expected)


def test_the_same_payload_again_changes_nothing(world: World) -> None:
    receipt = world.receives()
    come_in(world, receipt)
    world.woken.clear()
    for error in (None, RefusedError(Reason.NOT_FOUND)):
        with pytest.raises(AlreadyServedError):
            come_in(world, receipt, error)

    assert not world.letters(*LetterKind)
    assert not world.woken


def test_of_two_that_handle_the_same_payload_one_commits(world: World) -> None:
    receipt = world.receives()

    def handle() -> bool:
        try:
            refuse(world.desk, world.call(KOBAYASHI, receipt), RefusedError(Reason.NOT_FOUND))
        except AlreadyServedError:
            return False
        return True

    assert sorted(together([handle] * 4)) == [False, False, False, True]
    assert world.refusals() == [(KOBAYASHI.slack_id, Reason.NOT_FOUND)]


def test_outside_slack_there_is_no_payload_to_finish(world: World) -> None:
    with world.desk.unit(world.call(YAMADA)) as unit:
        unit.person()
    assert people(world) == 1


def test_the_postman_is_woken_when_the_letter_can_be_seen(world: World) -> None:
    seen: list[int] = []
    wake = lambda: seen.append(len(world.letters(*LetterKind)))  # noqa: E731
    desk = dataclasses.replace(world.desk, wake_postman=wake)
    refuse(desk, world.call(YAMADA), RefusedError(Reason.NOT_FOUND))
    assert seen == [1]
