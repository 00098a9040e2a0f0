"""``files.*``: the upload in three steps, and reading."""

from collections.abc import Iterator

from tests.fakes.slack.args import Args
from tests.fakes.slack.errors import SlackRefusal
from tests.fakes.slack.parts import Parts
from tests.fakes.slack.records import Channel, Json, Message, SlackFile
from tests.fakes.slack.shapes import file_json


def get_upload_url(parts: Parts, args: Args) -> Json:
    if args.text("length") == "0":
        raise SlackRefusal("missing_argument")
    space = parts.workspace
    file = space.add_file(args.text("filename"), b"", space.bot.user_id, complete=False)
    return {"upload_url": f"{space.base_url}/upload/v1/{file.id}", "file_id": file.id}


def complete_upload(parts: Parts, args: Args) -> Json:
    asked = args.dicts("files", "invalid_arguments") or []
    files = [_uploaded(parts, one) for one in asked]
    if not files:
        raise SlackRefusal("invalid_arguments", ["missing required field: files"])
    channels = list(_channels(parts, args))
    for file in files:
        file.complete = True
    for channel in channels:
        _share(parts, args, channel, files)
    parts.workspace.notify()
    return {"files": [file_json(file, parts.workspace) for file in files]}


def info(parts: Parts, args: Args) -> Json:
    file = parts.workspace.files.get(args.text("file"))
    if file is None or not file.complete:
        raise SlackRefusal("file_not_found")
    return {"file": file_json(file, parts.workspace), "comments": []}


def delete(parts: Parts, args: Args) -> Json:
    """The file goes from every message; one that showed nothing else goes with it."""
    space = parts.workspace
    file = space.files.get(args.text("file"))
    if file is None or not file.complete:
        raise SlackRefusal("file_not_found")
    if file.user != space.bot.user_id:
        raise SlackRefusal("cant_delete_file")
    del space.files[file.id]
    for channel_id, shares in file.shares.items():
        for share in shares:
            parts.talk.drop_file(channel_id, share["ts"], file.id)
    space.notify()
    return {}


def _uploaded(parts: Parts, asked: Json) -> SlackFile:
    """An upload that waits for completion; a second completion finds nothing."""
    file = parts.workspace.files.get(asked.get("id", ""))
    if file is None or file.complete or not file.content:
        raise SlackRefusal("file_not_found")
    file.title = asked.get("title") or file.name
    return file


def _channels(parts: Parts, args: Args) -> Iterator[Channel]:
    asked = args.text("channel_id") or args.text("channels")
    for channel_id in (one for one in asked.split(",") if one):
        if channel_id in parts.workspace.users:
            yield parts.workspace.im_with(channel_id)
            continue
        channel = parts.workspace.channel(channel_id)
        if not parts.workspace.bot_is_in(channel):
            raise SlackRefusal("not_in_channel")
        yield channel


def _share(parts: Parts, args: Args, channel: Channel, files: list[SlackFile]) -> None:
    bot = parts.workspace.bot
    message = Message(
        channel=channel.id,
        ts=parts.workspace.stamps.new_ts(),
        user=bot.user_id,
        bot_id=bot.bot_id,
        text=args.text("initial_comment"),
        thread_ts=args.maybe("thread_ts"),
        files=[file.id for file in files],
        subtype="file_share",
    )
    parts.talk.post(message)
