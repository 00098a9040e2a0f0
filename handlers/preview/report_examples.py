"""Reports of a week and of a month."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from bot.calendar.months import months_after
from bot.capacity.forecast import Forecast
from bot.capacity.outlook import MonthAhead, Outlook
from bot.capacity.throughput import Throughput
from bot.figures.answered import Answered
from bot.figures.durations import Durations
from bot.figures.duty import DutyUse
from bot.figures.effort import Effort
from bot.figures.flow import Flow
from bot.figures.knowledge import Changes, Gaps
from bot.figures.promises import Promised
from bot.figures.satisfied import Satisfied
from bot.figures.standing import Ages
from bot.letters.periodic_report_content import PeriodicReportContent
from bot.periodic_report.contents import ForecastErrors, Part, Report
from bot.periodic_report.kept import to_keep
from bot.periodic_report.numbers import Numbers
from bot.periodic_report.span import Span, SpanKind, span_of
from storage.satisfaction import Score

FILES = 3


def report_examples(at: datetime) -> Iterator[PeriodicReportContent]:
    """More and fewer than before, a flood, the first of all, and of a quiet time."""
    month = a_report(at, SpanKind.MONTH)
    week = a_report(at, SpanKind.WEEK)
    before = month.before or month.numbers
    short = replace(month.outlook.months[0], planned=4)
    flood = replace(month.outlook, months=(short, month.outlook.months[1]))
    for one in (
        month,
        replace(week, numbers=before, before=month.numbers),
        replace(month, before=month.numbers, outlook=flood),
        replace(month, numbers=replace(month.numbers, flow=Flow(80, 2, 40, 41))),
        replace(month, before=None),
        replace(month, numbers=_quiet(month.numbers), before=None),
    ):
        yield PeriodicReportContent(to_keep(one), FILES)
    yield PeriodicReportContent({}, 0)


def a_report(at: datetime, kind: SpanKind) -> Report:
    """One in which everything has a figure."""
    span = span_of(kind, at.date()).before()
    numbers, before = _numbers(span, 87), _numbers(span.before(), 48)
    parts = tuple(
        Part(one, Flow(20, 0, 19, 20), 45, numbers.bot) for one in span.parts(span.period.last)
    )
    return Report(
        span=span,
        as_of=at,
        is_over=True,
        numbers=numbers,
        before=before,
        a_year_before=None,
        parts=parts,
        ages=Ages((2, 7, 6, 3, 1, 26), 103),
        departments=(),
        kinds=(),
        outlook=_outlook(at),
        errors=ForecastErrors(32.2, 42.2),
        gaps=Gaps(12, 5),
    )


def _numbers(span: Span, new: int) -> Numbers:
    return Numbers(
        period=span.period,
        flow=Flow(new, 1, 80, new + 7),
        open=45,
        bot=Answered(188, 98, 60, 75),
        promised=Promised(66, 17, 0),
        to_answer=Durations(83, timedelta(hours=4, minutes=10), timedelta(hours=18)),
        to_solution=Durations(80, timedelta(hours=38), timedelta(hours=90)),
        satisfied=Satisfied(
            {Score.VERY_HELPFUL: 22, Score.HELPFUL: 9, Score.FAIR: 5, Score.POOR: 2}
        ),
        effort=(Effort("みらい情報", 4320, 48),),
        duty=(DutyUse("みらい情報", 18, 0, 142, 102, 240),),
        articles=Changes(3, 2, 0),
    )


def _quiet(numbers: Numbers) -> Numbers:
    return replace(
        numbers,
        flow=Flow(),
        bot=Answered(0, 0, 0, 0),
        promised=Promised(0, 0, 0),
        to_answer=Durations(0, None, None),
        to_solution=Durations(0, None, None),
        satisfied=Satisfied(dict.fromkeys(Score, 0)),
    )


def _outlook(at: datetime) -> Outlook:
    day = at.date()
    this = MonthAhead(day.replace(day=1), True, 40, 20.0, 20, 8, 7.5)
    following = MonthAhead(months_after(this.first, 1), False, 0, 60.0, 0, 0, 20.0)
    duty = (DutyUse("みらい情報", 18, 0, 142, 98, 240),)
    return Outlook(day, (this, following), Forecast(4, 20, {}, {}), Throughput(5, 13), duty)
