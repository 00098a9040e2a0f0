"""A reply template as the office writes it, and what must be right about it."""

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy.orm import Session

from bot.reply_templates.variables import UnknownVariableError, check_variables
from storage.article import findable_by_key

TITLE_MAX = 70  # characters; it is one line of a menu
TEXT_MAX = 2500  # characters, so that it fits a form when it is filled in


class TemplatePart(StrEnum):
    """The fields of its form."""

    TITLE = "title"
    TEXT = "text"


class TemplateProblem(StrEnum):
    """What is wrong with one of these."""

    MISSING = "missing"
    TOO_LONG = "too_long"
    UNKNOWN_VARIABLE = "unknown_variable"  # it stands in braces and is not filled in
    UNKNOWN_ANSWER = "unknown_answer"  # no past answer has this number
    TOO_MANY = "too_many"  # more than a menu takes


class TemplateProblemError(Exception):
    """It is not taken; nothing is changed.

    Attributes:
        name: what stands in the braces, if that is the problem.
    """

    def __init__(self, part: TemplatePart, problem: TemplateProblem, name: str = "") -> None:
        super().__init__(problem)
        self.part = part
        self.problem = problem
        self.name = name


@dataclass(frozen=True, slots=True)
class TemplateForm:
    """The form as sent, or as it opens."""

    title: str
    text: str


def check_template(session: Session, form: TemplateForm) -> None:
    """Look at a template before it is kept.

    Raises:
        TemplateProblemError: something has to be mended first.
    """
    _check_length(TemplatePart.TITLE, form.title, TITLE_MAX)
    _check_length(TemplatePart.TEXT, form.text, TEXT_MAX)
    try:
        answers = check_variables(form.text)
    except UnknownVariableError as error:
        unknown = TemplateProblem.UNKNOWN_VARIABLE
        raise TemplateProblemError(TemplatePart.TEXT, unknown, error.name) from error
    for key in answers:
        if findable_by_key(session, key) is None:
            raise TemplateProblemError(TemplatePart.TEXT, TemplateProblem.UNKNOWN_ANSWER, key)


def _check_length(part: TemplatePart, text: str, longest: int) -> None:
    if not text.strip():
        raise TemplateProblemError(part, TemplateProblem.MISSING)
    if len(text) > longest:
        raise TemplateProblemError(part, TemplateProblem.TOO_LONG)
