"""The fields that a kind of request has, and what must be right about them."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from pydantic import TypeAdapter

MOST_FIELDS = 20
LABEL_MAX = 100  # characters, as are all that follow
HELP_MAX = 150
OPTION_MAX = 75
MOST_OPTIONS = 30


class FieldKind(StrEnum):
    """What is filled in."""

    TEXT = "text"  # a line
    LONG_TEXT = "long_text"
    CHOICE = "choice"  # one of a few
    DATE = "date"
    NUMBER = "number"
    PERSON = "person"  # a colleague
    YES_NO = "yes_no"


class FieldPart(StrEnum):
    """What the office says of a field."""

    LABEL = "label"
    KIND = "kind"
    REQUIRED = "required"
    HELP = "help"
    OPTIONS = "options"


class FieldProblem(StrEnum):
    """What is wrong with one of these."""

    MISSING = "missing"
    TOO_LONG = "too_long"
    SAME_LABEL = "same_label"  # another field is called so
    TOO_FEW_OPTIONS = "too_few_options"  # a choice needs two
    TOO_MANY_OPTIONS = "too_many_options"
    TOO_MANY_FIELDS = "too_many_fields"


@dataclass(frozen=True, slots=True)
class FormField:
    """A field.

    Attributes:
        key: names it among the fields of its kind of request, for good.
        help: stands below it; "" = nothing.
        options: what is chosen from.
    """

    key: str
    label: str
    kind: FieldKind = FieldKind.TEXT
    required: bool = False
    help: str = ""
    options: tuple[str, ...] = ()


Fields = tuple[FormField, ...]
_FIELDS: TypeAdapter[Fields] = TypeAdapter(Fields)


def read_fields(kept: Sequence[dict[str, Any]]) -> Fields:
    """Fields as they are remembered.

    Raises:
        ValidationError: they are none.
    """
    return _FIELDS.validate_python(kept)


def written(fields: Fields) -> list[dict[str, Any]]:
    """Fields as they are to be remembered."""
    kept: list[dict[str, Any]] = _FIELDS.dump_python(fields, mode="json")
    return kept


def problems_of(field: FormField, among: Fields) -> dict[FieldPart, FieldProblem]:
    """What has to be mended before a field can stand among the others."""
    others = [one for one in among if one.key != field.key]
    found = {
        FieldPart.LABEL: _label_problem(field, others),
        FieldPart.HELP: FieldProblem.TOO_LONG if len(field.help) > HELP_MAX else None,
        FieldPart.OPTIONS: _options_problem(field) if field.kind is FieldKind.CHOICE else None,
    }
    return {part: problem for part, problem in found.items() if problem}


def put(fields: Fields, field: FormField) -> Fields:
    """With this field in place of the one with its key, or at the end."""
    if any(one.key == field.key for one in fields):
        return tuple(field if one.key == field.key else one for one in fields)
    return (*fields, field)


def without(fields: Fields, key: str) -> Fields:
    """Without this field."""
    return tuple(one for one in fields if one.key != key)


def moved(fields: Fields, key: str, by: int) -> Fields:
    """With a field further up or down; at either end it stays."""
    at = next((place for place, one in enumerate(fields) if one.key == key), None)
    if at is None:
        return fields
    rest = list(without(fields, key))
    rest.insert(max(0, at + by), fields[at])
    return tuple(rest)


def _label_problem(field: FormField, others: list[FormField]) -> FieldProblem | None:
    if not field.label.strip():
        return FieldProblem.MISSING
    if len(field.label) > LABEL_MAX:
        return FieldProblem.TOO_LONG
    if any(one.label == field.label for one in others):
        return FieldProblem.SAME_LABEL
    return FieldProblem.TOO_MANY_FIELDS if len(others) >= MOST_FIELDS else None


def _options_problem(field: FormField) -> FieldProblem | None:
    if len(field.options) < 2:
        return FieldProblem.TOO_FEW_OPTIONS
    if len(field.options) > MOST_OPTIONS:
        return FieldProblem.TOO_MANY_OPTIONS
    too_long = any(len(option) > OPTION_MAX for option in field.options)
    return FieldProblem.TOO_LONG if too_long else None
