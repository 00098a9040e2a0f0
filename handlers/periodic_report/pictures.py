"""The charts of a report."""

from collections.abc import Callable, Mapping

from bot.locale import Locale
from bot.periodic_report.contents import Report
from bot.periodic_report.span import SpanKind
from bot.periodic_report.subject import Topic
from handlers.charts.ages import ages_chart
from handlers.charts.answered import Part, answered_chart
from handlers.charts.capacity import capacity_chart
from handlers.charts.chart import Chart
from handlers.charts.departments import departments_chart
from handlers.charts.flow import Step, flow_chart
from handlers.periodic_report.names import mark

Draw = Callable[[Report, Locale], Chart]


def flow(report: Report, locale: Locale) -> Chart:
    """Does the desk keep up?"""
    parts = [(one.period, one.flow) for one in report.parts]
    step = Step.MONTH if report.span.kind is SpanKind.YEAR else Step.WEEK
    return flow_chart(parts, report.open_before_parts, locale, step)


def ages(report: Report, locale: Locale) -> Chart:
    """How old is what is open?"""
    return ages_chart(report.ages, locale)


def bot(report: Report, locale: Locale) -> Chart:
    """How much does the bot answer?"""
    kind = report.span.kind
    parts = [Part(mark(one.period, kind), one.bot, one.flow.new) for one in report.parts]
    return answered_chart(parts, locale)


def departments(report: Report, locale: Locale) -> Chart:
    """Where does it come from?"""
    return departments_chart([one.group for one in report.departments], locale)


def outlook(report: Report, locale: Locale) -> Chart:
    """Will the days suffice?"""
    return capacity_chart(report.outlook, locale)


PICTURES: Mapping[Topic, Draw] = {
    Topic.FLOW: flow,
    Topic.AGES: ages,
    Topic.BOT: bot,
    Topic.DEPARTMENTS: departments,
    Topic.OUTLOOK: outlook,
}
