"""Cells of a spreadsheet as text."""

import re
from datetime import date, datetime, time

# Spreadsheets write a carriage return as _x000D_, and a text that only looks so with _x005F_ in
# place of its first mark. (Of other characters written this way, none would be taken anyway.)
_LOOKS_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPED = re.compile("_x(000D)_|_x005F_(?=x[0-9A-Fa-f]{4}_)", re.IGNORECASE)


def text_of(value: object) -> str:
    """Return the value of a cell as somebody would type it; days as 2026-04-01."""
    if value is None:
        return ""
    if isinstance(value, str):
        return _ESCAPED.sub(lambda found: "\r" if found[1] else "_", value)
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return f"{value:.15g}"  # as many digits as a spreadsheet has
    if isinstance(value, datetime):
        return _moment(value)
    return value.isoformat() if isinstance(value, date | time) else str(value)


def escaped(text: str) -> str:
    """Return a text as it is written into a cell."""
    return _LOOKS_ESCAPED.sub("_x005F_", text)


def _moment(value: datetime) -> str:
    is_whole_day = value.time() == time()
    return value.date().isoformat() if is_whole_day else value.isoformat(sep=" ")
