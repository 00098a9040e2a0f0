"""Writing many rows at once, with ids that are known beforehand."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Table, func, insert, inspect, select
from sqlalchemy.orm import Session

from storage.base import Numbered

AT_ONCE = 5_000  # rows of one statement


def last_id(session: Session, table: type[Numbered]) -> int:
    """The highest id that is there; 0 = none."""
    return session.scalar(select(func.max(table.id))) or 0


def insert_rows(session: Session, table: type[Numbered], rows: Iterable[Mapping[str, Any]]) -> None:
    """Insert rows, each with the same columns."""
    plain = plain_table(table)  # what the mapper would do for each row takes as long again
    for some in _some(iter(rows)):
        session.connection().execute(insert(plain), some)


def insert_objects(session: Session, objects: Sequence[Numbered]) -> None:
    """Insert what was made of one table and belongs to no session yet; it stays outside."""
    if objects:
        columns = [one.name for one in plain_table(type(objects[0])).columns]
        rows = ({name: getattr(one, name) for name in columns} for one in objects)
        insert_rows(session, type(objects[0]), rows)


def go_on_after(session: Session, tables: Iterable[type[Numbered]]) -> None:
    """Let the database hand out ids behind those that are there. SQLite does by itself."""
    if session.get_bind().dialect.name == "sqlite":
        return
    for table in tables:
        sequence = func.pg_get_serial_sequence(plain_table(table).name, "id")
        session.execute(select(func.setval(sequence, max(last_id(session, table), 1))))


def _some(rows: Iterator[Mapping[str, Any]]) -> Iterator[list[Mapping[str, Any]]]:
    while some := list(islice(rows, AT_ONCE)):
        yield some


def plain_table(table: type[Numbered]) -> Table:
    """The table itself, without what the mapper adds."""
    plain = inspect(table).local_table
    if not isinstance(plain, Table):
        raise TypeError(table)
    return plain
