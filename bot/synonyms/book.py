"""All groups of synonyms: the city's own, and those that come with the product."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from knowledge.text.own_synonyms import own_groups
from knowledge.text.synonyms import phrase_of
from knowledge.text.term import Phrase
from storage.synonym_group import SynonymGroup


class GroupState(StrEnum):
    """What a group is to the city."""

    OWN = "own"  # somebody of the office wrote it
    SHIPPED = "shipped"  # it comes with the product
    OFF = "off"  # likewise, but the office does not want it


@dataclass(frozen=True, slots=True)
class Group:
    """One group.

    Attributes:
        key: the number of a row; of a shipped group, its first word.
        instead_of: the first words of shipped groups in whose place it stands.
        added_by: "" = from a file, or at the terminal; of a group that is off, who did that.
    """

    key: str
    words: tuple[str, ...]
    state: GroupState
    instead_of: tuple[str, ...] = ()
    added_by: str = ""
    added_at: datetime | None = None

    @property
    def phrases(self) -> frozenset[Phrase]:
        """Its words as they are looked for."""
        return frozenset(map(phrase_of, self.words))


class SynonymBook:
    """The groups as they stand at one moment."""

    def __init__(self, kept: Iterable[SynonymGroup]) -> None:
        self._shipped = {words[0]: words for words in own_groups()}
        self._groups: dict[str, Group] = {
            head: Group(head, words, GroupState.SHIPPED) for head, words in self._shipped.items()
        }
        self._by_phrase: dict[Phrase, dict[str, None]] = {}
        for group in self._groups.values():
            self._note(group)
        for row in kept:
            self.put(row)

    def __len__(self) -> int:
        """How many groups the city has written."""
        return sum(group.state is GroupState.OWN for group in self._groups.values())

    @property
    def in_force(self) -> list[Group]:
        """Those that finding uses."""
        return [group for group in self._groups.values() if group.state is not GroupState.OFF]

    @property
    def every(self) -> list[Group]:
        """The city's own, newest first; then what comes with the product, and what is off."""
        order = list(GroupState)
        newest_first = reversed(self._groups.values())
        own = [group for group in newest_first if group.state is GroupState.OWN]
        others = [group for group in self._groups.values() if group.state is not GroupState.OWN]
        return [*own, *sorted(others, key=lambda group: order.index(group.state))]

    def group(self, key: str) -> Group | None:
        """The group under a key."""
        return self._groups.get(key)

    def sharing(self, words: Sequence[str], besides: Collection[str] = ()) -> list[Group]:
        """The groups in force that have one of these words."""
        keys = {key: None for word in words for key in self._by_phrase.get(phrase_of(word), ())}
        return [self._groups[key] for key in keys if key not in besides]

    def put(self, row: SynonymGroup) -> None:
        """Take a group in, in the place of those that it stands for."""
        heads = tuple(head for head in row.instead_of if head in self._groups)
        for head in heads:
            self._take_out(head)
        key = str(row.id)
        facts = (heads, row.added_by, row.added_at)
        if row.words:
            self._groups[key] = Group(key, tuple(row.words), GroupState.OWN, *facts)
            self._note(self._groups[key])
        elif heads:
            self._groups[key] = Group(key, self._shipped[heads[0]], GroupState.OFF, *facts)

    def drop(self, key: str) -> None:
        """Leave a group out; what it stood for is there again."""
        for head in self._take_out(key).instead_of:
            self._groups[head] = Group(head, self._shipped[head], GroupState.SHIPPED)
            self._note(self._groups[head])

    def _take_out(self, key: str) -> Group:
        group = self._groups.pop(key)
        for phrase in group.phrases if group.state is not GroupState.OFF else ():
            del self._by_phrase[phrase][key]
        return group

    def _note(self, group: Group) -> None:
        for phrase in group.phrases:
            self._by_phrase.setdefault(phrase, {})[group.key] = None
