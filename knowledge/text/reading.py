"""A short text, read once, in every form in which it is compared."""

from dataclasses import dataclass

from knowledge.text.analysis import Spell, analyse
from knowledge.text.folding import fold, letters

# Characters. A longer question says what it wants at its beginning, or not at all.
READ_LIMIT = 2_000
# Comparing character by character takes the square of this, and stalls every thread meanwhile.
LIKENESS_LIMIT = 200


@dataclass(frozen=True, slots=True)
class Reading:
    """A question or a phrasing: its content words, its letters, and how it sounds."""

    words: tuple[str, ...]
    letters: str  # all of them
    sound: str

    @property
    def pairs(self) -> tuple[str, ...]:
        """Every two neighbouring sounds.

        They are what is left in common when one is mistyped, when kana stand for kanji, or when a
        word was converted to the wrong kanji.
        """
        return tuple(map("".join, zip(self.sound, self.sound[1:], strict=False)))


def read(text: str, spell: Spell = lambda _: ()) -> Reading:
    """Read a question or a phrasing; never raises, whatever the text.

    Args:
        text: what was written.
        spell: the words that kana make which came from Latin letters.
    """
    folded = fold(text, READ_LIMIT)
    analysis = analyse(folded, spell)
    return Reading(
        words=analysis.words,
        letters=letters(folded),
        sound=letters(analysis.sound)[:LIKENESS_LIMIT],
    )
