"""How a report is called, and its files."""

from datetime import date

from bot.calendar.fiscal_year import fiscal_year_of, quarter_of
from bot.figures.period import Period
from bot.locale import Locale
from bot.periodic_report.span import Span, SpanKind
from handlers.views.calendar_lines import fiscal_year_name, month_title
from handlers.wording import periodic_report as words
from handlers.wording.dates import day

UP_TO = {Locale.JA: "〜", Locale.EN: "–"}


def span_name(span: Span, locale: Locale) -> str:
    """Such as 2026年10月（令和8年）, or 令和8年度第 2 四半期."""
    period = span.period
    match span.kind:
        case SpanKind.WEEK:
            first, last = day(period.first, locale), day(period.last, locale)
            return words.WEEK_NAME.plain(locale, first=first, last=last)
        case SpanKind.MONTH:
            return month_name(span.first, locale)
        case SpanKind.QUARTER:
            year = fiscal_year_name(fiscal_year_of(span.first), locale)
            return words.QUARTER_NAME.plain(locale, year=year, number=quarter_of(span.first))
        case SpanKind.YEAR:
            year = fiscal_year_name(fiscal_year_of(span.first), locale)
            return words.YEAR_NAME.plain(locale, year=year)


def month_name(first: date, locale: Locale) -> str:
    """Such as 2026年10月（令和8年）."""
    return month_title(first, locale) if locale is Locale.JA else f"{first:%B %Y}"


def file_stem(span: Span, locale: Locale) -> str:
    """What its files are called, without their ending: such as 月報_2026-10."""
    return words.FILE_NAME[span.kind].plain(locale, name=_short(span))


def _short(span: Span) -> str:
    match span.kind:
        case SpanKind.WEEK:
            return span.first.isoformat()
        case SpanKind.MONTH:
            return f"{span.first:%Y-%m}"
        case SpanKind.QUARTER:
            return f"{fiscal_year_of(span.first).year}-Q{quarter_of(span.first)}"
        case SpanKind.YEAR:
            return str(span.first.year)


def part_name(part: Period, kind: SpanKind, locale: Locale) -> str:
    """A week or a month in a table: 10/5〜10/11, or 2026/4."""
    if kind is SpanKind.YEAR:
        return mark(part, kind)
    return f"{_day(part.first)}{UP_TO[locale]}{_day(part.last)}"


def mark(part: Period, kind: SpanKind) -> str:
    """The same below a chart, where there is little room: 10/5, or 2026/4."""
    return f"{part.first.year}/{part.first.month}" if kind is SpanKind.YEAR else _day(part.first)


def _day(value: date) -> str:
    return f"{value.month}/{value.day}"
