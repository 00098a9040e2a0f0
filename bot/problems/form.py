"""What is filled in about problems and announcements, and what must be right about it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.manners.internal import is_marked_internal
from storage.problem import ProblemKind

TITLE_MAX = 100  # characters
WORKAROUND_MAX = 1000
ANNOUNCEMENT_MAX = 2500  # below the limit of a section, escaped in most cases; read in one go


class ProblemField(StrEnum):
    """The fields of the form in which a problem begins."""

    PROBLEM = "problem"  # one that is there
    TITLE = "title"
    KIND = "kind"
    WORKAROUND = "workaround"


class ProblemFault(StrEnum):
    """What is wrong with a field of these forms."""

    MISSING = "missing"
    TOO_LONG = "too_long"
    CHOOSE_OR_WRITE = "choose_or_write"  # both a problem that is there and a new one
    NOTHING_CHOSEN = "nothing_chosen"  # neither
    LOOKS_INTERNAL = "looks_internal"  # it is marked as not for requesters


@dataclass(frozen=True, slots=True)
class ProblemForm:
    """A problem that begins."""

    title: str
    kind: ProblemKind = ProblemKind.OUTAGE
    workaround: str = ""

    def faults(self) -> Mapping[ProblemField, ProblemFault]:
        """What has to be mended first; empty when all is well."""
        found: dict[ProblemField, ProblemFault] = {}
        if not self.title.strip():
            found[ProblemField.TITLE] = ProblemFault.MISSING
        elif len(self.title) > TITLE_MAX:
            found[ProblemField.TITLE] = ProblemFault.TOO_LONG
        if len(self.workaround) > WORKAROUND_MAX:
            found[ProblemField.WORKAROUND] = ProblemFault.TOO_LONG
        return found


def link_faults(chosen: int | None, form: ProblemForm) -> Mapping[ProblemField, ProblemFault]:
    """The same where a ticket is linked: to a problem that is there, or to a new one."""
    if chosen is not None and form.title.strip():
        return {ProblemField.TITLE: ProblemFault.CHOOSE_OR_WRITE}
    if chosen is None and not form.title.strip():
        return {ProblemField.TITLE: ProblemFault.NOTHING_CHOSEN}
    return {} if chosen is not None else form.faults()


def announcement_fault(text: str) -> ProblemFault | None:
    """What is wrong with what is to be told to all."""
    if not text.strip():
        return ProblemFault.MISSING
    if len(text) > ANNOUNCEMENT_MAX:
        return ProblemFault.TOO_LONG
    return ProblemFault.LOOKS_INTERNAL if is_marked_internal(text) else None
