"""Remembering the files of a post."""

from collections.abc import Iterable

from bot.files.assess import assess
from bot.said import PostedFile
from bot.unit import Unit
from storage.message_file import MessageFile
from storage.person import Person


def keep_files(
    unit: Unit,
    channel: str,
    ts: str,
    thread_ts: str,
    files: Iterable[PostedFile],
    limit_mb: int,
    author: Person | None = None,
) -> list[MessageFile]:
    """Note what came with a post of ``author``, or of who acts; nothing is fetched yet."""
    kept = []
    author = author or unit.person()
    for position, file in enumerate(files, start=1):
        status, problem = assess(file, limit_mb)
        row = MessageFile(
            author_id=author.id,
            channel=channel,
            ts=ts,
            thread_ts=thread_ts,
            position=position,
            slack_id=file.slack_id,
            name=file.name,
            mimetype=file.mimetype,
            size=file.size,
            url=file.url,
            status=status,
            problem=problem,
        )
        unit.session.add(row)
        kept.append(row)
    unit.session.flush()
    return kept
