"""What is said of messages that come to the help desk by a 🎫."""

from collections.abc import Iterator

from bot.call import Place
from bot.letters.content import Content
from bot.letters.flag_content import FlagAskedContent, FlagQuestionContent
from storage.message_flag import FlagStatus

MESSAGE = Place("C024BE91L", "1795312800.000100")


def way_examples(colleague: str, author: str, text: str) -> Iterator[Content]:
    """Contents in the order in which they are met.

    Args:
        colleague: the name of who put the 🎫 on.
        author: of the message.
        text: of the message.
    """
    for status in FlagStatus:
        number = 12 if status is FlagStatus.OPENED else None
        yield FlagQuestionContent(1, colleague, text, MESSAGE, status, number)
    yield FlagAskedContent(author)
