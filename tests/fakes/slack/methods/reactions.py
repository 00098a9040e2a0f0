"""The methods ``reactions.*``."""

import re

from tests.fakes.slack.args import Args
from tests.fakes.slack.errors import SlackRefusal
from tests.fakes.slack.message_shape import message_json
from tests.fakes.slack.parts import Parts
from tests.fakes.slack.records import Json, Message

_NAME = re.compile(r"[a-z0-9_+\-']+(::skin-tone-[2-6])?")


def add(parts: Parts, args: Args) -> Json:
    message = _message(parts, args)
    if parts.workspace.channels[message.channel].archived:
        raise SlackRefusal("is_archived")
    if not parts.talk.react(message, parts.workspace.bot.user_id, _name(args)):
        raise SlackRefusal("already_reacted")
    return {}


def remove(parts: Parts, args: Args) -> Json:
    message = _message(parts, args)
    if not parts.talk.unreact(message, parts.workspace.bot.user_id, _name(args)):
        raise SlackRefusal("no_reaction")
    return {}


def get(parts: Parts, args: Args) -> Json:
    message = _message(parts, args)
    shown = message_json(message, parts.workspace)
    return {"type": "message", "channel": message.channel, "message": shown}


def _name(args: Args) -> str:
    name = args.text("name").strip(":")
    if not _NAME.fullmatch(name):
        raise SlackRefusal("invalid_name")
    return name


def _message(parts: Parts, args: Args) -> Message:
    if not (args.maybe("channel") and args.maybe("timestamp")):
        raise SlackRefusal("no_item_specified")
    channel = parts.workspace.channel(args.text("channel"))
    if not parts.workspace.bot_is_in(channel):
        raise SlackRefusal("not_in_channel")
    if not re.fullmatch(r"\d+\.\d{6}", args.text("timestamp")):
        raise SlackRefusal("bad_timestamp")
    message = parts.workspace.message(channel.id, args.text("timestamp"))
    if message.is_tombstone or message.ephemeral_to is not None:
        raise SlackRefusal("message_not_found")
    return message
