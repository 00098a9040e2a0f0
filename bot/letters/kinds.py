"""What has to be known of each kind of letter."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy.orm import Session

from bot.letters.delivery import Delivery
from bot.unit import Unit
from storage.letter import Letter


def nothing_follows(_unit: Unit, _letter: Letter, _ts: str) -> None:
    """Most letters need nothing more once they are posted."""


def means_nothing_then(_unit: Unit, _letter: Letter) -> bool:
    """Most letters mean nothing without what they were about."""
    return False


def no_more_time(_session: Session, _letter: Letter) -> timedelta:
    """Most letters are one short request."""
    return timedelta()


@dataclass(frozen=True, slots=True)
class LetterType:
    """How a letter is written out, and what follows once Slack has it.

    Attributes:
        compose: the delivery as of now; None when it is no longer meant. May raise NotYetError.
        posted: records where the message stands; part of the transaction that settles the letter.
        gone: what instead, when the message or the thread that it was for was deleted; likewise.
            True when the letter is meant all the same, and composed anew.
        kept_back: likewise, when outsiders have come to read where it was to go.
        more_time: for which it is held beyond the usual lease.
        proves_channel: whether its passage says that its channel takes messages again.
    """

    compose: Callable[[Session, Letter], Delivery | None]
    posted: Callable[[Unit, Letter, str], None] = nothing_follows
    gone: Callable[[Unit, Letter], bool] = means_nothing_then
    kept_back: Callable[[Unit, Letter], bool] = means_nothing_then
    more_time: Callable[[Session, Letter], timedelta] = no_more_time
    proves_channel: bool = True


LetterTypes = Mapping[str, LetterType]
