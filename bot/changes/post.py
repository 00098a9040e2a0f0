"""Finding the post that a later change is about."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.desk import Desk
from bot.refusal import NotYetError
from bot.unit import Unit
from storage import inbox
from storage.conversation import Message, find_copy, find_original
from storage.earlier_post import is_earlier_post
from storage.handover import quotations_at
from storage.internal_note import find_note
from storage.message_file import files_of_post
from storage.question import Question, QuestionStatus, question_at


@dataclass(frozen=True, slots=True)
class Post:
    """A message that somebody has posted.

    Attributes:
        key: under which the post came in itself, and may wait to be dealt with.
    """

    channel: str
    ts: str
    key: str


def keeps_post(desk: Desk, post: Post) -> bool:
    """Whether an edit or a deletion of this post means something to the desk."""
    with desk.database.read() as session:
        return (
            find_original(session, post.channel, post.ts) is not None
            or _keeps_words(session, post)
            or is_earlier_post(session, post.channel, post.ts)
            or find_note(session, post.channel, post.ts) is not None
            or bool(files_of_post(session, post.channel, post.ts))
            or bool(quotations_at(session, post.channel, post.ts))
            or inbox.is_unfinished(session, post.key)
        )


def keeps_copy(desk: Desk, channel: str, ts: str) -> bool:
    """Whether a message is one of ours that shows what the other side said."""
    with desk.database.read() as session:
        return find_copy(session, channel, ts) is not None


def open_question_at(session: Session, post: Post) -> Question | None:
    """The question that was asked with this post, if it still is only that."""
    question = question_at(session, post.channel, post.ts)
    return question if question and question.status is QuestionStatus.OPEN else None


def _keeps_words(session: Session, post: Post) -> bool:
    question = question_at(session, post.channel, post.ts)
    return question is not None and question.text != ""


def wait_for(session: Session, post: Post) -> None:
    """Let the post itself be dealt with first.

    Raises:
        NotYetError: it came in and waits.
    """
    if inbox.is_unfinished(session, post.key):
        raise NotYetError


def locked_message(unit: Unit, post: Post) -> Message | None:
    """The message of a ticket that stands there, locked: of two changes, the second sees the first.

    Its copies are to be looked at after this only.
    """
    message = find_original(unit.session, post.channel, post.ts)
    if message is None:
        return None
    return unit.session.get_one(Message, message.id, with_for_update={"of": Message})


def locked_echoes(unit: Unit, message: Message) -> Sequence[Message]:
    """The echoes of a message that is locked, locked as well."""
    echoes = select(Message).where(Message.echo_of_id == message.id).order_by(Message.id)
    locked = echoes.with_for_update(of=Message).execution_options(populate_existing=True)
    return unit.session.scalars(locked).all()
