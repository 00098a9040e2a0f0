"""The figures of the desk in one list: what is held against the time before."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from enum import StrEnum

from bot.periodic_report.amount import Amount, half_days, lasting, of_share, share
from bot.periodic_report.numbers import Numbers


class Indicator(StrEnum):
    """One figure, in the order in which they are read."""

    NEW = "new"
    BACK = "back"
    SOLVED = "solved"
    ENDED = "ended"
    OPEN = "open"
    ASKED = "asked"
    ANSWERED = "answered"
    ANSWERED_SHARE = "answered_share"
    SOLVED_BY_BOT = "solved_by_bot"
    HANDED_OVER = "handed_over"
    UNANSWERED = "unanswered"
    KEPT = "kept"
    BROKEN = "broken"
    PENDING = "pending"
    KEPT_SHARE = "kept_share"
    TO_ANSWER = "to_answer"
    TO_ANSWER_NINTH = "to_answer_ninth"
    TO_SOLUTION = "to_solution"
    TO_SOLUTION_NINTH = "to_solution_ninth"
    RATED = "rated"
    CONTENT = "content"
    EFFORT = "effort"
    DUTY = "duty"
    NEW_ARTICLES = "new_articles"
    REVISED_ARTICLES = "revised_articles"


_VALUES: Mapping[Indicator, Callable[[Numbers], Amount | None]] = {
    Indicator.NEW: lambda it: Amount(it.flow.new),
    Indicator.BACK: lambda it: Amount(it.flow.back),
    Indicator.SOLVED: lambda it: Amount(it.flow.solved),
    Indicator.ENDED: lambda it: Amount(it.flow.ended),
    Indicator.OPEN: lambda it: Amount(it.open),
    Indicator.ASKED: lambda it: Amount(it.bot.asked),
    Indicator.ANSWERED: lambda it: Amount(it.bot.answered),
    Indicator.ANSWERED_SHARE: lambda it: of_share(it.bot.answered, it.bot.asked),
    Indicator.SOLVED_BY_BOT: lambda it: Amount(it.bot.solved),
    Indicator.HANDED_OVER: lambda it: Amount(it.bot.handed_over),
    Indicator.UNANSWERED: lambda it: Amount(it.bot.unanswered),
    Indicator.KEPT: lambda it: Amount(it.promised.kept),
    Indicator.BROKEN: lambda it: Amount(it.promised.broken),
    Indicator.PENDING: lambda it: Amount(it.promised.pending),
    Indicator.KEPT_SHARE: lambda it: share(it.promised.share),
    Indicator.TO_ANSWER: lambda it: lasting(it.to_answer.median),
    Indicator.TO_ANSWER_NINTH: lambda it: lasting(it.to_answer.ninth),
    Indicator.TO_SOLUTION: lambda it: lasting(it.to_solution.median),
    Indicator.TO_SOLUTION_NINTH: lambda it: lasting(it.to_solution.ninth),
    Indicator.RATED: lambda it: Amount(it.satisfied.total),
    Indicator.CONTENT: lambda it: share(it.satisfied.content),
    Indicator.EFFORT: lambda it: lasting(timedelta(minutes=it.minutes)),
    Indicator.DUTY: lambda it: half_days(it.half_days),
    Indicator.NEW_ARTICLES: lambda it: Amount(it.articles.new),
    Indicator.REVISED_ARTICLES: lambda it: Amount(it.articles.revised),
}


def value_of(indicator: Indicator, numbers: Numbers | None) -> Amount | None:
    """The figure; None where there is none, as of a median of nothing."""
    return None if numbers is None else _VALUES[indicator](numbers)
