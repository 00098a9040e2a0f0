"""A message as the Web API and the events show it."""

import copy

from tests.fakes.slack.records import Json, Message
from tests.fakes.slack.shapes import bot_profile_json, file_in_message
from tests.fakes.slack.workspace import Workspace

TOMBSTONE_TEXT = "This message was deleted."


def message_json(message: Message, workspace: Workspace, *, metadata: bool = False) -> Json:
    """The message; ``metadata`` only when asked for, as with ``include_all_metadata``."""
    shown: Json = {"type": "message", "ts": message.ts, "text": message.text}
    shown |= _author(message, workspace) | _content(message, workspace)
    shown |= _thread(message, workspace)
    if message.reactions:
        shown["reactions"] = reactions_json(message)
    if message.edited:
        shown["edited"] = {"user": message.user, "ts": message.edited}
    if metadata and message.metadata:
        shown["metadata"] = copy.deepcopy(message.metadata)
    return shown


def _author(message: Message, workspace: Workspace) -> Json:
    if message.is_tombstone:
        return {"subtype": "tombstone", "user": "USLACKBOT", "hidden": True}
    shown: Json = {"team": workspace.team_id} | (
        {"subtype": message.subtype} if message.subtype else {}
    )
    if message.bot_id is None:
        return shown | {"user": message.user}
    shown |= {"bot_id": message.bot_id, "app_id": workspace.bot.app_id}
    if message.username is not None:
        return shown | {"username": message.username, "subtype": "bot_message"}
    return shown | {"user": message.user, "bot_profile": bot_profile_json(workspace.bot, workspace)}


def _content(message: Message, workspace: Workspace) -> Json:
    shown: Json = {}
    if message.blocks:
        shown["blocks"] = copy.deepcopy(message.blocks)
    if message.attachments:
        shown["attachments"] = copy.deepcopy(message.attachments)
    if message.files:
        shown["files"] = [
            file_in_message(workspace.files[file_id], workspace)
            for file_id in message.files
            if file_id in workspace.files
        ]
        shown["upload"] = False
    return shown


def _thread(message: Message, workspace: Workspace) -> Json:
    if message.is_reply:
        parent = workspace.find_message(message.channel, message.thread_ts or "")
        return {"thread_ts": message.thread_ts} | (
            {"parent_user_id": parent.user} if parent else {}
        )
    replies = workspace.replies(message.channel, message.ts)
    if not replies:
        return {}
    writers = list(dict.fromkeys(reply.user for reply in replies))
    return {
        "thread_ts": message.ts,
        "reply_count": len(replies),
        "reply_users_count": len(writers),
        "reply_users": writers,
        "latest_reply": replies[-1].ts,
        "is_locked": False,
        "subscribed": False,
    }


def reactions_json(message: Message) -> list[Json]:
    return [
        {"name": name, "users": list(users), "count": len(users)}
        for name, users in message.reactions.items()
    ]
