"""The office gets its reports when a week or a month is over."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time

from sqlalchemy.orm import Session

from bot.actor import THE_DESK
from bot.calendar.office_calendar import OfficeCalendar
from bot.call import Call, Place
from bot.desk import Desk
from bot.digests.when import is_time
from bot.letters.periodic_report import write_report_files
from bot.periodic_report.contents import Report
from bot.periodic_report.gather import began_on, gather
from bot.periodic_report.kept import to_keep
from bot.periodic_report.span import Span, SpanKind, span_of
from storage.insert import insert_unless_there
from storage.moment import see_one_moment
from storage.periodic_report import PeriodicReport, PeriodicReportFile, ReportForm, newest_told

MOST = 4  # reports of a kind that are made up for at once, when the desk was closed


def send_reports(desk: Desk, at: Mapping[SpanKind, time], now: datetime) -> None:
    """Send what is over and was not told of; on business days, from a time of day on.

    Of several processes that do so at once, the first to write a report down sends it.

    Args:
        desk: whose office reads them.
        at: from which time of day on, for each kind that is wanted.
        now: the moment; aware.
    """
    channel, calendar = desk.office_channel, desk.calendar
    if channel is None or not calendar.is_business_day(calendar.today(now)):
        return
    for kind, time_of_day in at.items():
        if is_time(calendar, time_of_day, now):
            with desk.database.read() as session:
                spans = list(_untold(session, kind, calendar, calendar.today(now)))
            for span in spans:
                _send(desk, span, channel, now)


def _untold(
    session: Session, kind: SpanKind, calendar: OfficeCalendar, today: date
) -> Iterator[Span]:
    """What is over and was not told of, the oldest first; nothing from before anybody asked."""
    newest, began = newest_told(session, kind), began_on(session, calendar)
    spans = [span_of(kind, today).before()]
    while newest is not None and len(spans) < MOST:
        spans.append(spans[-1].before())
    for span in reversed(spans):
        is_new = newest is None or span.first > newest
        if is_new and began is not None and began <= span.period.last:
            yield span


def _send(desk: Desk, span: Span, channel: str, now: datetime) -> None:
    with desk.database.read() as session:
        see_one_moment(session)
        report = gather(session, span, desk.calendar, now)
    with desk.unit(Call(THE_DESK, now, Place(channel))) as unit:
        report_id = _keep(unit.session, report, channel)
        if report_id is not None:
            write_report_files(unit, unit.session.get_one(PeriodicReport, report_id))


def _keep(session: Session, report: Report, channel: str) -> int | None:
    """Write it down with its files; its id, or None when another process has."""
    report_id = insert_unless_there(
        session,
        PeriodicReport,
        kind=report.span.kind.value,
        first=report.span.first,
        as_of=report.as_of,
        figures=to_keep(report),
        channel=channel,
    )
    if report_id is not None:
        forms = (ReportForm.PAGE, ReportForm.SHEETS, ReportForm.CHART)
        session.add_all(PeriodicReportFile(report_id=report_id, form=one) for one in forms)
        session.flush()
    return report_id
