"""What a requester fills in to open a ticket, and what must be right about it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.call import Typed
from bot.request_types.answers import Request

TITLE_MAX = 150  # characters; longer does not fit a line of a list
TEXT_MAX = 3000  # characters; the longest text that a Slack form takes
CALLER_MAX = 200  # characters: name, department, extension


class Field(StrEnum):
    """The fields of the form."""

    REQUESTER = "requester"  # a colleague for whom it is entered
    CALLER = "caller"  # who phoned and does not use Slack
    TITLE = "title"
    DETAILS = "details"
    WANTED_BY = "wanted_by"
    URGENT = "urgent"
    URGENT_REASON = "urgent_reason"


class FormProblem(StrEnum):
    """What is wrong with a field."""

    MISSING = "missing"
    TOO_LONG = "too_long"
    PAST = "past"
    REASON_MISSING = "reason_missing"
    NO_COLLEAGUE = "no_colleague"  # an outsider, a bot, or somebody who has left
    CALLER_MISSING = "caller_missing"  # neither a user of Slack nor a name


@dataclass(frozen=True, slots=True)
class TicketForm:
    """The form as sent."""

    title: str
    details: str
    wanted_by: date | None = None  # a day in office time
    urgent: bool = False
    urgent_reason: str = ""
    requester: str | None = None  # Slack user id; None = who fills it in
    caller: str = ""
    request: Request | None = None  # its kind, with what was filled in for that

    @property
    def is_urgent(self) -> bool:
        """Whether it cannot wait; who gives a reason means it, with or without the tick."""
        return self.urgent or bool(self.urgent_reason.strip())

    @property
    def written(self) -> Typed:
        """All the words in it, to be given back if it cannot be taken."""
        answers = self.request.answers if self.request else ()
        lines = [f"{answer.label}: {answer.value}" for answer in answers if answer.value]
        return Typed(self.title, "\n".join([self.details, *lines]))

    def problems(self, today: date) -> dict[Field, FormProblem]:
        """What has to be mended first; empty when all is well. ``today`` is in office time."""
        found = {
            Field.TITLE: _text_problem(self.title, TITLE_MAX),
            Field.DETAILS: _text_problem(self.details, TEXT_MAX),
            Field.CALLER: FormProblem.TOO_LONG if len(self.caller) > CALLER_MAX else None,
        }
        if self.wanted_by is not None and self.wanted_by < today:
            found[Field.WANTED_BY] = FormProblem.PAST
        if self.urgent and not self.urgent_reason.strip():
            found[Field.URGENT_REASON] = FormProblem.REASON_MISSING
        return {field: problem for field, problem in found.items() if problem}


def phone_problems(form: TicketForm, today: date) -> dict[Field, FormProblem]:
    """What has to be mended of a request by phone: somebody must have called, too."""
    problems = form.problems(today)
    if form.requester is None and not form.caller.strip():
        problems[Field.CALLER] = FormProblem.CALLER_MISSING
    return problems


def _text_problem(text: str, longest: int) -> FormProblem | None:
    if not text.strip():
        return FormProblem.MISSING
    return FormProblem.TOO_LONG if len(text) > longest else None
