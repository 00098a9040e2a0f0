"""Searching tickets by words: half-width or not, hiragana or katakana, in capitals or not."""

from sqlalchemy import ColumnElement, and_, or_, select, true
from sqlalchemy.orm import Session

from bot.lists.viewer import Viewer
from bot.permissions.table import Action
from bot.permissions.visible import granted
from knowledge.text.folding import fold, letters
from storage.conversation import Message
from storage.letter_pairs import may_hold
from storage.searchable_text import SearchableText
from storage.ticket import Ticket

MOST_WORDS = 5  # each costs a look-up of its own


def folded(text: str) -> str:
    """A text as it is compared: its letters and digits alone."""
    return letters(fold(text))


def has_words(session: Session, viewer: Viewer, words: str) -> ColumnElement[bool]:
    """True of tickets that hold all the words, in texts which the viewer may read.

    Of the tickets that they may search, that is; whoever asks sees to it.
    """
    wanted = sorted({folded(word) for word in words.split()} - {""}, key=len, reverse=True)
    readable = _readable(session, viewer)
    return and_(true(), *(_has(session, word, readable) for word in wanted[:MOST_WORDS]))


def means_something(words: str) -> bool:
    """Whether there is anything to look for."""
    return bool(folded(words))


def _has(session: Session, word: str, readable: ColumnElement[bool]) -> ColumnElement[bool]:
    # Letters alone: there is nothing to escape.
    holding = and_(may_hold(session, word), SearchableText.folded.like(f"%{word}%"))
    texts = select(SearchableText.ticket_id).where(holding, readable)
    # A database that plans for the few lines of a page alone compares every ticket with every
    # text; so asked, it looks the texts up once.
    return Ticket.id.in_(texts).is_(true())


def _readable(session: Session, viewer: Viewer) -> ColumnElement[bool]:
    """True of all texts but what others said in a ticket whose conversation is not for the viewer.

    Few tickets are such: those that somebody only entered for another.
    """
    sees = viewer.department_sees
    may_search, may_read = (
        granted(session, viewer.actor, action, department_sees=sees)
        for action in (Action.SEARCH, Action.READ)
    )
    entered = Ticket.opened_by_id == viewer.person_id
    closed = select(Ticket.id).where(entered, may_search, ~may_read)
    own = select(Message.id).where(
        Message.ticket_id.in_(closed), Message.author_id == viewer.person_id
    )
    return or_(
        SearchableText.message_id.is_(None),
        SearchableText.ticket_id.not_in(closed),
        SearchableText.message_id.in_(own),
    )
