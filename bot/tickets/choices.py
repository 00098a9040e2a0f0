"""What the forms of some verbs ask for, and what must be right about it."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from bot.actor import Actor
from bot.tickets.hold import is_day_to_hold_until
from storage.ticket_event import TicketVerb

WORDS_MAX = 500  # characters of a reason or a note


class ChoiceField(StrEnum):
    """The fields of these forms."""

    UNTIL = "until"
    COLLEAGUE = "colleague"
    REASON = "reason"
    NOTE = "note"


class ChoiceProblem(StrEnum):
    """What is wrong with a field."""

    MISSING = "missing"
    NOT_AHEAD = "not_ahead"
    NOT_OF_HELPDESK = "not_of_helpdesk"
    TOO_LONG = "too_long"


# The verbs that need more than a press, and what they need.
ASKS_FOR: Mapping[TicketVerb, tuple[ChoiceField, ...]] = {
    TicketVerb.HOLD: (ChoiceField.UNTIL, ChoiceField.REASON),
    TicketVerb.ASSIGN: (ChoiceField.COLLEAGUE, ChoiceField.NOTE),
    TicketVerb.WITHDRAW: (ChoiceField.REASON,),
    TicketVerb.EXPEDITE: (ChoiceField.REASON,),
}
OPTIONAL = (ChoiceField.NOTE,)

Choice = Mapping[ChoiceField, str | date | Actor | None]
Problems = dict[ChoiceField, ChoiceProblem]


def problems_of(verb: TicketVerb, choice: Choice, today: date) -> Problems:
    """What has to be mended first; empty when all is well. ``today`` is in office time."""
    found = {field: _problem(field, choice.get(field), today) for field in ASKS_FOR[verb]}
    return {field: problem for field, problem in found.items() if problem}


def _problem(
    field: ChoiceField, given: str | date | Actor | None, today: date
) -> ChoiceProblem | None:
    if not given:
        return None if field in OPTIONAL else ChoiceProblem.MISSING
    if isinstance(given, date):
        return None if is_day_to_hold_until(given, today) else ChoiceProblem.NOT_AHEAD
    if isinstance(given, Actor):
        return None if given.answers else ChoiceProblem.NOT_OF_HELPDESK
    return ChoiceProblem.TOO_LONG if len(given) > WORDS_MAX else None
