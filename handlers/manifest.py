"""The Slack app: exactly what it may do and hear, and why."""

from typing import Any

from handlers import action_ids

# scope: what needs it
SCOPES = {
    "app_mentions:read": "app_mention",
    "channels:history": "message.channels, conversations.history, conversations.replies",
    "channels:read": "conversations.info, conversations.members, users.conversations",
    "chat:write": "chat.postMessage, chat.update, chat.postEphemeral, chat.delete",
    "commands": "/soudan, and the entry in the menu of a message",
    "files:read": "what people send along, files.info",
    "files:write": "copies of it for the other side, files.delete",
    "groups:history": "the same in private channels",
    "groups:read": "the same in private channels",
    "im:history": "message.im, conversations.history, conversations.replies",
    "im:read": "users.conversations: whose direct messages to look through after a silence",
    "im:write": "conversations.open, to look for a direct message of unknown outcome",
    "reactions:read": "reaction_added, reaction_removed",
    "reactions:write": "reactions.add, reactions.remove",
    "usergroups:read": "usergroups.users.list",
    "users:read": "users.info, users.list, user_change",
    "users:read.email": "the e-mail in users.list, for the city's list of people",
}

EVENTS = (
    "app_home_opened",  # no scope
    "app_mention",
    "message.channels",
    "message.groups",
    "message.im",
    "reaction_added",
    "reaction_removed",
    "user_change",
)

NAME = "窓口"
COMMAND = "/soudan"


def _slash_command(request_url: str | None) -> dict[str, Any]:
    """What is typed after it arrives as typed: names and channels are no matter of ours."""
    command = {
        "command": COMMAND,
        "description": "過去の回答を探し、ヘルプデスクに相談します",
        "usage_hint": "困っていること（空けると入力画面が開きます。ヘルプ で使い方）",
        "should_escape": False,
    }
    return command if request_url is None else command | {"url": request_url}


MESSAGE_SHORTCUT = {
    "name": "ヘルプデスクに相談する",
    "type": "message",
    "callback_id": action_ids.HAND_OVER,
    "description": "このメッセージを、窓口からヘルプデスクに相談します",
}


def manifest(request_url: str | None = None) -> dict[str, Any]:
    """The app manifest, for Socket Mode or, with a URL, for HTTP mode."""
    events: dict[str, Any] = {"bot_events": list(EVENTS)}
    interactivity: dict[str, Any] = {"is_enabled": True}
    if request_url is not None:
        events["request_url"] = request_url
        interactivity["request_url"] = request_url
    return {
        "display_information": {
            "name": NAME,
            "description": "困ったときの相談窓口。過去の回答を探し、ヘルプデスクにつなぎます。",
            "background_color": "#1f4e79",
        },
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": NAME, "always_online": True},
            "slash_commands": [_slash_command(request_url)],
            "shortcuts": [MESSAGE_SHORTCUT],
        },
        "oauth_config": {"scopes": {"bot": sorted(SCOPES)}},
        "settings": {
            "event_subscriptions": events,
            "interactivity": interactivity,
            "org_deploy_enabled": False,
            "socket_mode_enabled": request_url is None,
            "token_rotation_enabled": False,
        },
    }
