"""Builds the payloads of presses, forms, shortcuts and commands, as Slack does."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.fakes.slack.message_shape import message_json
from tests.fakes.slack.payloads import Payload
from tests.fakes.slack.records import Channel, Json, Message
from tests.fakes.slack.triggers import Triggers
from tests.fakes.slack.views import View, Views
from tests.fakes.slack.workspace import Workspace


@dataclass(frozen=True)
class ResponseUrl:
    """Where an app may answer an interaction, and what it answers to."""

    user: str
    channel: str
    message_ts: str | None


class Interactions:
    """Sends interactions; the caller holds the workspace's lock."""

    def __init__(
        self,
        workspace: Workspace,
        triggers: Triggers,
        views: Views,
        send: Callable[[Payload], None],
    ) -> None:
        self._workspace = workspace
        self._triggers = triggers
        self._views = views
        self._send = send
        self.response_urls: dict[str, ResponseUrl] = {}

    def action_in_message(self, user: str, message: Message, action: Json, state: Json) -> Payload:
        """``block_actions`` from a message; ``action`` is what was used."""
        container: Json = {
            "type": "message",
            "message_ts": message.ts,
            "channel_id": message.channel,
            "is_ephemeral": message.ephemeral_to is not None,
        }
        if message.thread_ts:
            container["thread_ts"] = message.thread_ts
        body: Json = {"container": container, "state": {"values": state}, "actions": [action]}
        body |= self._place(message.channel) | self._responding(user, message)
        if message.ephemeral_to is None:
            body["message"] = message_json(message, self._workspace, metadata=True)
        return self._interact("block_actions", user, body)

    def action_in_view(self, user: str, view: View, action: Json, state: Json) -> Payload:
        """``block_actions`` from a modal or a Home tab."""
        body: Json = {
            "container": {"type": "view", "view_id": view.id},
            "view": self._views.shown_json(view, state),
            "actions": [action],
        }
        return self._interact("block_actions", user, body, view.id)

    def submission(self, view: View, state: Json) -> Payload:
        body = {"view": self._views.shown_json(view, state), "response_urls": []}
        return self._interact("view_submission", view.user, body, view.id)

    def closing(self, view: View, *, cleared: bool) -> Payload:
        body = {"view": self._views.shown_json(view), "is_cleared": cleared}
        return self._interact("view_closed", view.user, body)

    def suggestion(self, view: View, block_id: str, action_id: str, typed: str) -> Payload:
        """``block_suggestion``: the options of an external select."""
        body = {
            "container": {"type": "view", "view_id": view.id},
            "view": self._views.shown_json(view),
            "action_id": action_id,
            "block_id": block_id,
            "value": typed,
        }
        return self._interact("block_suggestion", view.user, body)

    def message_shortcut(self, user: str, message: Message, callback_id: str) -> Payload:
        body: Json = {
            "callback_id": callback_id,
            "message_ts": message.ts,
            "message": message_json(message, self._workspace, metadata=True),
            "action_ts": self._workspace.stamps.new_ts(),
        }
        body |= self._place(message.channel) | self._responding(user, message)
        return self._interact("message_action", user, body)

    def shortcut(self, user: str, callback_id: str) -> Payload:
        body = {"callback_id": callback_id, "action_ts": self._workspace.stamps.new_ts()}
        return self._interact("shortcut", user, body)

    def command(self, user: str, channel: Channel, name: str, text: str) -> Payload:
        """A slash command; all fields are strings, as they come in a form."""
        space = self._workspace
        trigger_id = self._triggers.issue(user)
        body = {
            "token": "verification-token",
            "team_id": space.team_id,
            "team_domain": space.team_domain,
            "channel_id": channel.id,
            "channel_name": "directmessage" if channel.is_im else channel.name,
            "user_id": user,
            "user_name": space.users[user].name,
            "command": name,
            "text": text,
            "api_app_id": space.bot.app_id,
            "is_enterprise_install": "false",
            "response_url": self._new_response_url(ResponseUrl(user, channel.id, None)),
            "trigger_id": trigger_id,
        }
        payload = Payload("slash_commands", name, trigger_id, body)
        self._send(payload)
        return payload

    def _interact(self, name: str, user: str, body: Json, view_id: str | None = None) -> Payload:
        trigger_id = self._triggers.issue(user, view_id)
        payload = Payload("interactive", name, trigger_id, self._frame(name, user) | body)
        payload.body["trigger_id"] = trigger_id
        self._send(payload)
        return payload

    def _frame(self, name: str, user: str) -> Json:
        space = self._workspace
        who = space.users[user]
        return {
            "type": name,
            "user": {
                "id": user,
                "username": who.name,
                "name": who.name,
                "team_id": who.team_id,
            },
            "api_app_id": space.bot.app_id,
            "token": "verification-token",
            "team": {"id": space.team_id, "domain": space.team_domain},
            "enterprise": None,
            "is_enterprise_install": False,
        }

    def _place(self, channel_id: str) -> Json:
        channel = self._workspace.channels[channel_id]
        name = {"im": "directmessage", "group": "privategroup"}.get(channel.kind, channel.name)
        return {"channel": {"id": channel_id, "name": name}}

    def _responding(self, user: str, message: Message) -> Json:
        url = ResponseUrl(user, message.channel, message.ts)
        return {"response_url": self._new_response_url(url)}

    def _new_response_url(self, url: ResponseUrl) -> str:
        token = self._workspace.stamps.new_id("R")
        self.response_urls[token] = url
        return f"{self._workspace.base_url}/actions/{self._workspace.team_id}/{token}"
