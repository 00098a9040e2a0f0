"""What kind of message somebody wrote to the desk."""

import re
from enum import StrEnum

from bot.manners.greetings import is_greeting
from bot.manners.help_wanted import is_call_for_help
from bot.manners.several import are_several
from bot.manners.thanks import is_thanks
from bot.manners.words import has_words

PASTE = 2000  # characters; a longer message is a document, and nobody's question

_ONLY_ASKING = re.compile(r"[\s?？]*[?？][\s?？]*")


class MessageKind(StrEnum):
    """What a message is, by its text and whether files hang on it."""

    QUESTION = "question"  # the only kind that is looked up
    GREETING = "greeting"  # hello, or that there is a question, and nothing more
    THANKS = "thanks"
    HELP = "help"  # how does this work?
    NO_WORDS = "no_words"  # nothing, emoji, punctuation
    FILE_ALONE = "file_alone"  # a file and not a word about it
    TOO_LONG = "too_long"  # a paste
    SEVERAL = "several"  # several questions at once


# What is kept as a question all the same, so that it can be handed to the help desk as it is.
UNSEARCHED = (MessageKind.TOO_LONG, MessageKind.SEVERAL)


def kind_of(text: str, *, has_files: bool = False) -> MessageKind:
    """Tell the kind of a message. When in doubt it is a question: looking is never wrong."""
    if not has_words(text):
        return _wordless(text, has_files=has_files)
    if len(text.strip()) > PASTE:
        return MessageKind.TOO_LONG
    for kind, fits in _BY_WORDS:
        if fits(text):
            return kind
    return MessageKind.QUESTION


def _wordless(text: str, *, has_files: bool) -> MessageKind:
    if has_files:
        return MessageKind.FILE_ALONE
    return MessageKind.HELP if _ONLY_ASKING.fullmatch(text) else MessageKind.NO_WORDS


_BY_WORDS = (
    (MessageKind.THANKS, is_thanks),
    (MessageKind.GREETING, is_greeting),
    (MessageKind.HELP, is_call_for_help),
    (MessageKind.SEVERAL, are_several),
)
