"""What an app sends to a ``response_url``, or along with the ack of a command."""

import copy
from typing import Any

from tests.fakes.slack.errors import SlackRefusal
from tests.fakes.slack.interactions import ResponseUrl
from tests.fakes.slack.limits import check_message_blocks, name_blocks
from tests.fakes.slack.parts import Parts
from tests.fakes.slack.records import Json, Message


def respond(parts: Parts, url: ResponseUrl, answer: Json) -> None:
    """Post, replace or delete what the interaction came from; the lock is held."""
    source = parts.workspace.find_message(url.channel, url.message_ts) if url.message_ts else None
    if source is not None and answer.get("delete_original"):
        parts.talk.remove(source)
    elif source is not None and answer.get("replace_original"):
        parts.talk.change(source, **_content(parts, answer))
    else:
        _post(parts, url, source, answer)


def _post(parts: Parts, url: ResponseUrl, source: Message | None, answer: Json) -> None:
    public = answer.get("response_type") == "in_channel"
    bot = parts.workspace.bot
    message = Message(
        channel=url.channel,
        ts=parts.workspace.stamps.new_ts(),
        user=bot.user_id,
        bot_id=bot.bot_id,
        thread_ts=answer.get("thread_ts") or (source.thread_ts if source else None),
        ephemeral_to=None if public else url.user,
        **_content(parts, answer),
    )
    parts.talk.post(message)


def _content(parts: Parts, answer: Json) -> dict[str, Any]:
    blocks = copy.deepcopy(answer.get("blocks") or [])
    if not (answer.get("text") or blocks or answer.get("attachments")):
        raise SlackRefusal("no_text")
    check_message_blocks(blocks)
    name_blocks(blocks, parts.workspace.stamps)
    attachments = answer.get("attachments") or []
    return {"text": answer.get("text") or "", "blocks": blocks, "attachments": attachments}
