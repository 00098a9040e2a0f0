"""What may be typed after the slash command."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from slack_bolt import Ack, BoltContext

from bot.call import Call
from bot.locale import Locale
from handlers.envelope import Payload
from handlers.listeners.front_desk import FrontDesk
from handlers.wording.wording import Wording


@dataclass(frozen=True, slots=True)
class Typed:
    """What somebody typed, and what it takes to do something about it.

    Attributes:
        call: its place is their direct messages: the command works where the bot is not.
        first: the first word, in one width and in lower case; "" = nothing was typed.
        rest: what follows the first word.
        text: all of it, as it was typed.
    """

    front: FrontDesk
    call: Call
    ack: Ack
    body: Payload
    context: BoltContext
    first: str
    rest: str
    text: str

    @property
    def locale(self) -> Locale:
        """The language of who typed."""
        return self.front.locale_of(self.call.actor)

    def say(self, words: str) -> None:
        """Answer where it was typed, for that person's eyes only; once, and within three seconds.

        Args:
            words: mrkdwn.
        """
        self.ack(text=words, response_type="ephemeral")


@dataclass(frozen=True, slots=True)
class SubCommand:
    """Something that the command can do.

    Attributes:
        fits: whether it is meant. What fits nothing is a question.
        usage: its line in the help, with ``{command}``.
        run: does it. It has to ack, and to finish the payload: by a use case, or ``overhear``.
    """

    fits: Callable[[Typed], bool]
    usage: Wording
    run: Callable[[Typed], None]


def named(*names: str) -> Callable[[Typed], bool]:
    """What begins with one of these words, written in whichever width and case."""
    wanted = frozenset(map(folded, names))
    return lambda typed: typed.first in wanted


def named_alone(*names: str) -> Callable[[Typed], bool]:
    """What is one of these words and nothing else: with more behind it, it is a question."""
    begins = named(*names)
    return lambda typed: begins(typed) and not typed.rest


def first_word(text: str) -> tuple[str, str]:
    """The first word, folded, and the rest as it was typed."""
    first, *rest = text.split(maxsplit=1) or [""]
    return folded(first), rest[0].strip() if rest else ""


def folded(word: str) -> str:
    """A word in one width and in lower case."""
    return unicodedata.normalize("NFKC", word).casefold()
