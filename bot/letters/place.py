"""Places inside a letter's subject."""

from bot.call import Place
from storage.letter import Letter


def place_of(letter: Letter) -> Place:
    """Where a letter goes whose subject names the thread."""
    thread_ts = letter.subject.get("thread_ts")
    return Place(letter.channel, None if thread_ts is None else str(thread_ts))
