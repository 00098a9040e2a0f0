"""A bar that shows how many articles have got what they mean."""

from bot.cli.count_bar import count_bar
from bot.meaning import Meaning


def encode_with_bar(meaning: Meaning, waiting: int, label: str) -> int:
    """Give vectors to all articles that wait; a person at a terminal sees how far it has come.

    Returns how many articles got theirs.
    """
    with count_bar(waiting, label) as step:
        return meaning.catch_up(step)
