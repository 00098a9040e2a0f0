"""What Slack kept, in the form in which it would have come."""

import threading
from datetime import UTC, datetime
from typing import Any

import pytest
from slack_sdk.errors import SlackApiError

from bot.call import Place
from bot.catch_up import Kept
from handlers.catch_up.history import History
from handlers.catch_up.patient import PatientSlack
from handlers.change import read_change
from handlers.envelope import Envelope, Thread, read_envelope
from tests.rules.payloads import BOT
from tests.rules.pretend_slack import PretendSlack, slack_error

SINCE = datetime.fromtimestamp(1_000_000, UTC)


def post(ts: str, **more: Any) -> dict[str, Any]:
    return {"type": "message", "user": "U1", "text": "こんにちは", "ts": ts, **more}


def posts(slack: PretendSlack, place: Place) -> list[dict[str, Any]]:
    patient = PatientSlack(threading.Event(), 0)
    return History(slack.client, patient).events(place, SINCE)


def test_a_thread_is_read_from_then_on_oldest_first_without_its_root() -> None:
    pages = [
        {
            "messages": [post("900000.1"), post("1000009.2", thread_ts="900000.1")],
            "response_metadata": {"next_cursor": "next"},
        },
        {"messages": [post("900000.1"), post("1000005.2", thread_ts="900000.1")]},
    ]
    slack = PretendSlack(conversations_replies=pages)  # type: ignore[arg-type]
    found = posts(slack, Place("C1", "900000.1"))
    assert [one["event"]["ts"] for one in found] == ["1000005.2", "1000009.2"]
    assert [call["cursor"] for call in slack.called("conversations_replies")] == [None, "next"]
    assert slack.called("conversations_replies")[0]["oldest"] == "1000000.000000"


def test_the_key_is_that_of_the_event_that_was_not_heard() -> None:
    reply = post("1000005.2", thread_ts="900000.1")
    slack = PretendSlack(conversations_replies={"messages": [reply]})
    (found,) = posts(slack, Place("C1", "900000.1"))
    assert read_envelope(found, BOT) == Envelope(
        "post:C1:1000005.2", only_in=Thread("C1", "900000.1")
    )
    direct = PretendSlack(conversations_history={"messages": [post("1000005.2")]})
    (found,) = posts(direct, Place("D1"))
    assert read_envelope(found, BOT) == Envelope("post:D1:1000005.2")


def test_in_direct_messages_old_threads_are_looked_into_only_when_they_have_news() -> None:
    roots = [
        post("900000.1", thread_ts="900000.1", latest_reply="1000007.1"),
        post("900001.1", thread_ts="900001.1", latest_reply="900002.1"),
    ]
    slack = PretendSlack(
        conversations_history={"messages": roots},
        conversations_replies={"messages": [post("1000007.1", thread_ts="900000.1")]},
    )
    assert [one["event"]["ts"] for one in posts(slack, Place("D1"))] == ["1000007.1"]
    assert [call["ts"] for call in slack.called("conversations_replies")] == ["900000.1"]
    (history,) = slack.called("conversations_history")
    assert float(history["oldest"]) == 1_000_000 - 7 * 86_400


def test_what_the_desk_itself_posted_is_nobodys_news() -> None:
    ours = post("1000005.2", user=BOT, bot_id="B1")
    slack = PretendSlack(conversations_history={"messages": [ours]})
    assert [read_envelope(one, BOT) for one in posts(slack, Place("D1"))] == [None]


# --- what became of what is kept ----------------------------------------------------------------

THREAD = Place("C1", "900000.1")
ROOT = post("900000.1")
OLD = "990000.000002"
EDITED = {"user": "U1", "ts": "1000003.000000"}


def kept(**more: Any) -> Kept:
    known = {"ts": OLD, "author": "U1", "edited_at": None, "files": frozenset[str]()}
    return Kept(**(known | more))


def became(message: dict[str, Any] | None, known: Kept) -> list[dict[str, Any]]:
    """The events about a post that reads like this now; None = it is not there."""
    there = [ROOT, post("995000.1"), *([message] if message else [])]
    slack = PretendSlack(conversations_replies={"messages": there})
    patient = PatientSlack(threading.Event(), 0)
    found = History(slack.client, patient).events(THREAD, SINCE, [known])
    (asked,) = slack.called("conversations_replies")
    assert 0 < float(OLD) - float(asked["oldest"]) < 0.01, "from the oldest one on, in one go"
    return found


def test_an_edit_that_nobody_heard_comes_as_it_would_have_come() -> None:
    now = post(OLD, text="右です", edited=EDITED, thread_ts="900000.1")
    (event,) = became(now, kept())
    change = read_change(event["event"], BOT)
    assert change is not None
    assert (change.post.ts, change.author, change.message) == (OLD, "U1", now)
    assert change.edited_at == datetime.fromtimestamp(1_000_003, UTC)
    envelope = read_envelope(event, BOT)
    assert envelope is not None
    assert envelope.key == f"event:fetched:C1:{OLD}:1000003.000000:0"
    assert envelope.only_of == change.post


@pytest.mark.parametrize(
    "message",
    [post(OLD), post(OLD, edited=EDITED), post(OLD, reply_count=1)],
    ids=["as it was", "the edit is known", "a reply below it"],
)
def test_what_is_known_is_no_news(message: dict[str, Any]) -> None:
    assert became(message, kept(edited_at=datetime.fromtimestamp(1_000_003, UTC))) == []


@pytest.mark.parametrize("message", [None, post(OLD, subtype="tombstone", user="USLACKBOT")])
def test_what_is_no_longer_there_was_deleted(message: dict[str, Any] | None) -> None:
    (event,) = became(message, kept())
    change = read_change(event["event"], BOT)
    assert change is not None
    assert (change.post.ts, change.author, change.message) == (OLD, "U1", None)


@pytest.mark.parametrize(
    "left", [[{"id": "F1"}], [{"id": "F1"}, {"id": "F2", "mode": "tombstone"}]]
)
def test_a_file_that_is_no_longer_there_was_taken_out(left: list[dict[str, Any]]) -> None:
    now = post(OLD, files=left, subtype="file_share")
    (event,) = became(now, kept(files=frozenset({"F1", "F2"})))
    change = read_change(event["event"], BOT)
    assert change is not None
    assert (change.edited_at, change.gone_files) == (None, frozenset({"F2"}))


def test_where_nothing_can_be_read_nothing_was_deleted() -> None:
    slack = PretendSlack(conversations_replies=slack_error("thread_not_found"))
    patient = PatientSlack(threading.Event(), 0)
    with pytest.raises(SlackApiError):
        History(slack.client, patient).events(THREAD, SINCE, [kept()])
