"""The synonyms that come with the product: a city hall's words, and those of its computers."""

from importlib.resources import files

from knowledge.text.synonyms import Synonyms


def own_synonyms() -> Synonyms:
    """Read the list: a group a line, its members separated by spaces."""
    text = files("knowledge.text").joinpath("synonyms.txt").read_text(encoding="utf-8")
    return Synonyms.of(line.split() for line in text.splitlines() if line.strip())
