"""Payloads that were acked are tried again, and given up at last."""

from datetime import timedelta

from bot import reception
from bot.letters.delivery import Whisper
from bot.letters.kind import LetterKind
from storage.inbox import InboxRow, InboxStatus
from tests.storage.people import YAMADA
from tests.storage.world import NOW, World

LEASE = timedelta(seconds=15)


def row(world: World, receipt: int) -> InboxRow:
    with world.database.read() as session:
        return session.get_one(InboxRow, receipt)


def test_a_payload_is_tried_again_later_and_later_and_then_set_aside(world: World) -> None:
    receipt = world.receives()
    delays = []
    for _ in range(reception.TRIES - 1):
        assert not reception.note_failure(world.database, receipt, NOW, "KeyError")
        retry_at = row(world, receipt).retry_at
        assert retry_at
        delays.append((retry_at - NOW).total_seconds())
    assert delays == [2, 4, 8, 16]

    assert reception.note_failure(world.database, receipt, NOW, "KeyError")
    aside = row(world, receipt)
    assert (aside.status, aside.problem) == (InboxStatus.SET_ASIDE, "KeyError")
    assert reception.take_up(world.database, NOW + timedelta(days=1), LEASE) == []


def test_a_failure_after_the_payload_was_finished_is_none(world: World) -> None:
    receipt = world.receives()
    with world.desk.unit(world.call(YAMADA, receipt)):
        pass
    assert not reception.note_failure(world.database, receipt, NOW, "KeyError")
    assert row(world, receipt).status is InboxStatus.DONE


def test_waiting_for_something_under_way_is_no_failure(world: World) -> None:
    receipt = world.receives()
    reception.try_again_soon(world.database, receipt, NOW)
    waiting = row(world, receipt)
    assert waiting.attempts == 0
    assert waiting.retry_at == NOW + timedelta(seconds=1)


def test_what_is_taken_up_is_what_was_received(world: World) -> None:
    receipt = world.receives()
    with world.database.write() as session:
        session.get_one(InboxRow, receipt).payload = {"type": "event_callback"}
    reception.release_all(world.database, NOW)

    (unfinished,) = reception.take_up(world.database, NOW, LEASE)
    assert unfinished == reception.Unfinished(receipt, "R", {"type": "event_callback"})


def test_what_was_said_in_one_thread_is_taken_up_one_after_another(world: World) -> None:
    said = [("C1", "1.0", None), ("C1", "2.0", "1.0"), ("C1", "3.0", None), ("C2", "2.0", "1.0")]
    receipts = [world.receives() for _ in said]
    with world.database.write() as session:
        for receipt, (channel, ts, thread) in zip(receipts, said, strict=True):
            event = {"channel": channel, "ts": ts, "thread_ts": thread}
            session.get_one(InboxRow, receipt).payload = {"event": event}
    reception.release_all(world.database, NOW)

    first = [one.receipt for one in reception.take_up(world.database, NOW, LEASE)]
    assert first == [receipts[0], receipts[2], receipts[3]]
    assert [one.receipt for one in reception.take_up(world.database, NOW, LEASE)] == [receipts[1]]


def test_who_acted_is_told_that_it_failed_for_good(world: World) -> None:
    reception.tell_trouble(world.desk, world.call(YAMADA), "ABC234")

    (letter,) = world.letters(LetterKind.TROUBLE)
    (sent,) = world.post_all()
    assert letter.id == sent.letter.id
    assert isinstance(sent.delivery, Whisper)
    assert sent.delivery.slack_id == YAMADA.slack_id
    assert sent.delivery.place == world.call(YAMADA).place
    assert world.woken


def test_keys_are_kept_for_a_week(world: World) -> None:
    receipt = world.receives()
    with world.desk.unit(world.call(YAMADA, receipt)):
        pass
    reception.forget_finished(world.database, NOW + reception.KEYS_KEPT)
    assert row(world, receipt).status is InboxStatus.DONE

    reception.forget_finished(world.database, NOW + reception.KEYS_KEPT + LEASE)
    with world.database.read() as session:
        assert session.get(InboxRow, receipt) is None
