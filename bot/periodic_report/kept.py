"""A report as it is kept, so that its message and its files tell the same whenever they go out."""

from typing import Any

from pydantic import TypeAdapter

from bot.periodic_report.contents import Report

_REPORT = TypeAdapter(Report)


def to_keep(report: Report) -> dict[str, Any]:
    """As plain values of JSON."""
    kept: dict[str, Any] = _REPORT.dump_python(report, mode="json")
    return kept


def from_kept(kept: dict[str, Any]) -> Report:
    """The opposite.

    Raises:
        pydantic.ValidationError: another version of the product has kept it.
    """
    return _REPORT.validate_python(kept)
