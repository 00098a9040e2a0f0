"""The methods ``chat.*``."""

import copy
from typing import Any

from tests.fakes.slack.args import Args
from tests.fakes.slack.errors import SlackRefusal
from tests.fakes.slack.limits import (
    MARKDOWN_TEXT,
    MESSAGE_TEXT,
    UPDATE_TEXT,
    check_message_blocks,
    check_metadata,
    name_blocks,
)
from tests.fakes.slack.message_shape import message_json
from tests.fakes.slack.parts import Parts
from tests.fakes.slack.records import Channel, Json, Message


def post_message(parts: Parts, args: Args) -> Json:
    channel = _target(parts, args.text("channel"))
    _may_write(parts, channel)
    content = _content(parts, args, "msg_blocks_too_long", MESSAGE_TEXT)
    thread_ts = _thread(parts, channel, args)
    message = parts.talk.post(_by_bot(parts, args, channel, thread_ts, content))
    shown = message_json(message, parts.workspace, metadata=True)
    return {"channel": channel.id, "ts": message.ts, "message": shown}


def post_ephemeral(parts: Parts, args: Args) -> Json:
    channel = _target(parts, args.text("channel"))
    _may_write(parts, channel)
    if args.text("user") not in channel.members:
        raise SlackRefusal("user_not_in_channel")
    content = _content(parts, args, "msg_too_long", MESSAGE_TEXT)
    thread_ts = _thread(parts, channel, args)
    message = _by_bot(parts, args, channel, thread_ts, content)
    message.ephemeral_to = args.text("user")
    if thread_ts is None or parts.workspace.replies(channel.id, thread_ts):
        parts.talk.post(message)  # in a thread without replies, Slack's clients show it to nobody
    return {"message_ts": message.ts}


def update(parts: Parts, args: Args) -> Json:
    """What is not given stays: blocks and metadata go only when given empty."""
    message = own_message(parts, args, "cant_update_message")
    if parts.workspace.channels[message.channel].archived:
        raise SlackRefusal("is_inactive")
    if message.is_tombstone:
        raise SlackRefusal("cant_update_message")
    new = _content(parts, args, "msg_too_long", UPDATE_TEXT, needs_text=False)
    if not (new.get("text") or new.get("blocks") or new.get("attachments")):
        raise SlackRefusal("no_text")
    if "blocks" in new:
        new.setdefault("text", "")
    parts.talk.change(message, **new)
    shown = message_json(message, parts.workspace, metadata=True)
    return {"channel": message.channel, "ts": message.ts, "text": message.text, "message": shown}


def delete(parts: Parts, args: Args) -> Json:
    message = own_message(parts, args, "cant_delete_message")
    if message.is_tombstone:
        raise SlackRefusal("message_not_found")
    parts.talk.remove(message)
    return {"channel": message.channel, "ts": message.ts}


def get_permalink(parts: Parts, args: Args) -> Json:
    channel = parts.workspace.channel(args.text("channel"))
    message = parts.workspace.message(channel.id, args.text("message_ts"))
    base = f"https://{parts.workspace.team_domain}.slack.com/archives/{channel.id}"
    link = f"{base}/p{message.ts.replace('.', '')}"
    if message.is_reply:
        link += f"?thread_ts={message.thread_ts}&cid={channel.id}"
    return {"channel": channel.id, "permalink": link}


def own_message(parts: Parts, args: Args, refusal: str) -> Message:
    """The bot's own living message. Raises ``refusal`` for that of someone else."""
    channel = parts.workspace.channel(args.text("channel"))
    message = parts.workspace.message(channel.id, args.text("ts"))
    if message.ephemeral_to is not None:
        raise SlackRefusal("message_not_found")
    if message.bot_id != parts.workspace.bot.bot_id:
        raise SlackRefusal(refusal)
    return message


def _target(parts: Parts, asked: str) -> Channel:
    """A channel by id or ``#name``; a user id means the direct conversation."""
    user = parts.workspace.users.get(asked)
    if user is not None:
        if user.deleted or user.is_bot:
            raise SlackRefusal("channel_not_found")
        return parts.workspace.im_with(user.id)
    name = asked.removeprefix("#")
    for channel in parts.workspace.channels.values():
        if not channel.is_im and channel.name == name:
            return parts.workspace.channel(channel.id)
    return parts.workspace.channel(asked)


def _may_write(parts: Parts, channel: Channel) -> None:
    if not parts.workspace.bot_is_in(channel):
        raise SlackRefusal("not_in_channel")
    if channel.archived:
        raise SlackRefusal("is_archived")


def _thread(parts: Parts, channel: Channel, args: Args) -> str | None:
    """A reply's own ts is no thread. A deleted parent is no obstacle, nor a tombstone."""
    thread_ts = args.maybe("thread_ts")
    parent = parts.workspace.find_message(channel.id, thread_ts) if thread_ts else None
    if parent is not None and (parent.is_reply or parent.ephemeral_to is not None):
        raise SlackRefusal("cannot_reply_to_message")
    return thread_ts


def _content(
    parts: Parts, args: Args, too_long: str, most: int, *, needs_text: bool = True
) -> dict[str, Any]:
    """The given ones of text, blocks, attachments and metadata, checked."""
    if "markdown_text" in args:
        return _markdown(parts, args)
    content: dict[str, Any] = {"text": args.text("text")} if "text" in args else {}
    if len(content.get("text", "")) > most:
        raise SlackRefusal("msg_too_long")
    blocks = args.dicts("blocks", "invalid_blocks_format")
    if blocks is not None:
        content["blocks"] = _checked(parts, blocks, too_long)
    attachments = args.dicts("attachments", "invalid_attachments")
    if attachments is not None:
        content["attachments"] = attachments
    if needs_text and not any(content.values()):
        raise SlackRefusal("no_text")
    return content | _metadata(args)


def _markdown(parts: Parts, args: Args) -> dict[str, Any]:
    text = args.text("markdown_text")
    if "text" in args or "blocks" in args:
        raise SlackRefusal("markdown_text_conflict")
    if len(text) > MARKDOWN_TEXT:
        raise SlackRefusal("msg_too_long")
    block = {"type": "markdown", "text": text}
    return {"text": text, "blocks": _checked(parts, [block], "msg_too_long")} | _metadata(args)


def _checked(parts: Parts, blocks: list[Json], too_long: str) -> list[Json]:
    check_message_blocks(blocks, too_long)
    named = copy.deepcopy(blocks)
    name_blocks(named, parts.workspace.stamps)
    return named


def _metadata(args: Args) -> dict[str, Any]:
    metadata = args.json("metadata", "invalid_metadata_format")
    if metadata is None:
        return {}
    if metadata != {}:
        check_metadata(metadata)
    return {"metadata": metadata or None}


def _by_bot(
    parts: Parts, args: Args, channel: Channel, thread_ts: str | None, content: dict[str, Any]
) -> Message:
    bot = parts.workspace.bot
    broadcast = args.flag("reply_broadcast") and thread_ts is not None
    return Message(
        channel=channel.id,
        ts=parts.workspace.stamps.new_ts(),
        user=bot.user_id,
        bot_id=bot.bot_id,
        thread_ts=thread_ts,
        username=args.maybe("username"),
        icon=args.maybe("icon_emoji") or args.maybe("icon_url"),
        broadcast=broadcast,
        subtype="thread_broadcast" if broadcast else None,
        links_names=args.flag("link_names") or args.text("parse") == "full",
        **content,
    )
