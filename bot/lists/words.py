"""Searching tickets by words: half-width or not, hiragana or katakana, in capitals or not."""

from sqlalchemy import ColumnElement, and_, or_, select, true
from sqlalchemy.orm import Session, aliased

from bot.lists.viewer import Viewer
from bot.permissions.table import Action
from bot.permissions.visible import granted
from knowledge.text.folding import fold, letters
from storage.conversation import Message
from storage.searchable_text import SearchableText
from storage.ticket import Ticket

MOST_WORDS = 5  # each costs a look through all texts


def folded(text: str) -> str:
    """A text as it is compared: its letters and digits alone."""
    return letters(fold(text))


def has_words(session: Session, viewer: Viewer, words: str) -> ColumnElement[bool]:
    """True of tickets that hold all the words, in texts which the viewer may read."""
    wanted = sorted({folded(word) for word in words.split()} - {""}, key=len, reverse=True)
    return and_(true(), *(_has(session, viewer, word) for word in wanted[:MOST_WORDS]))


def means_something(words: str) -> bool:
    """Whether there is anything to look for."""
    return bool(folded(words))


def _has(session: Session, viewer: Viewer, word: str) -> ColumnElement[bool]:
    ticket = aliased(Ticket)
    readable = granted(
        session,
        viewer.actor,
        Action.READ,
        department_sees=viewer.department_sees,
        ticket=ticket,
    )
    own = SearchableText.message_id.in_(
        select(Message.id).where(Message.author_id == viewer.person_id)
    )
    holding = (
        select(SearchableText.ticket_id)
        .join(ticket, ticket.id == SearchableText.ticket_id)
        .where(
            SearchableText.folded.like(f"%{word}%"),  # letters alone: nothing to escape
            or_(SearchableText.message_id.is_(None), readable, own),
        )
    )
    return Ticket.id.in_(holding)
