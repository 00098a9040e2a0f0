"""Keeps the synonyms of a finder in step with those that are remembered."""

from sqlalchemy.orm import Session

from bot.synonyms.book import SynonymBook
from knowledge.finder import Finder
from knowledge.text.synonyms import Synonyms
from storage.counter import CounterName, current_number
from storage.synonym_group import kept_groups

_NEVER = -1


class SynonymShelf:
    """The groups in force, for the finder of this process. Articles need not be read again."""

    def __init__(self, finder: Finder) -> None:
        self._finder = finder
        self._seen = _NEVER

    def catch_up(self, session: Session) -> None:
        """Take up what changed since the last time."""
        newest = current_number(session, CounterName.SYNONYMS)
        if newest != self._seen:
            groups = SynonymBook(kept_groups(session)).in_force
            self._finder.use_synonyms(Synonyms.of(group.words for group in groups))
            self._seen = newest
