"""What stands in a table."""

from typing import TypeVar

from sqlalchemy import inspect, select
from sqlalchemy.orm import selectinload

from storage.base import Base
from tests.storage.world import World

Row = TypeVar("Row", bound=Base)


def all_of(world: World, table: type[Row]) -> list[Row]:
    """Every row, oldest first, with what it refers to."""
    refers = [selectinload(getattr(table, one.key)) for one in inspect(table).relationships]
    with world.database.read() as session:
        rows = select(table).options(*refers).order_by(*inspect(table).primary_key)
        return list(session.scalars(rows))
