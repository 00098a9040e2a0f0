"""What became of posts that the desk keeps, as the events that we did not hear."""

from collections.abc import Iterable, Iterator, Mapping

from bot.catch_up import Kept
from handlers.change import TOMBSTONE, files_in, when_edited
from handlers.envelope import Payload


def changes(
    kept: Iterable[Kept], messages: Mapping[str, Payload], channel: str, kind: str
) -> Iterator[Payload]:
    """The edits and deletions of these posts.

    Args:
        kept: as the desk knows them.
        messages: all that stands there now, from the oldest of them on; by ts.
        channel: where.
        kind: of the channel, in Slack's word.
    """
    for one in kept:
        message = messages.get(one.ts)
        if message is None or message.get("subtype") == TOMBSTONE:
            event: Payload = {"subtype": "message_deleted", "deleted_ts": one.ts}
            what = "deleted"
        elif _is_changed(one, message):
            event = {"subtype": "message_changed", "message": message}
            edited = (message.get("edited") or {}).get("ts", "")
            what = f"{edited}:{len(files_in(message))}"
        else:
            continue
        place = {"type": "message", "channel": channel, "channel_type": kind}
        whole = {**place, **event, "previous_message": _before(one)}
        event_id = f"fetched:{channel}:{one.ts}:{what}"
        yield {"type": "event_callback", "event_id": event_id, "event": whole}


def _before(kept: Kept) -> Payload:
    """What is known of it; the words are not, as Slack wrote them, and count as others."""
    files = [{"id": file_id} for file_id in kept.files]
    return {"type": "message", "user": kept.author, "ts": kept.ts, "files": files}


def _is_changed(kept: Kept, message: Payload) -> bool:
    edited_at = when_edited(message)
    if edited_at is not None and (kept.edited_at is None or edited_at > kept.edited_at):
        return True
    return not kept.files <= files_in(message)
