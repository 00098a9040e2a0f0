"""An index of the few rows that something has still to be done with."""

from sqlalchemy import Index, text


def partial_index(name: str, column: str, condition: str, *more: str) -> Index:
    """An index on columns of the rows for which a condition holds, on both databases."""
    only = text(condition)
    return Index(name, column, *more, sqlite_where=only, postgresql_where=only)
