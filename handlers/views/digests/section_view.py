"""What has to be known of how a section reads."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import ValidationError

from bot.digests.section import Section
from bot.letters.digest_content import DigestNames, KeptSection
from handlers.views.blocks import Block
from handlers.views.rendered import Reader

Told = TypeVar("Told")


def no_part(_told: object, _part: str, _names: DigestNames, _reader: Reader) -> list[Block]:
    """Most sections have nothing in the thread."""
    return []


def no_headline(_told: object, _reader: Reader) -> str:
    """Most sections are not named in the notification."""
    return ""


@dataclass(frozen=True)
class SectionView(Generic[Told]):
    """How it reads.

    Attributes:
        section: what is shown.
        blocks: in the message; of all sections together, 50 blocks and 13,000 characters.
        part: one message in its thread.
        headline: a few plain words for the notification; "" = nothing.
    """

    section: Section[Told]
    blocks: Callable[[Told, DigestNames, Reader], list[Block]]
    part: Callable[[Told, str, DigestNames, Reader], list[Block]] = no_part
    headline: Callable[[Told, Reader], str] = no_headline

    def read(self, kept: KeptSection) -> Told | None:
        """What it says; None = another version of the product has kept it in another shape."""
        try:
            return self.section.read(kept.values)
        except ValidationError:
            return None


AnyView = SectionView[Any]
