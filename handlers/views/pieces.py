"""Breaking somebody's words into sections that Slack takes.

What counts is the text as sent: ``&`` has five characters there, and an address two more.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from handlers.slack_text import URL, escape

PIECE_MAX = 2900  # characters; a little below the limit of a section, for the words around
ALL_MAX = 9000  # of all pieces, so that the blocks around them stay below the total
LINK_MAX = 1000  # a longer address is shown, but not made clickable
_EMPTINESS = re.compile(r"\s{200,}")  # a key that stuck, or a pasted table; nobody reads it


def gathered(lines: Iterable[str]) -> list[str]:
    """As many lines in one text as it takes; none of them is too long for one."""
    texts = [""]
    for line in lines:
        if len(texts[-1]) + len(line) > PIECE_MAX:
            texts.append("")
        texts[-1] += f"{line}\n"
    return [text.rstrip("\n") for text in texts if text]


@dataclass(frozen=True, slots=True)
class Pieces:
    """A text in parts, escaped, with its addresses clickable."""

    texts: list[str]
    is_cut: bool  # the end is missing


def pieces(text: str, longest: int = ALL_MAX) -> Pieces:
    """Break a text where a section is full; entities and addresses stay whole.

    Args:
        text: what somebody wrote.
        longest: characters of all pieces as they are sent.
    """
    texts: list[str] = []
    piece, all_of_it = "", 0
    for part in _parts(_EMPTINESS.sub("\n\n", text).strip()):
        all_of_it += len(part)
        if all_of_it > longest:
            break
        if len(piece) + len(part) > PIECE_MAX:
            texts.append(piece)
            piece = ""
        piece += part
    texts.append(piece)
    return Pieces([one for one in texts if one.strip()], is_cut=all_of_it > longest)


def _parts(text: str) -> Iterator[str]:
    """What must not be broken: characters as they are sent, and addresses."""
    position = 0
    for found in URL.finditer(text):
        yield from map(escape, text[position : found.start()])
        link = f"<{escape(found.group())}>"
        if len(link) > LINK_MAX:
            yield from map(escape, found.group())
        else:
            yield link
        position = found.end()
    yield from map(escape, text[position:])
