"""How a training came out, in a sentence."""

from typing import Protocol

from bot.locale import Locale
from handlers.wording import rankers
from knowledge.learning.held_out import Comparison
from knowledge.learning.learn import ENOUGH


class _Worth(Protocol):
    """What a training brought, on questions held out; as kept or as just measured."""

    @property
    def questions(self) -> int: ...
    @property
    def gain_before(self) -> float: ...
    @property
    def gain_after(self) -> float: ...
    @property
    def success_before(self) -> float: ...
    @property
    def success_after(self) -> float: ...
    @property
    def certainty(self) -> float: ...


def outcome_of_training(worth: Comparison | None, labelled: int, locale: Locale) -> str:
    """Whether what was learned is used, or that there was too little to learn from."""
    if worth is None:
        return rankers.TOO_FEW.plain(locale, count=labelled, enough=ENOUGH)
    said = rankers.BETTER if worth.is_better else rankers.NOT_BETTER
    return said.plain(locale, figures=figures_of(worth, locale))


def figures_of(worth: _Worth, locale: Locale) -> str:
    """What was measured before and after."""
    return rankers.FIGURES.plain(
        locale,
        success_before=f"{worth.success_before:.3f}",
        success_after=f"{worth.success_after:.3f}",
        gain_before=f"{worth.gain_before:.3f}",
        gain_after=f"{worth.gain_after:.3f}",
        certainty=f"{worth.certainty:.3f}",
        questions=worth.questions,
    )
