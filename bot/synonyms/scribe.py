"""Who writes in the book of synonyms: every change of a group goes through here."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy.orm import Session

from bot.synonyms.book import Group, GroupState, SynonymBook
from bot.synonyms.words import MOST_GROUPS, WordsError, WordsProblem, check_size, check_words
from knowledge.text.synonyms import phrase_of
from storage.counter import CounterName, next_number
from storage.synonym_group import SynonymGroup, kept_groups

BETWEEN = "、"  # words, where people read them


class Overlap(StrEnum):
    """What becomes of a word that another group has already."""

    ASK = "ask"  # nothing is changed
    JOIN = "join"  # the groups become one
    APART = "apart"  # the word is in both, and their other words have nothing to do with each other


class Outcome(StrEnum):
    """What became of a draft."""

    ADDED = "added"
    CHANGED = "changed"  # in the place of one or more other groups
    SAME = "same"  # as it was before


@dataclass(frozen=True, slots=True)
class Draft:
    """What somebody wrote.

    Attributes:
        changes: the key of the group that is to read like this; None for a new one.
    """

    words: tuple[str, ...]
    changes: str | None = None
    overlap: Overlap = Overlap.ASK


def begin_writing(session: Session, name: str, at: datetime) -> "Scribe":
    """Open the book; nobody else writes in it before this transaction ends.

    Args:
        session: of a transaction that writes.
        name: who writes; "" = at the terminal, or from a file.
        at: now.
    """
    next_number(session, CounterName.SYNONYMS)
    return Scribe(session, SynonymBook(kept_groups(session)), name, at)


@dataclass(frozen=True, slots=True)
class Scribe:
    """The book, and who writes in it. Made by ``begin_writing``."""

    session: Session
    book: SynonymBook
    name: str
    at: datetime

    def write(self, draft: Draft) -> Outcome:
        """Put a group in, new or in the place of others.

        Raises:
            WordsError: the words are not taken.
        """
        check_words(draft.words)
        changed = self._changed(draft)
        if changed and changed.words == draft.words:
            return Outcome.SAME
        joined = self._joined(draft)
        words = tuple(dict.fromkeys([*draft.words, *(w for one in joined for w in one.words)]))
        check_size(words)
        replaced = [changed, *joined] if changed else joined
        if not replaced and len(self.book) >= MOST_GROUPS:
            raise WordsError(WordsProblem.TOO_MANY_GROUPS, most=MOST_GROUPS)
        self._replace(replaced, words)
        return Outcome.CHANGED if replaced else Outcome.ADDED

    def take_out(self, key: str) -> Group | None:
        """Let a group stand for nothing any more; None when it is not in force.

        What the city wrote is removed; what comes with the product is switched off.
        """
        group = self.book.group(key)
        if group is None or group.state is GroupState.OFF:
            return None
        if group.state is GroupState.OWN:
            self._remove(group)
        else:
            self._put((), (group.key,))
        return group

    def bring_back(self, key: str) -> Group | None:
        """Switch on what comes with the product; None when it is not off."""
        group = self.book.group(key)
        if group is None or group.state is not GroupState.OFF:
            return None
        self._remove(group)
        return group

    def _changed(self, draft: Draft) -> Group | None:
        if draft.changes is None:
            return None
        group = self.book.group(draft.changes)
        if group is None or group.state is GroupState.OFF:
            raise WordsError(WordsProblem.GONE)
        return group

    def _joined(self, draft: Draft) -> list[Group]:
        """The other groups that become part of it."""
        own = [draft.changes] if draft.changes else []
        sharing = self.book.sharing(draft.words, own)
        wanted = frozenset(map(phrase_of, draft.words))
        for group in sharing:
            if wanted <= group.phrases:
                raise WordsError(WordsProblem.ALREADY_THERE, group=BETWEEN.join(group.words))
        if sharing and draft.overlap is Overlap.ASK:
            raise _taken(draft.words, sharing[0])
        return sharing if draft.overlap is Overlap.JOIN else []

    def _replace(self, groups: Sequence[Group], words: tuple[str, ...]) -> None:
        own = [group for group in groups if group.state is GroupState.OWN]
        shipped = (group.key for group in groups if group.state is GroupState.SHIPPED)
        heads = [*(head for group in own for head in group.instead_of), *shipped]
        removed = [self._remove(group) for group in own]
        row = self._put(words, tuple(dict.fromkeys(heads)))
        for one in removed:
            one.replaced_by_id = row.id

    def _put(self, words: tuple[str, ...], heads: tuple[str, ...]) -> SynonymGroup:
        row = SynonymGroup(
            words=list(words), instead_of=list(heads), added_by=self.name, added_at=self.at
        )
        self.session.add(row)
        self.session.flush()
        self.book.put(row)
        return row

    def _remove(self, group: Group) -> SynonymGroup:
        """End a row; the groups in whose place it stood are in force again."""
        row = self.session.get_one(SynonymGroup, int(group.key))
        row.removed_by, row.removed_at = self.name, self.at
        self.book.drop(group.key)
        return row


def _taken(words: tuple[str, ...], group: Group) -> WordsError:
    word = next(word for word in words if phrase_of(word) in group.phrases)
    return WordsError(WordsProblem.TAKEN, word=word, group=BETWEEN.join(group.words))
