"""Finding what is sensitive in a text, and covering it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from knowledge.masking.mail import mails
from knowledge.masking.my_number import my_numbers
from knowledge.masking.names import departments, names, spoken_of
from knowledge.masking.narrow import narrow
from knowledge.masking.phone import phones
from knowledge.masking.sensitive import Sensitive, Spot

Masks = Mapping[Sensitive, str]  # what stands in place of each kind


@dataclass(frozen=True, slots=True)
class Circle:
    """Who must not be recognised.

    Attributes:
        people: the names of who took part, as Slack and the city's list have them.
        units: where they work.
        others: names of people who may be spoken of.
    """

    people: frozenset[str] = frozenset()
    units: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()

    def about(self, *texts: str) -> "Circle":
        """The same without others who are not named in some texts: looking for few is quicker."""
        narrowed = narrow("\n".join(texts))
        return replace(self, others=frozenset(spoken_of(map(narrow, self.others), narrowed)))


NOBODY = Circle()


def sensitive_in(text: str, circle: Circle = NOBODY) -> list[Spot]:
    """What is sensitive, in the order of the text; of what overlaps, the more telling."""
    narrowed = narrow(text)
    found = chain(
        my_numbers(narrowed),
        mails(narrowed),
        phones(narrowed),
        names(narrowed, list(map(narrow, circle.people)), map(narrow, circle.others)),
        departments(narrowed, map(narrow, circle.units)),
    )
    return _apart(found, len(narrowed))


def mask(text: str, masks: Masks, circle: Circle = NOBODY) -> str:
    """The text with what is sensitive replaced."""
    shown, position = [], 0
    for spot in sensitive_in(text, circle):
        shown += [text[position : spot.start], masks[spot.kind]]
        position = spot.end
    return "".join([*shown, text[position:]])


def _apart(spots: Iterable[Spot], length: int) -> list[Spot]:
    """Leave out what overlaps something of an earlier kind, or something longer of its own."""
    kinds = list(Sensitive)
    covered = bytearray(length)
    kept: list[Spot] = []
    for spot in sorted(spots, key=lambda one: (kinds.index(one.kind), one.start - one.end)):
        if not any(covered[spot.start : spot.end]):
            covered[spot.start : spot.end] = b"\x01" * (spot.end - spot.start)
            kept.append(spot)
    return sorted(kept, key=lambda one: one.start)
