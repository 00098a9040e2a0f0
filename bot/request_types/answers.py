"""What was filled in for a kind of request, and what must be right about it."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from bot.request_types.fields import FieldKind, Fields, FormField

LINE_MAX = 300  # characters of a line
TEXT_MAX = 3000  # characters of a longer text, as Slack takes them
LONGEST_NUMBER = 30  # digits before or after the point
_LONGEST = {FieldKind.TEXT: LINE_MAX, FieldKind.NUMBER: 40, FieldKind.LONG_TEXT: TEXT_MAX}


class AnswerProblem(StrEnum):
    """What is wrong with an answer."""

    MISSING = "missing"
    TOO_LONG = "too_long"
    NO_NUMBER = "no_number"
    NO_DAY = "no_day"
    NO_OPTION = "no_option"
    NO_COLLEAGUE = "no_colleague"


@dataclass(frozen=True, slots=True)
class Answer:
    """A field as it was called, and what was filled in, as people read it."""

    key: str
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Request:
    """The kind of a request, with its answers; those that were left out are not there."""

    type_id: int
    answers: tuple[Answer, ...]


def answered(fields: Fields, given: Mapping[str, str]) -> tuple[Answer, ...]:
    """The answers to those fields that were filled in. Call it when nothing is wrong.

    Args:
        fields: as they were shown.
        given: by key; a person by name.
    """
    pairs = ((field, _tidy(field, given.get(field.key, ""))) for field in fields)
    return tuple(Answer(field.key, field.label, value) for field, value in pairs if value)


def answer_problems(fields: Fields, given: Mapping[str, str]) -> dict[str, AnswerProblem]:
    """What has to be mended first, by key; empty when all is well."""
    found = {field.key: _problem(field, given.get(field.key, "").strip()) for field in fields}
    return {key: problem for key, problem in found.items() if problem}


def _problem(field: FormField, value: str) -> AnswerProblem | None:
    if not value:
        return AnswerProblem.MISSING if field.required else None
    if len(value) > _LONGEST.get(field.kind, LINE_MAX):
        return AnswerProblem.TOO_LONG
    if field.kind is FieldKind.NUMBER and _number(value) is None:
        return AnswerProblem.NO_NUMBER
    if field.kind is FieldKind.DATE and not _is_day(value):
        return AnswerProblem.NO_DAY
    if field.kind is FieldKind.CHOICE and value not in field.options:
        return AnswerProblem.NO_OPTION
    return None


def _tidy(field: FormField, value: str) -> str:
    if field.kind is FieldKind.NUMBER:
        return _number(value) or ""
    return value.strip()


def _number(value: str) -> str | None:
    """A number however it was typed: １２ and 1,200 count."""
    plain = unicodedata.normalize("NFKC", value).strip().replace(",", "").replace("、", "")
    try:
        number = Decimal(plain)
    except InvalidOperation:
        return None
    fits = number.is_finite() and abs(number.adjusted()) < LONGEST_NUMBER
    return f"{number:f}" if fits else None


def _is_day(value: str) -> bool:
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True
