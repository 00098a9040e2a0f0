"""A text as a model may read it."""

from knowledge.text.folding import tidy

# Characters. Time grows with them; no passage of ours is longer.
_LONGEST = 450


def plain(text: str) -> str:
    """Return the beginning of a text in one width, without what no tokenizer can read."""
    return tidy(text[:_LONGEST])[:_LONGEST]
