"""Inserting rows whose keys may be there already."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import inspect
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from storage.base import Base


def insert_unless_there(session: Session, table: type[Base], **values: Any) -> int | None:  # noqa: ANN401
    """Insert a row; its id, or None when a unique key of it was taken.

    Of two transactions that insert the same, the second waits for the first. An exception there
    would undo all that the second has done so far.
    """
    statement = _insert(session, table).values(values).on_conflict_do_nothing()
    row: int | None = session.execute(statement.returning(table.id)).scalar_one_or_none()  # type: ignore[attr-defined]
    return row


def insert_or_replace(session: Session, table: type[Base], rows: Sequence[dict[str, Any]]) -> None:
    """Insert rows with all their columns, each in place of one with the same primary key.

    Who may do so at the same time gives them in the same order, or they wait for each other.
    """
    if rows:
        statement = _insert(session, table)
        keys = inspect(table).primary_key
        others = {one.name: one for one in statement.excluded if one.name not in keys}
        session.execute(statement.on_conflict_do_update(index_elements=keys, set_=others), rows)


def _insert(session: Session, table: type[Base]) -> sqlite.Insert | postgresql.Insert:
    if session.get_bind().dialect.name == "sqlite":
        return sqlite.insert(table)
    return postgresql.insert(table)
