"""Which payloads are for the desk, and by which key each is known."""

import pytest

from bot.changes.post import Post
from handlers.envelope import Copy, Envelope, Thread, is_for_bot, read_envelope, without_secrets
from tests.rules.payloads import BOT, Payload, changed, event, press, reaction

POST = Envelope("post:C1:10.000001")
REPLY = Envelope("post:C1:10.000001", only_in=Thread("C1", "9.000001"))
UNASKED = Envelope("post:C1:10.000001", only_unasked_in="C1")
FLAGGED = Envelope("event:Ev1", only_flagged_in="C1")
TRIGGER = Envelope("trigger:1.2.a")

SAID = {"type": "message", "user": "U1", "text": "こんにちは", "ts": "9.000001"}
OURS = SAID | {"user": BOT, "bot_id": "B0"}
EDITED = {"edited": {"user": "U1", "ts": "11.000000"}}
NEW = EDITED | {"text": "こんばんは"}
TOMBSTONE = {"type": "message", "subtype": "tombstone", "user": "USLACKBOT", "ts": "9.000001"}
OF_POST = Envelope("event:Ev1", only_of=Post("C1", "9.000001", "post:C1:9.000001"))
ON_COPY = Envelope("event:Ev1", only_on=Copy("C1", "9.000001"))
TWO_FILES = {"subtype": "file_share", "files": [{"id": "F1"}, {"id": "F2"}]}
ONE_FILE = TWO_FILES | {"files": [{"id": "F1"}]}
TOMB_FILE = TWO_FILES | {"files": [{"id": "F1"}, {"id": "F2", "mode": "tombstone"}]}

FOR_THE_DESK: dict[str, tuple[Payload, Envelope]] = {
    "direct message": (event(channel_type="im"), POST),
    "reply in a direct message": (event(channel_type="im", thread_ts="9.000001"), POST),
    "mention as message": (event(text=f"<@{BOT}> 助けて"), POST),
    "mention as app_mention": (event(type="app_mention", channel_type=None), POST),
    "mention with a label": (event(text=f"<@{BOT}|madoguchi> 助けて"), POST),
    "mention in a thread": (event(text=f"<@{BOT}>", thread_ts="9.000001"), POST),
    "reply in a thread": (event(thread_ts="9.000001"), REPLY),
    "reply shown in the channel": (
        event(thread_ts="9.000001", subtype="thread_broadcast"),
        REPLY,
    ),
    "file": (event(channel_type="im", subtype="file_share"), POST),
    "file without a word": (event(channel_type="im", subtype="file_share", text=None), POST),
    "me": (event(channel_type="im", subtype="me_message"), POST),
    "edit": (changed(previous=SAID, message=SAID | NEW), OF_POST),
    "edit of what came with a file": (
        changed(previous=SAID | {"subtype": "file_share"}, message=SAID | NEW),
        OF_POST,
    ),
    "deletion": (
        changed(previous=SAID, subtype="message_deleted", deleted_ts="9.000001"),
        OF_POST,
    ),
    "file taken out": (changed(previous=SAID | TWO_FILES, message=SAID | ONE_FILE), OF_POST),
    "file deleted": (changed(previous=SAID | TWO_FILES, message=SAID | TOMB_FILE), OF_POST),
    "deletion of what has replies": (changed(previous=SAID, message=TOMBSTONE), OF_POST),
    "chat in a channel": (event(), UNASKED),
    "root of a thread": (event(thread_ts="10.000001"), UNASKED),
    "flag": (reaction("ticket", item_user="U2"), FLAGGED),
    "the other flag": (reaction("admission_tickets", item_user="U2"), FLAGGED),
    "emoji": (reaction(), ON_COPY),
    "emoji of a colour": (reaction("+1::skin-tone-3"), ON_COPY),
    "emoji by its other name": (reaction("thumbsup"), ON_COPY),
    "emoji taken away": (reaction(type="reaction_removed"), ON_COPY),
    "messages tab": (event(type="app_home_opened", tab="messages"), Envelope("event:Ev1")),
    "button": (press(), TRIGGER),
    "form": ({"type": "view_submission", "trigger_id": "1.2.a"}, TRIGGER),
    "shortcut": ({"type": "shortcut", "trigger_id": "1.2.a"}, TRIGGER),
    "Home opened": (
        event(type="app_home_opened", tab="home", channel_type=None, ts=None),
        Envelope("event:Ev1"),
    ),
    "command": ({"command": "/madoguchi", "text": "", "trigger_id": "1.2.a"}, TRIGGER),
}

