"""All subjects of a report, in the order in which they are read."""

from bot.locale import Locale
from bot.periodic_report.contents import Report
from bot.periodic_report.subject import Subject
from handlers.periodic_report.indicator_table import indicators, meanings
from handlers.periodic_report.knowledge import knowledge
from handlers.periodic_report.summary import summary
from handlers.periodic_report.tickets import ages, bot, departments, flow, kinds
from handlers.periodic_report.work import duty, effort, outlook, ratings, reasons


def laid_out(report: Report, locale: Locale) -> tuple[Subject, ...]:
    """Each with its words."""
    tables = (
        *(summary, indicators, flow, ages, bot, departments, kinds),
        *(ratings, effort, duty, outlook, reasons, knowledge),
    )
    return (*(one(report, locale) for one in tables), meanings(locale))
