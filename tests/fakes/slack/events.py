"""Turns what happens in the workspace into Events API payloads for the subscribed app."""

from collections.abc import Callable

from tests.fakes.slack.message_shape import message_json
from tests.fakes.slack.payloads import Payload
from tests.fakes.slack.records import Channel, Json, Message, SlackFile, User
from tests.fakes.slack.shapes import user_json
from tests.fakes.slack.workspace import Workspace

EVENT_TYPES = frozenset(
    {
        "app_home_opened",
        "app_mention",
        "file_shared",
        "member_joined_channel",
        "message.channels",
        "message.groups",
        "message.im",
        "reaction_added",
        "reaction_removed",
        "user_change",
    }
)
_MESSAGES_OF = {"channel": "message.channels", "group": "message.groups", "im": "message.im"}


class Events:
    """Sends what the app subscribed to and may see; the caller holds the workspace's lock."""

    def __init__(self, workspace: Workspace, send: Callable[[Payload], None]) -> None:
        self._workspace = workspace
        self._send = send
        self.subscriptions = set(EVENT_TYPES)

    def posted(self, message: Message) -> None:
        """A message event, and a second ``app_mention`` event when it mentions the bot."""
        if message.ephemeral_to is not None:
            return
        channel = self._workspace.channels[message.channel]
        event = message_json(message, self._workspace)
        event |= {"channel": channel.id, "event_ts": message.ts, "channel_type": channel.kind}
        key = f"{channel.id}:{message.ts}"
        self._message_event(channel, event, key)
        if not channel.is_im and message.bot_id is None and self._mentions_bot(message):
            self._emit("app_mention", channel, self._as_mention(event), key)

    def _mentions_bot(self, message: Message) -> bool:
        return self._workspace.bot.user_id in message.pings()

    def _as_mention(self, event: Json) -> Json:
        dropped = ("channel_type", "subtype")
        kept = {name: value for name, value in event.items() if name not in dropped}
        return kept | {"type": "app_mention"}

    def changed(self, message: Message, before: Json) -> None:
        """Edits, unfurls and tombstones."""
        now = message_json(message, self._workspace)
        self._hidden_message(message, {"message": now, "previous_message": before})

    def deleted(self, message: Message, before: Json) -> None:
        self._hidden_message(
            message, {"previous_message": before, "deleted_ts": message.ts}, "message_deleted"
        )

    def _hidden_message(
        self, message: Message, parts: Json, subtype: str = "message_changed"
    ) -> None:
        if message.ephemeral_to is not None:
            return
        channel = self._workspace.channels[message.channel]
        ts = self._workspace.stamps.new_ts()
        event: Json = {"type": "message", "subtype": subtype, "hidden": True, "ts": ts}
        event |= {"channel": channel.id, "event_ts": ts, "channel_type": channel.kind}
        self._message_event(channel, event | parts)

    def reacted(self, message: Message, user: str, name: str, *, added: bool) -> None:
        kind = "reaction_added" if added else "reaction_removed"
        event: Json = {
            "user": user,
            "reaction": name,
            "item": {"type": "message", "channel": message.channel, "ts": message.ts},
            "item_user": message.user,
        }
        self._emit(kind, self._workspace.channels[message.channel], event)

    def file_shared(self, file: SlackFile, channel: Channel, user: str) -> None:
        event = {"file_id": file.id, "file": {"id": file.id}}
        self._emit("file_shared", channel, event | {"user_id": user, "channel_id": channel.id})

    def joined(self, channel: Channel, user: str) -> None:
        event = {"user": user, "channel": channel.id, "channel_type": channel.id[0]}
        self._emit("member_joined_channel", channel, event | {"team": self._workspace.team_id})

    def home_opened(self, user: str, tab: str, view: Json | None) -> None:
        channel = self._workspace.im_with(user)
        event = {"user": user, "channel": channel.id, "tab": tab}
        self._emit("app_home_opened", channel, event | ({"view": view} if view else {}))

    def user_changed(self, user: User) -> None:
        """Somebody's account or profile changed; no channel is needed to hear of it."""
        if "user_change" not in self.subscriptions:
            return
        event: Json = {"type": "user_change", "event_ts": self._workspace.stamps.new_ts()}
        event |= {"user": user_json(user), "cache_ts": int(self._workspace.stamps.now())}
        body = self._callback(event)
        self._send(Payload("events_api", "user_change", body["event_id"], body))

    def _message_event(self, channel: Channel, event: Json, key: str | None = None) -> None:
        self._emit("message", channel, event, key, subscription=_MESSAGES_OF[channel.kind])

    def _emit(
        self,
        event_type: str,
        channel: Channel,
        event: Json,
        key: str | None = None,
        subscription: str | None = None,
    ) -> None:
        if (subscription or event_type) not in self.subscriptions:
            return
        if not self._workspace.bot_is_in(channel):
            return
        full = {"type": event_type, "event_ts": self._workspace.stamps.new_ts()} | event
        body = self._callback(full)
        self._send(Payload("events_api", event_type, key or body["event_id"], body))

    def _callback(self, event: Json) -> Json:
        space = self._workspace
        seen_by = {
            "enterprise_id": None,
            "team_id": space.team_id,
            "user_id": space.bot.user_id,
            "is_bot": True,
            "is_enterprise_install": False,
        }
        return {
            "token": "verification-token",
            "team_id": space.team_id,
            "context_team_id": space.team_id,
            "context_enterprise_id": None,
            "api_app_id": space.bot.app_id,
            "event": event,
            "type": "event_callback",
            "event_id": space.stamps.new_id("Ev"),
            "event_time": int(space.stamps.now()),
            "authorizations": [seen_by],
            "is_ext_shared_channel": self._is_shared(event),
            "event_context": f"4-{space.stamps.next_number()}",
        }

    def _is_shared(self, event: Json) -> bool:
        channel = self._workspace.channels.get(event.get("channel") or "")
        return channel is not None and channel.shared
