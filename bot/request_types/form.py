"""What the office says of a kind of request as a whole."""

from dataclasses import dataclass
from enum import StrEnum

NAME_MAX = 60  # characters; it is one line of a menu
DESCRIPTION_MAX = 500
PHRASINGS_MAX = 2000  # all of them together


class TypePart(StrEnum):
    """The fields of its form."""

    NAME = "name"
    DESCRIPTION = "description"
    PHRASINGS = "phrasings"


class TypeProblem(StrEnum):
    """What is wrong with one of these."""

    MISSING = "missing"
    TOO_LONG = "too_long"
    SAME_NAME = "same_name"  # another kind is called so
    TOO_MANY = "too_many"  # more than a menu takes


@dataclass(frozen=True, slots=True)
class TypeForm:
    """The form as sent, or as it opens."""

    name: str
    description: str = ""
    phrasings: tuple[str, ...] = ()

    def problems(self) -> dict[TypePart, TypeProblem]:
        """What has to be mended first, as far as the form itself can tell."""
        too_long = TypeProblem.TOO_LONG
        name = too_long if len(self.name) > NAME_MAX else None
        description, phrasings = len(self.description), len("\n".join(self.phrasings))
        found = {
            TypePart.NAME: name if self.name.strip() else TypeProblem.MISSING,
            TypePart.DESCRIPTION: too_long if description > DESCRIPTION_MAX else None,
            TypePart.PHRASINGS: too_long if phrasings > PHRASINGS_MAX else None,
        }
        return {part: problem for part, problem in found.items() if problem}


class TypeProblemError(Exception):
    """It is not taken; nothing is changed."""

    def __init__(self, part: TypePart, problem: TypeProblem) -> None:
        super().__init__(problem)
        self.part = part
        self.problem = problem
