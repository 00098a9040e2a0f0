"""A report as a file in any of its forms."""

from pathlib import Path
from zoneinfo import ZoneInfo

from bot.locale import Locale
from bot.periodic_report.contents import Report
from bot.periodic_report.scribe import NamedFile
from bot.periodic_report.sheets import write_sheets
from handlers.periodic_report import pictures
from handlers.periodic_report.layout import laid_out
from handlers.periodic_report.names import file_stem
from handlers.periodic_report.page import write_page
from storage.periodic_report import ReportForm

ENDINGS = {ReportForm.PAGE: ".html", ReportForm.SHEETS: ".xlsx", ReportForm.CHART: ".png"}


def file_name(report: Report, form: ReportForm, locale: Locale) -> str:
    """Such as 月報_2026-10.html."""
    return file_stem(report.span, locale) + ENDINGS[form]


def write_form(
    report: Report, form: ReportForm, path: Path, timezone: ZoneInfo, locale: Locale
) -> NamedFile:
    """Write it; how it is called.

    Raises:
        UnwritableFileError: a sheet cannot hold it.
    """
    name = file_name(report, form, locale)
    match form:
        case ReportForm.PAGE:
            path.write_bytes(write_page(report, timezone, locale))
        case ReportForm.SHEETS:
            write_sheets(path, laid_out(report, locale))
        case ReportForm.CHART:
            chart = pictures.flow(report, locale)
            path.write_bytes(chart.png)
            return NamedFile(name, chart.finding)
    return NamedFile(name)
