"""The methods ``conversations.*``."""

from tests.fakes.slack.args import Args
from tests.fakes.slack.errors import SlackRefusal
from tests.fakes.slack.message_shape import message_json
from tests.fakes.slack.pages import page
from tests.fakes.slack.parts import Parts
from tests.fakes.slack.records import Channel, Json, Message
from tests.fakes.slack.shapes import channel_json

_SCOPES = {"channel": "channels", "group": "groups", "im": "im"}


def info(parts: Parts, args: Args) -> Json:
    channel = parts.workspace.channel(args.text("channel"))
    many = args.flag("include_num_members")
    return {"channel": channel_json(channel, parts.workspace, num_members=many)}


def members(parts: Parts, args: Args) -> Json:
    channel = parts.workspace.channel(args.text("channel"))
    shown, metadata = page(channel.members, args)
    return {"members": shown, "response_metadata": metadata}


def list_(parts: Parts, args: Args) -> Json:
    kinds = {"public_channel": "channel", "private_channel": "group", "im": "im"}
    asked = {kinds.get(name.strip()) for name in args.text("types", "public_channel").split(",")}
    space = parts.workspace
    seen = [
        channel
        for channel in space.channels.values()
        if channel.kind in asked and (not channel.is_private or space.bot_is_in(channel))
        if not (channel.archived and args.flag("exclude_archived"))
    ]
    shown, metadata = page(seen, args)
    channels = [channel_json(channel, space) for channel in shown]
    return {"channels": channels, "response_metadata": metadata}


def of_user(parts: Parts, args: Args) -> Json:
    """The conversations that the bot is in."""
    kinds = {"public_channel": "channel", "private_channel": "group", "im": "im"}
    asked = [kinds.get(name.strip()) for name in args.text("types", "public_channel").split(",")]
    space = parts.workspace
    for kind in asked:
        if kind and f"{_SCOPES[kind]}:read" not in space.bot.scopes:
            raise SlackRefusal("missing_scope", needed=f"{_SCOPES[kind]}:read")
    seen = [
        channel
        for channel in space.channels.values()
        if channel.kind in asked and space.bot_is_in(channel)
        if not (channel.archived and args.flag("exclude_archived"))
    ]
    shown, metadata = page(seen, args)
    channels = [channel_json(channel, space) for channel in shown]
    return {"channels": channels, "response_metadata": metadata}


def open_(parts: Parts, args: Args) -> Json:
    if "channel" in args:
        channel = parts.workspace.channel(args.text("channel"))
        return {"channel": {"id": channel.id}, "no_op": True, "already_open": True}
    users = [user for user in args.text("users").split(",") if user]
    if not users:
        raise SlackRefusal("users_list_not_supplied")
    if len(users) > 1:
        raise SlackRefusal("method_not_supported_for_channel_type")
    user = parts.workspace.user(users[0])
    if user.deleted:
        raise SlackRefusal("user_disabled")
    channel = parts.workspace.im_with(user.id)
    full = channel_json(channel, parts.workspace) if args.flag("return_im") else {"id": channel.id}
    return {"channel": full}


def join(parts: Parts, args: Args) -> Json:
    channel = parts.workspace.channel(args.text("channel"))
    if channel.kind != "channel":
        raise SlackRefusal("method_not_supported_for_channel_type")
    if channel.archived:
        raise SlackRefusal("is_archived")
    bot = parts.workspace.bot.user_id
    if bot in channel.members:
        return {"channel": channel_json(channel, parts.workspace), "warning": "already_in_channel"}
    channel.members.append(bot)
    parts.events.joined(channel, bot)
    parts.workspace.notify()
    return {"channel": channel_json(channel, parts.workspace)}


def history(parts: Parts, args: Args) -> Json:
    """Newest first, without the replies inside threads."""
    channel = _readable(parts, args)
    told = [
        message
        for message in parts.workspace.messages[channel.id]
        if _is_shown(message) and (not message.is_reply or message.broadcast)
    ]
    within = [message for message in reversed(told) if _within(message.ts, args)]
    shown, metadata = page(within, args)
    return _answer(parts, args, shown, metadata)


def replies(parts: Parts, args: Args) -> Json:
    """Oldest first, the parent always on top; for a reply's ts that reply alone."""
    channel = _readable(parts, args)
    parent = parts.workspace.find_message(channel.id, args.text("ts"))
    if parent is None or parent.ephemeral_to is not None:
        raise SlackRefusal("thread_not_found")
    within = [
        reply for reply in parts.workspace.replies(channel.id, parent.ts) if _within(reply.ts, args)
    ]
    shown, metadata = page(within, args)
    return _answer(parts, args, [parent, *shown], metadata)


def _answer(parts: Parts, args: Args, messages: list[Message], metadata: Json) -> Json:
    include = args.flag("include_all_metadata")
    answer: Json = {
        "messages": [message_json(one, parts.workspace, metadata=include) for one in messages],
        "has_more": bool(metadata["next_cursor"]),
        "pin_count": 0,
    }
    return answer | ({"response_metadata": metadata} if metadata["next_cursor"] else {})


def _readable(parts: Parts, args: Args) -> Channel:
    channel = parts.workspace.channel(args.text("channel"))
    if not parts.workspace.bot_is_in(channel):
        raise SlackRefusal("not_in_channel")
    return channel


def _is_shown(message: Message) -> bool:
    return not message.deleted and message.ephemeral_to is None


def _within(ts: str, args: Args) -> bool:
    oldest, latest = _micros(args, "oldest"), _micros(args, "latest")
    at = round(float(ts) * 1_000_000)
    if args.flag("inclusive"):
        return (oldest is None or at >= oldest) and (latest is None or at <= latest)
    return (oldest is None or at > oldest) and (latest is None or at < latest)


def _micros(args: Args, name: str) -> int | None:
    if not args.maybe(name):
        return None
    try:
        return round(float(args.text(name)) * 1_000_000)
    except ValueError:
        raise SlackRefusal(f"invalid_ts_{name}") from None
