"""The office says what kinds of requests there are, and what is asked of each.

A form that somebody has open goes on as it was shown to them.
"""

from collections.abc import Callable
from dataclasses import replace

from sqlalchemy import select

from bot.call import Call
from bot.desk import Desk
from bot.prepared.revise import add_prepared, find_prepared, may_prepare, revise_prepared
from bot.request_types.fields import (
    MOST_FIELDS,
    Fields,
    FormField,
    moved,
    put,
    read_fields,
    without,
    written,
)
from bot.request_types.form import TypeForm, TypePart, TypeProblem, TypeProblemError
from bot.unit import Unit
from storage.request_type import RequestType

MOST_TYPES = 100  # as many as a menu takes
UNFINISHED = "new"  # the key of a field that has none yet


def add_type(desk: Desk, call: Call, form: TypeForm) -> int:
    """Add a kind of request, which nobody is offered before the office says so; its id.

    Raises:
        RefusedError: it is not for this person.
        TypeProblemError: it cannot be added like this.
    """
    may_prepare(call)
    with desk.unit(call) as unit:
        new = RequestType(
            name=form.name,
            description=form.description,
            phrasings=list(form.phrasings),
            fields=[],
            withdrawn_at=unit.at,
        )
        _refuse_twin(unit, form.name, None)
        added = add_prepared(unit, new)
    return added.id


def describe_type(desk: Desk, call: Call, type_id: int, seen: int, form: TypeForm) -> None:
    """Let it be called and described otherwise.

    Raises:
        TypeProblemError: it cannot be called so.
    """
    with desk.unit(call) as unit:
        kept = find_prepared(unit, RequestType, type_id, seen)
        _refuse_twin(unit, form.name, kept.id)
        kept.name, kept.description = form.name, form.description
        kept.phrasings = list(form.phrasings)
        revise_prepared(unit, kept)


def put_field(desk: Desk, call: Call, type_id: int, seen: int, field: FormField) -> None:
    """Ask something more, or ask it otherwise. A new field gets a key that no other ever had."""

    def with_it(fields: Fields) -> Fields:
        key = f"f{seen + 1}" if field.key == UNFINISHED else field.key
        return put(fields, replace(field, key=key))[:MOST_FIELDS]

    _change_fields(desk, call, type_id, seen, with_it)


def move_field(desk: Desk, call: Call, type_id: int, seen: int, key: str, by: int) -> None:
    """Ask it earlier or later."""
    _change_fields(desk, call, type_id, seen, lambda fields: moved(fields, key, by))


def remove_field(desk: Desk, call: Call, type_id: int, seen: int, key: str) -> None:
    """Ask it no more. What was answered stays with its tickets."""
    _change_fields(desk, call, type_id, seen, lambda fields: without(fields, key))


def _change_fields(
    desk: Desk, call: Call, type_id: int, seen: int, change: Callable[[Fields], Fields]
) -> None:
    with desk.unit(call) as unit:
        kept = find_prepared(unit, RequestType, type_id, seen)
        before = read_fields(kept.fields)
        after = change(before)
        if after != before:
            kept.fields = written(after)
            revise_prepared(unit, kept)


def _refuse_twin(unit: Unit, name: str, own_id: int | None) -> None:
    others = {one.name for one in unit.session.scalars(select(RequestType)) if one.id != own_id}
    if own_id is None and len(others) >= MOST_TYPES:
        raise TypeProblemError(TypePart.NAME, TypeProblem.TOO_MANY)
    if name in others:
        raise TypeProblemError(TypePart.NAME, TypeProblem.SAME_NAME)
