"""Who changed which words is in the record."""

from datetime import datetime

from sqlalchemy.orm import Session

from bot.actor import THE_DESK
from bot.audit import note_change
from bot.call import Call, Place
from bot.synonyms.book import Group
from bot.synonyms.scribe import BETWEEN, Outcome
from bot.unit import Unit
from storage.audit import Change, Changed

_CHANGES = {Outcome.ADDED: Change.ADDED, Outcome.CHANGED: Change.REVISED}


def note_written(unit: Unit, words: tuple[str, ...], outcome: Outcome) -> None:
    """A group reads like this from now on; nothing, if it did before."""
    if outcome in _CHANGES:
        note_change(unit, Changed.SYNONYMS, _CHANGES[outcome], BETWEEN.join(words))


def note_group(unit: Unit, group: Group, change: Change) -> None:
    """A group was taken out or brought back."""
    note_change(unit, Changed.SYNONYMS, change, BETWEEN.join(group.words))


def at_terminal(session: Session, at: datetime) -> Unit:
    """Who sits at the server."""
    return Unit(session, Call(THE_DESK, at, Place("terminal")))
