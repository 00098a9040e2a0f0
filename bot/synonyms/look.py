"""The office looks through the groups of synonyms."""

from dataclasses import dataclass

from bot.call import Call
from bot.desk import Desk
from bot.refusal import Reason, RefusedError
from bot.synonyms.book import Group, GroupState, SynonymBook
from knowledge.text.folding import fold, fold_kana
from storage.synonym_group import kept_groups

PAGE = 10  # groups at a time
SEARCH_MAX = 100  # characters


@dataclass(frozen=True, slots=True)
class SynonymPage:
    """A few of the groups.

    Attributes:
        count: groups that were searched for, on all pages.
        page: 0 = the first.
        search: what one of their words has to hold; "" = anything.
        own: how many groups the city has written, searched for or not.
    """

    groups: tuple[Group, ...]
    count: int
    page: int
    search: str
    own: int

    @property
    def has_more(self) -> bool:
        """Whether there is a page after this one."""
        return (self.page + 1) * PAGE < self.count


def look_at_synonyms(desk: Desk, call: Call, search: str = "", page: int = 0) -> SynonymPage:
    """One page; the last one, when groups have gone since its buttons were shown.

    Raises:
        RefusedError: it is not for this person.
    """
    book = _book(desk, call)
    search = " ".join(search.split())[:SEARCH_MAX]
    found = [group for group in book.every if _holds(group, _folded(search))]
    page = max(0, min(page, (len(found) - 1) // PAGE))
    shown = tuple(found[page * PAGE : (page + 1) * PAGE])
    return SynonymPage(shown, len(found), page, search, len(book))


def group_to_change(desk: Desk, call: Call, key: str) -> Group:
    """A group as it reads now.

    Raises:
        RefusedError: it is not for this person, or the group is gone.
    """
    group = _book(desk, call).group(key)
    if group is None or group.state is GroupState.OFF:
        raise RefusedError(Reason.SYNONYMS_CHANGED)
    return group


def may_manage(call: Call) -> None:
    """Say whether somebody may look at the groups and write new ones.

    Raises:
        RefusedError: they may not.
    """
    if not call.actor.manages:
        raise RefusedError(Reason.ONLY_OFFICE)


def _book(desk: Desk, call: Call) -> SynonymBook:
    may_manage(call)
    with desk.database.read() as session:
        return SynonymBook(kept_groups(session))


def _holds(group: Group, wanted: str) -> bool:
    return any(wanted in _folded(word) for word in group.words)


def _folded(text: str) -> str:
    return fold_kana(fold(text))
