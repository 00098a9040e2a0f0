"""The fake delivers over Socket Mode to a real Bolt app."""

import threading
from collections import Counter
from typing import Any

import pytest
from slack_bolt import App, BoltResponse
from slack_sdk import WebClient

from tests.fakes.slack import Channel, FakeSlack, User, over_sockets

Json = dict[str, Any]


class Recorder:
    """A middleware that keeps every body and answers it; ``status`` other than 200 is no ack."""

    def __init__(self, app: App) -> None:
        self.bodies: list[Json] = []
        self.headers: list[Json] = []
        self.status = 200
        app.use(self._keep)

    def _keep(self, body: Json, request: Any) -> BoltResponse:
        self.bodies.append(body)
        self.headers.append(request.headers)
        return BoltResponse(status=self.status)

    def events(self, kind: str) -> list[Json]:
        """In the order in which they happened; threads may have kept them in another one."""
        events = [body["event"] for body in self.bodies if body["event"]["type"] == kind]
        return sorted(events, key=lambda event: float(event["event_ts"]))


@pytest.fixture
def app(slack: FakeSlack, client: WebClient) -> App:
    return App(
        client=client, signing_secret=slack.bot.signing_secret, ignoring_self_events_enabled=False
    )


@pytest.fixture
def seen(app: App) -> Recorder:
    return Recorder(app)


def test_a_post_reaches_the_app_and_its_answer_comes_back(
    slack: FakeSlack, app: App, hanako: User, office: Channel
) -> None:
    @app.event("message")
    def answer(event: Json, client: WebClient) -> None:
        if "bot_id" not in event:
            client.chat_postMessage(
                channel=event["channel"], text=f"受付: {event['text']}", thread_ts=event["ts"]
            )

    with over_sockets(app, slack):
        ts = slack.post(hanako, office, "<!channel> & VPN")
        found = slack.wait_for(lambda: slack.find(office, "受付"), what="answer")
        slack.settle()
    assert found.text == "受付: &lt;!channel&gt; &amp; VPN"
    assert found.thread_ts == ts
    assert found.pings() == set()
    assert {ack.key for ack in slack.acks} == {f"{office.id}:{ts}", f"{office.id}:{found.ts}"}
    assert all(0 <= ack.latency < 3 for ack in slack.acks)


def test_events_look_as_in_slack(
    slack: FakeSlack, app: App, seen: Recorder, hanako: User, office: Channel
) -> None:
    with over_sockets(app, slack):
        ts = slack.post(hanako, office, f"{slack.mention(slack.bot_user)} 助けて")
        slack.edit(hanako, office, ts, "直しました")
        slack.unfurl(office, ts)
        slack.react(hanako, office, ts, "eyes")
        slack.unreact(hanako, office, ts, "eyes")
        slack.delete(hanako, office, ts)
        slack.settle()
    posted, edited, unfurled, deleted = seen.events("message")
    assert posted["channel_type"] == "channel"
    assert (posted["user"], posted["ts"], posted["channel"]) == (hanako.id, ts, office.id)
    assert posted["blocks"][0]["elements"][0]["elements"][0] == {
        "type": "user",
        "user_id": slack.bot.user_id,
    }
    assert [mention["ts"] for mention in seen.events("app_mention")] == [ts]
    assert edited["subtype"] == "message_changed"
    assert edited["previous_message"]["text"].endswith("助けて")
    assert edited["message"]["edited"]["user"] == hanako.id
    assert unfurled["message"]["text"] == unfurled["previous_message"]["text"]
    assert (deleted["subtype"], deleted["deleted_ts"]) == ("message_deleted", ts)
    assert seen.events("reaction_added")[0]["item"]["ts"] == ts
    assert seen.events("reaction_removed")[0]["reaction"] == "eyes"
    body = seen.bodies[0]
    assert body["authorizations"][0]["user_id"] == slack.bot.user_id
    assert body["is_ext_shared_channel"] is False
    assert len({one["event_id"] for one in seen.bodies}) == len(seen.bodies)


def test_other_events(
    slack: FakeSlack, app: App, seen: Recorder, hanako: User, office: Channel
) -> None:
    taro = slack.add_user("taro")
    with over_sockets(app, slack):
        slack.join(taro, office)
        slack.open_home(hanako)
        ts = slack.dm(hanako, "画面です", files=[("画面.png", b"png")])
        slack.settle()
    assert seen.events("member_joined_channel")[0]["user"] == taro.id
    assert seen.events("app_home_opened")[0]["tab"] == "home"
    message = seen.events("message")[0]
    assert (message["subtype"], message["channel_type"]) == ("file_share", "im")
    assert message["ts"] == ts
    assert seen.events("file_shared")[0]["file_id"] == message["files"][0]["id"]
    assert seen.events("app_mention") == []


