"""Writing the files of a report that is sent."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from bot.desk import Desk
from bot.letters.delivery import MakeReport
from bot.periodic_report.contents import Report
from bot.periodic_report.gather import gather
from bot.periodic_report.kept import from_kept, to_keep
from bot.periodic_report.span import Span, SpanKind
from storage.moment import see_one_moment
from storage.periodic_report import PeriodicReport, ReportForm


@dataclass(frozen=True, slots=True)
class NamedFile:
    """What a file is called.

    Attributes:
        finding: what a picture says, for who does not see it; "" = it is none.
    """

    name: str
    finding: str = ""


@dataclass(frozen=True, slots=True)
class ReportScribe:
    """Writes them, when they are sent.

    Attributes:
        write_form: writes a report in a form to a path. The words are not ours.
    """

    desk: Desk
    write_form: Callable[[Report, ReportForm, Path], NamedFile]

    def write(self, file: MakeReport, path: Path) -> NamedFile:
        """Write one file of a report from the figures that were kept."""
        with self.desk.database.read() as session:
            kept = session.get_one(PeriodicReport, file.report_id).figures
        try:
            report = from_kept(kept)
        except ValidationError:
            report = self._look_again(file.report_id)
        return self.write_form(report, file.form, path)

    def _look_again(self, report_id: int) -> Report:
        """What an earlier version of the product kept in another shape is looked up anew."""
        with self.desk.database.read() as session:
            see_one_moment(session)
            kept = session.get_one(PeriodicReport, report_id)
            span = Span(SpanKind(kept.kind), kept.first)
            report = gather(session, span, self.desk.calendar, kept.as_of)
        with self.desk.database.write() as session:
            session.get_one(PeriodicReport, report_id).figures = to_keep(report)
        return report
