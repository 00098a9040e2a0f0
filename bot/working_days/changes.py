"""What would be changed by what somebody enters."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from bot.working_days.entry import Entry, Key, key_of


class Outcome(StrEnum):
    """What becomes of an entry."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Change:
    """One entry that takes the place of another.

    Attributes:
        before: None = there was none.
        after: None = there will be none.
    """

    before: Entry | None
    after: Entry | None

    @property
    def outcome(self) -> Outcome:
        """What becomes of it."""
        if self.before is None:
            return Outcome.ADDED
        return Outcome.REMOVED if self.after is None else Outcome.CHANGED

    @property
    def entry(self) -> Entry:
        """What it is about: as it will be, or as it was."""
        entry = self.after or self.before
        assert entry is not None  # noqa: S101 - a change has one of them
        return entry


def changes_between(
    known: Iterable[Entry], wanted: Iterable[Entry], gone: Collection[Key] = ()
) -> tuple[Change, ...]:
    """What is new, other or gone; what is as it was is left out.

    Args:
        known: what is entered.
        wanted: what shall be.
        gone: what shall not be any more, unless it is wanted.
    """
    before = {key_of(one): one for one in known}
    after = {key_of(one): one for one in wanted}
    entered = [Change(before.get(key), one) for key, one in after.items() if before.get(key) != one]
    removed = [Change(before[key], None) for key in gone if key in before and key not in after]
    return tuple(sorted([*entered, *removed], key=lambda one: key_of(one.entry)))
