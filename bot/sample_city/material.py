"""What a fictional city is made of: names, and what people ask and say."""

import json
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from pydantic import TypeAdapter


@dataclass(frozen=True, slots=True)
class Topic:
    """Something that people come to the help desk with.

    Attributes:
        kind: the key of its request type.
        season: the month in which most of it comes, as a word; "" = at any time.
    """

    kind: str
    season: str
    title: str
    details: str
    answer: str


@dataclass(frozen=True, slots=True)
class Material:
    """Everything, as the file has it.

    Attributes:
        departments: bureau and name.
        partners: company and name.
        closed: month, day and name of the city's own holidays.
        works: what could be digital; kind and name.
        wishes: title and details of such a request, with places for the work and its figures.
    """

    departments: tuple[tuple[str, str], ...]
    surnames: tuple[str, ...]
    given: tuple[str, ...]
    companies: tuple[str, str]
    partners: tuple[tuple[str, str], ...]
    office: tuple[tuple[str, str], ...]
    closed: tuple[tuple[int, int, str], ...]
    topics: tuple[tuple[str, str, str, str, str], ...]
    works: tuple[tuple[str, str], ...]
    wishes: tuple[tuple[str, str], ...]
    plans: tuple[str, ...]
    asked_back: tuple[str, ...]
    given_back: tuple[str, ...]
    in_between: tuple[str, ...]
    came_back: tuple[str, ...]
    settled_again: tuple[str, ...]
    held: tuple[str, ...]
    urgent: tuple[str, ...]
    withdrawn: tuple[str, ...]
    worked: tuple[str, ...]
    praise: tuple[str, ...]
    blame: tuple[str, ...]
    questions: tuple[str, ...]

    @property
    def usual(self) -> tuple[Topic, ...]:
        """What comes all the year."""
        return tuple(Topic(*one) for one in self.topics)


def read_material() -> Material:
    """The file that comes with the product."""
    text = (files("bot.sample_city") / "material.json").read_text(encoding="utf-8")
    known: dict[str, Any] = json.loads(text)
    return TypeAdapter(Material).validate_python(known)
