"""Figures as people read them."""

from dataclasses import replace
from datetime import timedelta
from math import floor

from bot.locale import Locale
from bot.periodic_report.amount import Amount, Unit
from bot.periodic_report.subject import Cell
from handlers.views.calendar_lines import person_days
from handlers.wording.due import LENGTH
from handlers.wording.periodic_report import MINUTES

NOTHING = "–"
POINTS = " pt"  # of a hundred, by which shares differ
MINUS, PLUS, NEITHER = "−", "+", "±"


def written(cell: Cell, locale: Locale) -> str:
    """One cell."""
    if cell is None:
        return NOTHING
    if isinstance(cell, str):
        return cell
    if not cell.is_change:
        return _plain(cell, locale).replace("-", MINUS)
    text = _plain(cell, locale).removeprefix("-")
    sign = MINUS if cell.is_negative else PLUS
    if text == _plain(replace(cell, value=cell.value * 0), locale):
        sign = NEITHER
    return sign + (text.replace("%", POINTS) if cell.unit is Unit.SHARE else text)


def length(value: timedelta, locale: Locale) -> str:
    """Such as 26 時間 15 分."""
    hours, minutes = divmod(floor(abs(value).total_seconds() / 60 + 0.5), 60)
    text = (LENGTH if hours else MINUTES).plain(locale, hours=hours, minutes=minutes)
    return f"-{text}" if value < timedelta() else text


def percent(share: float) -> int:
    """Whole percent, as sentences have them."""
    return floor(100 * share + 0.5)


def _plain(amount: Amount, locale: Locale) -> str:
    value = amount.value
    if isinstance(value, timedelta):
        return length(value, locale)
    match amount.unit:
        case Unit.SHARE:
            return f"{100 * value:.1f}%"
        case Unit.HALF_DAYS if isinstance(value, int):
            return person_days(value)
        case Unit.HALF_DAYS:
            return f"{value / 2:.1f}"
        case Unit.MEAN:
            return f"{value:.1f}"
    return f"{value:,}"
