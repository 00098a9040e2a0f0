"""What a digest is made of: sections, each with figures of its own."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any, Generic, TypeVar

from pydantic import TypeAdapter
from sqlalchemy.orm import Session

from bot.calendar.office_calendar import OfficeCalendar
from bot.figures.period import Period
from bot.letters.digest_content import KeptChart, KeptSection

Told = TypeVar("Told")


@dataclass(frozen=True, slots=True)
class Scope:
    """For whom something is looked up, and of when.

    Attributes:
        calendar: knows the days.
        now: as of when.
        day: on which it is read, in office time.
        period: the days of which it tells.
        channel: where it is read, or a person's Slack id.
    """

    calendar: OfficeCalendar
    now: datetime
    day: date
    period: Period
    channel: str


@dataclass(frozen=True, slots=True)
class Mentioned:
    """Ids of what a section names. What it is called is looked up when somebody reads it."""

    tickets: tuple[int, ...] = ()
    proposals: tuple[int, ...] = ()
    topics: tuple[int, ...] = ()  # of what people asked in vain
    articles: tuple[int, ...] = ()


def nothing_named(_told: object) -> Mentioned:
    """Most sections name nothing."""
    return Mentioned()


def nothing_more(_told: object) -> Sequence[str]:
    """Most sections say all they have to say in the message."""
    return ()


@dataclass(frozen=True)
class _Looked(Generic[Told]):
    """Something that is looked up, and kept as plain JSON until somebody reads it.

    Attributes:
        name: of its view.
        told: a dataclass of what it says: figures, days and ids, and no words of people.
        look: finds it out; None = there is nothing to say.
    """

    name: str
    told: type[Told]
    look: Callable[[Session, Scope], Told | None]

    @cached_property
    def _adapter(self) -> TypeAdapter[Told]:
        return TypeAdapter(self.told)

    def plain(self, told: Told) -> Any:  # noqa: ANN401 - whatever JSON holds
        """What it says, in the form in which it is kept."""
        return self._adapter.dump_python(told, mode="json")

    def read(self, values: Any) -> Told:  # noqa: ANN401
        """The opposite."""
        return self._adapter.validate_python(values)


@dataclass(frozen=True)
class Section(_Looked[Told]):
    """One part of a digest.

    Attributes:
        names: what of it has a title or a name.
        parts: what comes in the thread, each a message of its own.
    """

    names: Callable[[Told], Mentioned] = nothing_named
    parts: Callable[[Told], Sequence[str]] = nothing_more

    def keep(self, told: Told) -> KeptSection:
        """What it says, as it is kept."""
        return KeptSection(self.name, self.plain(told), tuple(self.parts(told)))


@dataclass(frozen=True)
class ChartOf(_Looked[Told]):
    """The picture of a digest: the figures in it."""

    def keep(self, told: Told) -> KeptChart:
        """The figures, as they are kept."""
        return KeptChart(self.name, self.plain(told))


def all_mentioned(mentioned: Iterable[Mentioned]) -> Mentioned:
    """Everything together."""
    each = list(mentioned)
    return Mentioned(
        tuple(dict.fromkeys(one for part in each for one in part.tickets)),
        tuple(dict.fromkeys(one for part in each for one in part.proposals)),
        tuple(dict.fromkeys(one for part in each for one in part.topics)),
        tuple(dict.fromkeys(one for part in each for one in part.articles)),
    )
