"""What comes in is committed before Slack is told so."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import structlog
from slack_bolt import BoltContext, BoltResponse

from bot.changes.post import Post
from handlers.gate import Gate
from storage.inbox_writer import Arrival
from storage.room import NoRoomError
from tests.rules.payloads import BOT, Payload, changed, event, press, reaction

NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
ACK = (200, "")


@dataclass
class Entry:
    """A gate with everybody around it."""

    receipt: int | None = 7
    problem: Exception | None = None
    served: bool = True
    known: frozenset[str] = frozenset()
    on: bool = False  # the switches of every channel
    arrivals: list[Arrival] = field(default_factory=list)
    asked: list[tuple[str, str]] = field(default_factory=list)
    looked_at: list[str] = field(default_factory=list)
    passed: int = 0
    context: BoltContext = field(default_factory=BoltContext)

    def admit(self, body: Payload) -> tuple[int, str] | None:
        response = self.gate.admit(body, self.context, self._next)
        return (response.status, response.body) if isinstance(response, BoltResponse) else None

    @property
    def gate(self) -> Gate:
        return Gate(
            bot_user_id=BOT,
            receive=self._receive,
            serves=self._serves,
            keeps_post=self._keeps_post,
            keeps_copy=self._keeps_copy,
            knows=self.known.__contains__,
            takes_flags=self._is_on,
            answers_unasked=self._is_on,
            clock=lambda: NOW,
            new_reference=lambda: "ABC234",
            lease=timedelta(seconds=15),
        )

    def _receive(self, arrival: Arrival) -> int | None:
        self.arrivals.append(arrival)
        if self.problem is not None:
            raise self.problem
        return self.receipt

    def _serves(self, channel: str, ts: str) -> bool:
        self.asked.append((channel, ts))
        return self.served

    def _keeps_post(self, post: Post) -> bool:
        self.asked.append((post.channel, post.ts))
        return self.served

    def _keeps_copy(self, channel: str, ts: str) -> bool:
        self.asked.append((channel, ts))
        return self.served

    def _is_on(self, channel: str) -> bool:
        self.looked_at.append(channel)
        return self.on

    def _next(self) -> None:
        self.passed += 1


@pytest.fixture(autouse=True)
def no_context() -> Iterator[None]:
    yield
    structlog.contextvars.clear_contextvars()


def test_what_is_new_is_kept_and_let_in() -> None:
    entry = Entry()
    body = press()
    assert entry.admit(body) is None

    (arrival,) = entry.arrivals
    assert (arrival.key, arrival.reference) == ("trigger:1.2.a", "ABC234")
    assert arrival.payload == {"type": "block_actions", "trigger_id": "1.2.a"}
    assert (arrival.received_at, arrival.retry_at) == (NOW, NOW + timedelta(seconds=15))
    assert entry.passed == 1
    assert (entry.context["receipt"], entry.context["reference"]) == (7, "ABC234")


def test_what_follows_is_logged_under_its_reference() -> None:
    structlog.contextvars.bind_contextvars(reference="of the payload before", job="the one before")
    Entry().admit(press())
    assert structlog.contextvars.get_contextvars() == {"reference": "ABC234"}


def test_what_was_here_before_is_acked_and_goes_no_further() -> None:
    entry = Entry(receipt=None)
    assert entry.admit(press()) == ACK
    assert entry.passed == 0
    assert len(entry.arrivals) == 1


@pytest.mark.parametrize("problem", [TimeoutError(), LookupError()])
def test_what_cannot_be_kept_is_not_acked(problem: Exception) -> None:
    entry = Entry(problem=problem)
    with pytest.raises(type(problem)):
        entry.admit(press())
    assert entry.passed == 0


def test_what_is_not_for_the_desk_is_acked_and_not_kept() -> None:
    entry = Entry()
    assert entry.admit(event()) == ACK
    assert (entry.arrivals, entry.passed, entry.asked) == ([], 0, [])


FLAG = reaction("ticket", item_user="U2")
MENTION = event(text="<@U2> さん、お願いします")


@pytest.mark.parametrize("on", [True, False])
@pytest.mark.parametrize("body", [event(), FLAG, reaction("admission_tickets", item_user="U2")])
def test_what_has_to_be_switched_on_is_kept_where_it_is(body: Payload, *, on: bool) -> None:
    entry = Entry(on=on)
    response = entry.admit(body)
    assert entry.looked_at == ["C1"]
    assert (len(entry.arrivals), entry.passed) == ((1, 1) if on else (0, 0))
    assert response == (None if on else ACK)


@pytest.mark.parametrize(
    "body",
    [
        MENTION,
        event(text="<!channel> 明日は休館です"),
        event(text="<!subteam^S1> お願いします"),
        event(bot_id="B1"),
        event(subtype="channel_join"),
        reaction("ticket", item_user=BOT),
        reaction("ticket", item_user="U2", user=BOT),
        reaction("ticket", item_user="U2", type="reaction_removed"),
        reaction("ticket", item_user="U2", item={"type": "file", "file": "F1"}),
        reaction("rocket", item_user="U2"),
    ],
)
def test_what_is_said_to_somebody_else_is_never_ours(body: Payload) -> None:
    entry = Entry(on=True, served=False)
    assert entry.admit(body) == ACK
    assert (entry.arrivals, entry.looked_at) == ([], [])


@pytest.mark.parametrize("served", [True, False])
def test_a_reply_is_kept_if_its_thread_is_served(*, served: bool) -> None:
    entry = Entry(served=served)
    response = entry.admit(event(thread_ts="9.000001"))
    assert entry.asked == [("C1", "9.000001")]
    assert (len(entry.arrivals), entry.passed) == ((1, 1) if served else (0, 0))
    assert response == (None if served else ACK)


@pytest.mark.parametrize("served", [True, False])
@pytest.mark.parametrize("what", ["edit", "emoji"])
def test_what_follows_is_kept_if_the_desk_has_what_it_is_about(what: str, *, served: bool) -> None:
    said = {"user": "U1", "ts": "9.000001", "text": "前"}
    edited = said | {"text": "後", "edited": {"ts": "10.000001"}}
    body = changed(previous=said, message=edited) if what == "edit" else reaction()
    entry = Entry(served=served)
    response = entry.admit(body)
    assert set(entry.asked) == {("C1", "9.000001")}
    assert (len(entry.arrivals), entry.passed) == ((1, 1) if served else (0, 0))
    assert response == (None if served else ACK)


DIRECT = {"user": "U1", "ts": "9.000001", "text": "前"}
EDITED = DIRECT | {"text": "後", "edited": {"ts": "10.000001"}}


def test_an_edit_whose_post_never_came_stands_for_the_post() -> None:
    entry = Entry(served=False)
    body = changed(previous=DIRECT, message=EDITED, channel_type="im")
    assert entry.admit(body) == ACK
    (arrival,) = entry.arrivals
    assert (arrival.key, arrival.retry_at) == ("post:C1:9.000001", NOW)
    assert arrival.payload["event"]["text"] == "後"
    assert entry.passed == 0, "a tick takes it up"


def test_an_edit_whose_post_comes_at_the_same_moment_is_an_edit_after_all() -> None:
    came_in: list[str] = []
    entry = Entry(served=False)
    gate = replace(
        entry.gate,
        receive=lambda arrival: came_in.append(arrival.key),
        keeps_post=lambda _post: bool(came_in),
    )
    body = changed(previous=DIRECT, message=EDITED, channel_type="im")
    response = gate.admit(body, BoltContext(), lambda: None)
    assert response is not None
    assert response.status == 200
    assert came_in == ["post:C1:9.000001", "event:Ev1"]


def deleted(*, leaves_tombstone: bool = False) -> Payload:
    """A post was deleted; one that has replies is changed to a tombstone."""
    if leaves_tombstone:
        tombstone = {"subtype": "tombstone", "user": "USLACKBOT", "ts": DIRECT["ts"]}
        return changed(previous=DIRECT, message=tombstone, channel_type="im")
    given = {"channel_type": "im", "deleted_ts": DIRECT["ts"]}
    return changed(previous=DIRECT, subtype="message_deleted", **given)


@pytest.mark.parametrize("leaves_tombstone", [True, False])
def test_a_deletion_whose_post_never_came_takes_its_place(*, leaves_tombstone: bool) -> None:
    entry = Entry(served=False)
    body = deleted(leaves_tombstone=leaves_tombstone)
    assert entry.admit(body) == ACK
    (arrival,) = entry.arrivals
    assert (arrival.key, arrival.retry_at) == ("post:C1:9.000001", NOW), "the post is a duplicate"
    assert arrival.payload["event"]["subtype"] == body["event"]["subtype"]
    assert "token" not in arrival.payload


def test_a_deletion_whose_post_comes_at_the_same_moment_is_a_deletion_after_all() -> None:
    came_in: list[str] = []
    entry = Entry(served=False)
    gate = replace(
        entry.gate,
        receive=lambda arrival: came_in.append(arrival.key),
        keeps_post=lambda _post: bool(came_in),
    )
    gate.admit(deleted(), BoltContext(), lambda: None)
    assert came_in == ["post:C1:9.000001", "event:Ev1"]


def test_a_deletion_in_a_thread_that_is_not_served_is_none_of_ours() -> None:
    said = DIRECT | {"thread_ts": "8.000001"}
    entry = Entry(served=False)
    body = changed(previous=said, subtype="message_deleted", deleted_ts=said["ts"])
    assert entry.admit(body) == ACK
    assert entry.arrivals == []


def test_a_link_preview_is_acked_and_nobody_is_asked() -> None:
    said = {"user": "U1", "ts": "9.000001", "text": "https://a.jp"}
    entry = Entry()
    assert entry.admit(changed(previous=said, message=said | {"attachments": [{}]})) == ACK
    assert (entry.arrivals, entry.passed, entry.asked) == ([], 0, [])


def test_slacks_question_who_we_are_passes_unseen() -> None:
    entry = Entry()
    assert entry.admit({"type": "url_verification", "challenge": "c"}) is None
    assert (entry.passed, entry.arrivals) == (1, [])


def test_what_is_handled_again_passes_and_is_not_kept_twice() -> None:
    context: dict[str, Any] = {"replay": True, "receipt": 3, "reference": "XYZ789"}
    entry = Entry(context=BoltContext(context))
    assert entry.admit(event(channel_type="im")) is None
    assert (entry.passed, entry.arrivals) == (1, [])
    assert entry.context["receipt"] == 3
    assert structlog.contextvars.get_contextvars() == {"reference": "XYZ789"}


def gone(**user: object) -> Payload:
    """An account was changed."""
    changed = {"type": "user_change", "user": {"id": "U1", "deleted": True, **user}}
    return {"type": "event_callback", "event_id": "Ev1", "event": changed}


@pytest.mark.parametrize(
    ("body", "known", "kept"),
    [(gone(), {"U1"}, 1), (gone(), set[str](), 0), (gone(deleted=False), {"U1"}, 0)],
    ids=["somebody we know", "a stranger", "another name"],
)
def test_only_the_end_of_an_account_that_we_know_is_kept(
    body: Payload, known: set[str], kept: int
) -> None:
    entry = Entry(known=frozenset(known))
    entry.admit(body)
    assert [arrival.key for arrival in entry.arrivals] == ["event:Ev1"] * kept


def test_a_full_disk_is_no_ack_and_no_stack_trace() -> None:
    entry = Entry(problem=NoRoomError())
    assert entry.admit(press()) == (500, "")
    assert entry.passed == 0


@pytest.mark.parametrize(("receipt", "new"), [(7, True), (None, False)])
def test_what_is_fetched_goes_through_the_same_door(receipt: int | None, *, new: bool) -> None:
    entry = Entry(receipt=receipt)
    assert entry.gate.let_in(event(channel_type="im"), timedelta(seconds=3)) is new
    (arrival,) = entry.arrivals
    assert arrival.key == "post:C1:10.000001"
    assert arrival.retry_at == NOW + timedelta(seconds=3)
    assert entry.passed == 0


def test_what_is_fetched_and_not_ours_is_not_let_in() -> None:
    entry = Entry()
    assert not entry.gate.let_in(event(), timedelta(0))
    assert entry.arrivals == []
