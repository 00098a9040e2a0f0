"""The figures in one list, beside those of the time before."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.locale import Locale
from bot.periodic_report.amount import change
from bot.periodic_report.contents import Report
from bot.periodic_report.indicators import Indicator, value_of
from bot.periodic_report.numbers import Numbers
from bot.periodic_report.subject import Cell, Row, Subject, Topic
from handlers.periodic_report.subjects import subject
from handlers.periodic_report.written import written
from handlers.wording import periodic_report as words
from handlers.wording.wording import Wording

TILES = (
    *(Indicator.NEW, Indicator.OPEN, Indicator.ANSWERED_SHARE),
    *(Indicator.TO_ANSWER, Indicator.KEPT_SHARE, Indicator.CONTENT),
)


@dataclass(frozen=True, slots=True)
class Tile:
    """One figure in large, with what it was before below it; "" = that is not known."""

    name: str
    value: str
    compared: str


def indicators(report: Report, locale: Locale) -> Subject:
    """All of them."""
    others = list(_others(report))
    names = [words.ITEM, words.THIS[report.span.kind]]
    for _, name, difference in others:
        names += [name, difference]
    rows = [
        Row((words.INDICATOR[one].plain(locale), *_cells(one, report.numbers, others)))
        for one in Indicator
    ]
    return subject(Topic.INDICATORS, names, rows, locale)


def meanings(locale: Locale) -> Subject:
    """What each of them counts."""
    rows = [
        Row((words.INDICATOR[one].plain(locale), words.MEANING[one].plain(locale)))
        for one in Indicator
    ]
    return subject(Topic.MEANINGS, (words.ITEM, words.MEANING_COLUMN), rows, locale)


def tiles(report: Report, locale: Locale) -> Iterator[Tile]:
    """The few that everybody asks for."""
    for one in TILES:
        now, then = value_of(one, report.numbers), value_of(one, report.before)
        compared = "" if then is None else words.COMPARED.plain(
            locale,
            before=words.BEFORE[report.span.kind].plain(locale),
            value=written(then, locale),
            change=written(change(now, then), locale),
        )  # fmt: skip
        yield Tile(words.INDICATOR[one].plain(locale), written(now, locale), compared)


_Other = tuple[Numbers, Wording, Wording]


def _others(report: Report) -> Iterator[_Other]:
    kind = report.span.kind
    if report.before is not None:
        yield report.before, words.BEFORE[kind], words.CHANGE_BEFORE
    if report.a_year_before is not None:
        yield report.a_year_before, words.YEAR_BEFORE[kind], words.CHANGE_YEAR


def _cells(one: Indicator, numbers: Numbers, others: Sequence[_Other]) -> Iterator[Cell]:
    now = value_of(one, numbers)
    yield now
    for other, _, _ in others:
        then = value_of(one, other)
        yield then
        yield change(now, then)
