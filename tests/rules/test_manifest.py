"""The app asks for exactly what it uses."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from slack_sdk import WebClient

from handlers.manifest import EVENTS, SCOPES, manifest

ROOT = Path(__file__).parents[2]

# What Slack's reference asks for, with the kinds of channels that the bot is in.
METHODS = {
    "apps_connections_open": set[str](),  # with the app's own token
    "auth_test": set[str](),
    "chat_delete": {"chat:write"},
    "chat_postEphemeral": {"chat:write"},
    "chat_postMessage": {"chat:write"},
    "chat_update": {"chat:write"},
    "conversations_history": {"channels:history", "groups:history"},
    "conversations_info": {"channels:read", "groups:read"},
    "conversations_members": {"channels:read", "groups:read"},
    "conversations_open": {"im:write"},
    "conversations_replies": {"channels:history", "groups:history", "im:history"},
    "files_completeUploadExternal": {"files:write"},
    "files_delete": {"files:write"},
    "files_getUploadURLExternal": {"files:write"},
    "files_info": {"files:read"},
    "reactions_add": {"reactions:write"},
    "reactions_remove": {"reactions:write"},
    "usergroups_users_list": {"usergroups:read"},
    "users_conversations": {"channels:read", "groups:read", "im:read"},
    "users_info": {"users:read"},
    "users_list": {"users:read", "users:read.email"},
    "views_open": set[str](),
    "views_publish": set[str](),
    "views_push": set[str](),
    "views_update": set[str](),
}
LISTENED = {
    "app_home_opened": None,  # every app hears of its own Home tab
    "app_mention": "app_mentions:read",
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "message.im": "im:history",
    "reaction_added": "reactions:read",
    "reaction_removed": "reactions:read",
    "user_change": "users:read",
}


def methods_called() -> Iterator[str]:
    """Names of all methods that are called, or handed on, of something named slack."""
    for folder in ("bot", "handlers"):
        for file in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Attribute) and callable(getattr(WebClient, node.attr, 0)):
                    owner = ast.unparse(node.value)
                    if owner.endswith("slack"):
                        yield node.attr


def test_no_scope_is_missing_and_none_is_too_many() -> None:
    called = set(methods_called())
    assert called <= METHODS.keys(), "a method whose scopes this test does not know"
    needed = set[str]().union(*(METHODS[method] for method in called))
    heard = {LISTENED[event] for event in EVENTS} - {None}
    assert set(SCOPES) == needed | heard | {"commands"}


def test_socket_mode_needs_no_address() -> None:
    settings = manifest()["settings"]
    assert settings["socket_mode_enabled"] is True
    assert "request_url" not in str(settings)


def test_http_mode_names_the_address_for_events_and_buttons() -> None:
    settings = manifest("https://desk.example.jp/slack/events")["settings"]
    assert settings["socket_mode_enabled"] is False
    for part in ("event_subscriptions", "interactivity"):
        assert settings[part]["request_url"] == "https://desk.example.jp/slack/events"


@pytest.mark.parametrize("url", [None, "https://desk.example.jp/slack/events"])
def test_what_the_app_may_do_and_hear(url: str | None) -> None:
    shown = manifest(url)
    assert shown["oauth_config"]["scopes"] == {"bot": sorted(SCOPES)}
    assert set(shown["settings"]["event_subscriptions"]["bot_events"]) == set(EVENTS)
    assert shown["settings"]["interactivity"]["is_enabled"] is True
    home = shown["features"]["app_home"]
    assert (home["messages_tab_enabled"], home["messages_tab_read_only_enabled"]) == (True, False)
    assert home["home_tab_enabled"] is True


@pytest.mark.parametrize("url", [None, "https://desk.example.jp/slack/events"])
def test_the_command_and_the_entry_in_the_menu_of_a_message(url: str | None) -> None:
    features = manifest(url)["features"]
    (command,), (shortcut,) = features["slash_commands"], features["shortcuts"]
    assert (command["command"], command["should_escape"]) == ("/soudan", False)
    assert command.get("url") == url, "over HTTP, Slack has to know where it goes"
    assert (shortcut["type"], shortcut["callback_id"]) == ("message", "hand_over")
    assert len(shortcut["name"]) <= 24
    assert len(shortcut["description"]) <= 150
    assert len(command["description"]) <= 2000
    assert len(command["usage_hint"]) <= 1000


def test_names_fit_into_slacks_fields() -> None:
    shown = manifest()
    assert len(shown["display_information"]["name"]) <= 35
    assert len(shown["display_information"]["description"]) <= 140
    assert len(shown["features"]["bot_user"]["display_name"]) <= 80
