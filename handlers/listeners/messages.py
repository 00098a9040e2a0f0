"""Posts: direct messages, mentions, and replies in threads."""

from slack_bolt import App, BoltContext

from bot.call import Place
from bot.hear import hear
from bot.said import Said
from handlers.change import when_edited
from handlers.envelope import Payload, is_for_bot
from handlers.listeners.files import read_files
from handlers.listeners.front_desk import FrontDesk
from handlers.slack_text import plain, without_mention


def register_messages(app: App, front: FrontDesk) -> None:
    """Listen to posts. Both events of a mention mean the same post; the gate lets one in."""

    @app.event("message")
    @app.event("app_mention")
    def _on_post(event: Payload, body: Payload, context: BoltContext) -> None:
        said = read_post(event, front, shared=_is_shared(body, front))
        # A word to one person stands where they wrote: Slack shows none below what has no replies.
        place = Place(said.channel, said.thread_ts)
        hear(front.desk, front.call(event["user"], place, context, of_anybody=True), said)


def read_post(event: Payload, front: FrontDesk, *, shared: bool = False) -> Said:
    """A post as its author saw it; ``shared`` when outsiders read there."""
    root = event.get("thread_ts")
    return Said(
        channel=event["channel"],
        ts=event["ts"],
        thread_ts=None if root == event["ts"] else root,
        text=read_text(event, front),
        to_bot=is_for_bot(event, front.bot_user_id),
        files=read_files(event, front.slack),
        edited_at=when_edited(event),
        shared=shared,
    )


def _is_shared(body: Payload, front: FrontDesk) -> bool:
    """Whether the bot is spoken to, or may answer unasked, where other organisations read.

    Raises:
        SlackApiError: Slack cannot say so right now.
    """
    event = body["event"]
    direct = event.get("channel_type") == "im" or Place(event["channel"]).is_direct
    replied = event.get("thread_ts") not in (None, event["ts"])
    if direct or (replied and not is_for_bot(event, front.bot_user_id)):
        return False
    if body.get("is_ext_shared_channel"):
        return True
    return front.directory.channels.facts(event["channel"]).is_shared


def read_text(message: Payload, front: FrontDesk) -> str:
    """The words as their author saw them, without the mention of the bot."""
    text = without_mention(message.get("text") or "", front.bot_user_id)
    return plain(text, front.directory.name_of)
