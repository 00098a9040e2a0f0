"""What becomes of a word that another group of synonyms has already, as said at the terminal."""

from typing import Annotated

import typer

from bot.cli.say import fail
from bot.synonyms.scribe import Overlap
from handlers.wording import kb_synonyms as words

Join = Annotated[
    bool, typer.Option("--join", help="Make one group of those that have a word in common.")
]
Apart = Annotated[
    bool, typer.Option("--apart", help="Keep groups that have a word in common as they are.")
]


def overlap_of(*, join: bool, apart: bool) -> Overlap:
    """Which it is; both at once end the command."""
    if join and apart:
        fail(words.NOT_BOTH, status=2)
    if join:
        return Overlap.JOIN
    return Overlap.APART if apart else Overlap.ASK
