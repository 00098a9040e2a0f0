"""What looks like personal data in words that others will read."""

from collections.abc import Iterable
from dataclasses import dataclass

from knowledge.masking.mask import NOBODY, Circle, Masks, sensitive_in
from knowledge.masking.sensitive import Sensitive

# What the words for it are chosen by.
__all__ = ["NOBODY", "Circle", "Masks", "Sensitive", "SensitivePart", "kinds_in", "parts_in"]


@dataclass(frozen=True, slots=True)
class SensitivePart:
    """Something that may be meant, such as the help desk's own telephone number."""

    kind: Sensitive
    text: str


def parts_in(*texts: str, circle: Circle = NOBODY) -> tuple[SensitivePart, ...]:
    """Every such part of some texts, each once, in order; the names of some people among them."""
    return tuple(dict.fromkeys(_parts(texts, circle.about(*texts))))


def kinds_in(*texts: str, circle: Circle = NOBODY) -> tuple[Sensitive, ...]:
    """Which kinds of it there are, the names of some people among them."""
    return tuple(dict.fromkeys(part.kind for part in parts_in(*texts, circle=circle)))


def _parts(texts: Iterable[str], circle: Circle) -> Iterable[SensitivePart]:
    for text in texts:
        for spot in sensitive_in(text, circle):
            yield SensitivePart(spot.kind, text[spot.start : spot.end])
