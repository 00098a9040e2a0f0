"""Counting in a query."""

from sqlalchemy import ColumnElement, case, func


def how_many(such: ColumnElement[bool]) -> ColumnElement[int]:
    """How many of the rows are such; 0 of none."""
    return func.coalesce(func.sum(case((such, 1), else_=0)), 0)
