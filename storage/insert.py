"""Inserting a row unless its unique key is there already."""

from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from storage.base import Base


def insert_unless_there(session: Session, table: type[Base], **values: Any) -> int | None:  # noqa: ANN401
    """Insert a row; its id, or None when a unique key of it was taken.

    Of two transactions that insert the same, the second waits for the first. An exception there
    would undo all that the second has done so far.
    """
    dialect = sqlite if session.get_bind().dialect.name == "sqlite" else postgresql
    statement = dialect.insert(table).values(values).on_conflict_do_nothing()
    row: int | None = session.execute(statement.returning(table.id)).scalar_one_or_none()  # type: ignore[attr-defined]
    return row
