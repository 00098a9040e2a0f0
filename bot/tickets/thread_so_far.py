"""What people had said in a thread before somebody asked the desk there: it comes along."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.letters.so_far import refresh_so_far, shown, write_so_far
from bot.unit import Unit
from storage.earlier_post import EarlierPost, earlier_posts_at
from storage.ticket import Ticket

NEWEST = 50  # posts that come along
PART_MAX = 5000  # characters of one message, a little below what it can show
POSTS_IN_PART = 25


@dataclass(frozen=True, slots=True)
class EarlierWords:
    """What a colleague had posted, in plain text.

    Attributes:
        author: their name.
        text: with the names of files at its end.
    """

    author: str
    ts: str
    text: str
    edited_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ThreadSoFar:
    """A thread up to the post with which the desk was asked.

    Attributes:
        channel: where it stands; no direct messages, which are the asker's own anyway.
        words: oldest first, as far as they come along.
        older: how many before them do not.
        of_others: how many posts of outsiders and bots do not.
    """

    channel: str
    words: Sequence[EarlierWords] = ()
    older: int = 0
    of_others: int = 0


def bring_thread_so_far(
    unit: Unit, ticket: Ticket, so_far: ThreadSoFar, helpdesk_channel: str
) -> None:
    """Show it to the help desk below the card, in as few messages as it takes."""
    newest = so_far.words[-NEWEST:]
    if not newest:
        return
    in_parts = list(_in_parts(newest))
    for part, words in enumerate(in_parts, start=1):
        for one in words:
            post = EarlierPost(
                ticket_id=ticket.id,
                author=one.author,
                channel=so_far.channel,
                ts=one.ts,
                text=one.text,
                part=part,
                edited_at=one.edited_at,
            )
            unit.session.add(post)
            unit.session.flush()
    older = so_far.older + len(so_far.words) - len(newest)
    write_so_far(unit, ticket.id, len(in_parts), older, so_far.of_others, helpdesk_channel)


def change_earlier_post(unit: Unit, channel: str, ts: str, text: str, at: datetime | None) -> None:
    """The help desk reads the words as they are now. Of two edits, Slack's later one counts."""
    for post in earlier_posts_at(unit.session, channel, ts):
        known = post.edited_at
        if post.deleted_at is None and at is not None and (known is None or at > known):
            post.text, post.edited_at = text, at
            refresh_so_far(unit, post)


def forget_earlier_post(unit: Unit, channel: str, ts: str) -> None:
    """Keep no word of a post that was deleted."""
    for post in earlier_posts_at(unit.session, channel, ts):
        if post.deleted_at is None:
            post.text, post.deleted_at = "", unit.at
            refresh_so_far(unit, post)


def _in_parts(words: Sequence[EarlierWords]) -> Iterator[list[EarlierWords]]:
    part: list[EarlierWords] = []
    size = 0
    for one in words:
        length = len(one.author) + len(shown(one.text))
        if part and (size + length > PART_MAX or len(part) == POSTS_IN_PART):
            yield part
            part, size = [], 0
        part.append(one)
        size += length
    yield part
