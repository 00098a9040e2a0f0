"""Kinds of requests as people see them."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from bot.call import Call
from bot.desk import Desk
from bot.prepared.revise import find_prepared
from bot.request_types.fields import Fields, FormField, read_fields
from bot.request_types.form import TypeForm
from bot.unit import Unit
from storage.request_type import RequestType, RequestTypeRevision, offered_types, type_at


@dataclass(frozen=True, slots=True)
class ShownType:
    """A kind of request as it is asked for at one revision."""

    type_id: int
    revision: int
    form: TypeForm
    fields: Fields
    is_withdrawn: bool = False

    @property
    def name(self) -> str:
        """What it is called."""
        return self.form.name

    def field(self, key: str) -> FormField | None:
        """One of its fields."""
        return next((one for one in self.fields if one.key == key), None)


def offered(desk: Desk) -> tuple[ShownType, ...]:
    """The kinds that people choose from."""
    with desk.database.read() as session:
        return offered_in(session)


def offered_in(session: Session) -> tuple[ShownType, ...]:
    """The same, of a transaction."""
    return tuple(_shown(one.id, one) for one in offered_types(session))


def as_shown(desk: Desk, type_id: int, revision: int) -> ShownType | None:
    """A kind as it was shown in a form, whatever became of it since; None = it never was."""
    with desk.database.read() as session:
        found = type_at(session, type_id, revision)
        return None if found is None else _shown(found.type_id, found)


def type_to_prepare(desk: Desk, call: Call, type_id: int, seen: int | None = None) -> ShownType:
    """A kind as it is now, for the office.

    Raises:
        RefusedError: it is not for this person, it is not there, or somebody was quicker.
    """
    with desk.database.read() as session:
        kept = find_prepared(Unit(session, call), RequestType, type_id, seen)
        return _shown(kept.id, kept, is_withdrawn=kept.is_withdrawn)


def _shown(
    type_id: int, kept: RequestType | RequestTypeRevision, *, is_withdrawn: bool = False
) -> ShownType:
    form = TypeForm(kept.name, kept.description, tuple(kept.phrasings))
    return ShownType(type_id, kept.revision, form, read_fields(kept.fields), is_withdrawn)
