"""Letters whose reason was deleted before they were known to be out."""

from bot.call import Place
from bot.letters.delivery import Recall
from storage.letter import Letter


def recall(letter: Letter, place: Place, copies: tuple[str, ...] = ()) -> Recall | None:
    """What is left to do: nothing, unless an earlier try may have got through.

    What is found is noted like a message that has just been posted, and taken away by that.
    """
    return Recall(place, copies) if letter.uncertain else None