NOT_FOR_THE_DESK: dict[str, Payload] = {
    "mention of somebody else": event(text="<@U0OTHER> 助けて"),
    "edit of nothing known": event(channel_type="im", subtype="message_changed", user=None),
    "link preview": changed(previous=SAID, message=SAID | {"attachments": [{"id": 1}]}),
    "link preview after an edit": changed(previous=SAID | EDITED, message=SAID | EDITED),
    "pictures of files": changed(
        previous=SAID | TWO_FILES, message=SAID | TWO_FILES | {"reply_count": 1}
    ),
    "reply below": changed(previous=SAID, message=SAID | {"reply_count": 1}),
    "our own update": changed(previous=OURS, message=OURS | EDITED | {"text": "変更"}),
    "edit by another bot": changed(previous=SAID | {"bot_id": "B1"}, message=SAID | NEW),
    "deletion of ours": changed(previous=OURS, subtype="message_deleted", deleted_ts="9.000001"),
    "our own flag": reaction("ticket", item_user="U2", user=BOT),
    "flag on a message of ours": reaction("ticket"),
    "flag taken away": reaction("ticket", item_user="U2", type="reaction_removed"),
    "flag on a file": reaction("ticket", item_user="U2", item={"type": "file", "file": "F1"}),
    "our own emoji": reaction(user=BOT),
    "emoji on what others said": reaction(item_user="U2"),
    "emoji that means nothing to us": reaction("laughing"),
    "emoji on a file": reaction(item={"type": "file", "file": "F1"}),
    "tombstone": event(channel_type="im", subtype="tombstone"),
    "join": event(subtype="channel_join", text=f"<@{BOT}> has joined"),
    "topic": event(subtype="channel_topic", text=f"<@{BOT}>"),
    "another bot": event(channel_type="im", bot_id="B1"),
    "bot message": event(channel_type="im", subtype="bot_message", user=None),
    "ourselves": event(channel_type="im", user=BOT),
    "Slackbot": event(channel_type="im", user="USLACKBOT"),
    "nobody": event(channel_type="im", user=None),
    "reaction": event(type="reaction_added"),
    "form closed": {"type": "view_closed"},
    "nothing known": {},
}


@pytest.mark.parametrize("name", FOR_THE_DESK)
def test_for_the_desk(name: str) -> None:
    body, envelope = FOR_THE_DESK[name]
    assert read_envelope(body, BOT) == envelope


@pytest.mark.parametrize("name", NOT_FOR_THE_DESK)
def test_not_for_the_desk(name: str) -> None:
    assert read_envelope(NOT_FOR_THE_DESK[name], BOT) is None


def test_a_mention_has_one_key_though_it_comes_as_two_events() -> None:
    message = event(text=f"<@{BOT}>")
    mention = event(type="app_mention", text=f"<@{BOT}>", channel_type=None)
    mention["event_id"] = "Ev2"
    assert read_envelope(message, BOT) == read_envelope(mention, BOT)


@pytest.mark.parametrize(
    ("body", "for_bot"),
    [
        (event(), False),
        (event(text=None), False),
        (event(channel_type="im"), True),
        (event(text=f"はい <@{BOT}>"), True),
        (event(type="app_mention", channel_type=None, text=None), True),
    ],
)
def test_whether_a_post_speaks_to_the_bot(body: Payload, *, for_bot: bool) -> None:
    assert is_for_bot(body["event"], BOT) is for_bot


def test_what_is_kept_holds_no_token() -> None:
    body = event()
    kept = without_secrets(body)
    assert kept == {name: value for name, value in body.items() if name != "token"}
    assert "token" in body, "Bolt still needs what it was given"
