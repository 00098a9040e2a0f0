"""The synonyms that come with the product: a city hall's words, and those of its computers."""

import functools
from importlib.resources import files

from knowledge.text.synonyms import Synonyms


@functools.cache
def own_groups() -> tuple[tuple[str, ...], ...]:
    """Read the list: a group a line, its members separated by spaces.

    The first member of a group is in no other group's first place, and names the group.
    """
    text = files("knowledge.text").joinpath("synonyms.txt").read_text(encoding="utf-8")
    return tuple(tuple(line.split()) for line in text.splitlines() if line.strip())


def own_synonyms() -> Synonyms:
    """Return all of them."""
    return Synonyms.of(own_groups())
