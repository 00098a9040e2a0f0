"""The 🎫 on a message, and the button with which its author says yes."""

from slack_bolt import Ack, App, BoltContext

from bot.call import Place
from bot.flags.decide import accept_flag, place_of_flag
from bot.flags.emoji import is_flag
from bot.flags.flagged import Flagged
from bot.flags.raise_flag import raise_flag
from bot.hear import overhear
from handlers import action_ids
from handlers.change import is_by_a_person
from handlers.envelope import Payload
from handlers.listeners.buttons import place_of_press
from handlers.listeners.files import read_files
from handlers.listeners.front_desk import FrontDesk
from handlers.listeners.messages import read_text
from handlers.listeners.messages_in_place import message_at


def register_flags(app: App, front: FrontDesk) -> None:
    """Listen to both; the gate lets in a 🎫 where the office has switched it on."""

    @app.event("reaction_added", matchers=[is_flag_event])
    def _on_flag(event: Payload, context: BoltContext) -> None:
        item = event["item"]
        flagged = read_flagged(front, item["channel"], item["ts"])
        place = Place(item["channel"], _thread_with_replies(flagged))
        call = front.call(event["user"], place, context, of_anybody=True)
        if flagged is None or front.directory.channels.facts(item["channel"]).is_shared:
            overhear(front.desk, call)
        else:
            raise_flag(front.desk, call, flagged)

    @app.action(action_ids.RAISE_FLAG)
    def _on_accept(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)
        flag = int(action_ids.unpack(body["actions"][0]["value"])["flag"])
        place = place_of_flag(front.desk, flag)
        flagged = read_flagged(front, place.channel, place.thread_ts or "") if place else None
        accept_flag(front.desk, call, flag, flagged)


def is_flag_event(event: Payload) -> bool:
    """Whether an emoji is a 🎫."""
    return is_flag(event["reaction"])


def read_flagged(front: FrontDesk, channel: str, ts: str) -> Flagged | None:
    """The message as it reads now; None when it is gone, or when no person wrote it."""
    message = message_at(front.slack, channel, ts)
    if message is None or not is_by_a_person(message, front.bot_user_id):
        return None
    return Flagged(
        channel=channel,
        ts=ts,
        thread_ts=message.get("thread_ts") or ts,
        author=front.colleague(message["user"]),
        text=read_text(message, front),
        files=read_files(message, front.slack),
    )


def _thread_with_replies(flagged: Flagged | None) -> str | None:
    """A word to one person below a message without replies is not shown by Slack."""
    if flagged is None or flagged.thread_ts == flagged.ts:
        return None
    return flagged.thread_ts