def test_a_parent_with_replies_is_deleted_as_a_tombstone(
    slack: FakeSlack, app: App, seen: Recorder, hanako: User, office: Channel
) -> None:
    with over_sockets(app, slack):
        ts = slack.post(hanako, office, "親")
        slack.post(hanako, office, "子", thread_ts=ts)
        slack.delete(hanako, office, ts)
        slack.settle()
    parent, reply, gone = seen.events("message")
    assert (reply["thread_ts"], reply["parent_user_id"]) == (ts, hanako.id)
    assert (gone["subtype"], gone["message"]["subtype"]) == ("message_changed", "tombstone")
    assert gone["previous_message"]["text"] == parent["text"] == "親"


def test_the_bot_hears_itself_and_only_what_it_subscribed_to(
    slack: FakeSlack, app: App, seen: Recorder, hanako: User, office: Channel
) -> None:
    slack.subscriptions.discard("message.channels")
    elsewhere = slack.add_channel("よその課", [hanako], private=True, with_bot=False)
    with over_sockets(app, slack):
        slack.post(hanako, office, "聞こえません")
        slack.post(hanako, elsewhere, "聞こえません")
        app.client.chat_postMessage(channel=hanako.id, text="わたしです")
        slack.settle()
    assert [event["text"] for event in seen.events("message")] == ["わたしです"]
    assert seen.events("message")[0]["bot_id"] == slack.bot.bot_id


def test_what_is_not_acknowledged_comes_again_three_times(
    slack: FakeSlack, app: App, seen: Recorder, hanako: User
) -> None:
    slack.delivery.ack_timeout = 0.1
    seen.status = 500
    with over_sockets(app, slack):
        slack.dm(hanako, "もしもし")
        slack.settle()
    assert len(seen.bodies) == 3
    assert len({body["event_id"] for body in seen.bodies}) == 1
    assert [headers["x-slack-retry-num"] for headers in seen.headers] == [["0"], ["1"], ["2"]]
    assert seen.headers[1]["x-slack-retry-reason"] == ["timeout"]
    assert [payload.name for payload in slack.undelivered] == ["message"]
    assert slack.acks == []


def test_payloads_wait_for_a_socket(
    slack: FakeSlack, app: App, seen: Recorder, hanako: User
) -> None:
    sent = [slack.dm(hanako, str(number)) for number in range(3)]
    with over_sockets(app, slack):
        slack.settle()
    assert sorted(event["ts"] for event in seen.events("message")) == sent


def test_each_payload_goes_to_one_of_the_sockets(
    slack: FakeSlack, app: App, seen: Recorder, hanako: User
) -> None:
    heard: Counter[int] = Counter()
    with over_sockets(app, slack, count=2) as handlers:
        for handler in handlers:
            handler.client.socket_mode_request_listeners.append(
                lambda client, _request: heard.update([id(client)])
            )
        for _ in range(6):
            slack.dm(hanako, "もしもし")
        slack.settle()
        slack.wait_for(lambda: list(heard.values()) == [3, 3], what="three payloads for each")
    assert len(seen.bodies) == 6


def test_a_disconnect_message_makes_the_app_come_back(
    slack: FakeSlack, app: App, seen: Recorder, hanako: User
) -> None:
    with over_sockets(app, slack):
        slack.faults.disconnect_sockets()
        slack.dm(hanako, "もどった？")
        slack.settle()
        assert slack.sockets == 1
    assert len(seen.events("message")) == 1


def test_waiting_ends_with_a_picture_of_the_state(
    slack: FakeSlack, hanako: User, office: Channel
) -> None:
    slack.post(hanako, office, "これが見える")
    with pytest.raises(AssertionError, match=r"no answer within 0\.05 s(.|\n)*これが見える"):
        slack.wait_for(lambda: slack.find(office, "答え"), timeout=0.05, what="answer")


def test_waiting_wakes_at_once(slack: FakeSlack, hanako: User, office: Channel) -> None:
    later = threading.Timer(0.05, slack.post, [hanako, office, "来た"])
    later.start()
    found = slack.wait_for(lambda: slack.find(office, "来た"))
    later.join()
    assert found.text == "来た"
