"""An index of the few rows that something has still to be done with."""

from sqlalchemy import Index, text


def partial_index(name: str, column: str, condition: str) -> Index:
    """An index on a column of the rows for which a condition holds, on both databases."""
    only = text(condition)
    return Index(name, column, sqlite_where=only, postgresql_where=only)
