"""``madoguchi tickets export``: all tickets into a file."""

from contextlib import ExitStack
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Annotated, NoReturn

import typer
from sqlalchemy.orm import Session

from bot.actor import THE_DESK
from bot.app import utc_now
from bot.audit import note
from bot.call import Call, Place
from bot.cli.explained import explained, settings_or_exit
from bot.cli.kb_database import untouched_database
from bot.cli.kb_export import TextEncoding, name_losses
from bot.cli.one_day import day_or_exit
from bot.cli.say import fail
from bot.exports.labels import ExportLabels
from bot.exports.write import tables_for, write_for
from bot.lists.chosen import Chosen, WorkList
from bot.lists.viewer import Viewer
from bot.locale import Locale
from bot.permissions.visible import NOBODY
from bot.settings import Settings
from bot.unit import Unit
from handlers.views.exports import export_labels
from handlers.wording import written_files
from handlers.wording.wording import Wording
from knowledge.exporting import UnwritableFileError, UnwritableFileReason
from knowledge.exporting.tables import losses_in
from knowledge.exporting.whole_file import whole_file
from storage.audit import AuditAction
from storage.database import Database
from storage.moment import see_one_moment
from storage.ticket_export import ExportFormat, ExportPart

HISTORY = "-history"  # of the second file, before its ending


def export(
    file: Annotated[Path, typer.Argument(help="Ends in .csv or .xlsx")],
    since: Annotated[
        str | None, typer.Option(help="Only what was opened on that day or later: 2026-04-01")
    ] = None,
    encoding: Annotated[
        TextEncoding, typer.Option(help="For CSV: cp932 is what Japanese Excel calls Shift_JIS.")
    ] = TextEncoding.UTF8,
    lossy: Annotated[
        bool, typer.Option("--lossy", help="Write 〓 for characters that cp932 lacks.")
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Replace a file that is there.")] = False,
) -> None:
    """Write all tickets into a file, and what happened to them into a second sheet or file."""
    settings = settings_or_exit()
    locale = settings.madoguchi_locale
    chosen = Chosen(list=WorkList.ANY, since=day_or_exit(since))
    kind = _kind(file, cp932=encoding is TextEncoding.CP932)
    with explained(), untouched_database(settings) as database:
        _note(database, chosen, kind)
        writer = _Writer(settings, chosen, kind, export_labels(locale), locale)
        with database.read() as session:
            see_one_moment(session)
            if kind is ExportFormat.CP932:
                writer.name_losses(session, lossy=lossy)
            count = writer.write(session, file, force=force)
    typer.echo(written_files.TICKETS_EXPORTED.plain(locale, file=str(file), count=count))


@dataclass(frozen=True)
class _Writer:
    settings: Settings
    chosen: Chosen
    kind: ExportFormat
    labels: ExportLabels
    locale: Locale

    def name_losses(self, session: Session, *, lossy: bool) -> None:
        """Say what will be lost; unless that is wanted, nothing is written."""
        tables = tables_for(session, self._viewer(), self.chosen, self.labels)
        losses = list(chain.from_iterable(map(losses_in, tables)))
        name_losses(losses, self.locale)
        if losses and not lossy:
            fail(written_files.LOSSY_REFUSED)

    def write(self, session: Session, file: Path, *, force: bool) -> int:
        """Write one file or two; how many tickets there are."""
        parts = {ExportPart.BOTH: file}
        if self.kind is not ExportFormat.XLSX:
            second = file.with_name(f"{file.stem}{HISTORY}{file.suffix}")
            parts = {ExportPart.TICKETS: file, ExportPart.EVENTS: second}
        viewer = self._viewer()
        try:
            with ExitStack() as files:
                unfinished = {
                    part: files.enter_context(whole_file(path, force=force))
                    for part, path in parts.items()
                }
                written = [
                    write_for(session, viewer, self.chosen, path, part, self.kind, self.labels)
                    for part, path in unfinished.items()
                ]
        except UnwritableFileError as error:
            _refuse(error.path, written_files.UNWRITABLE_FILE[error.reason], self.locale)
        return written[0]

    def _viewer(self) -> Viewer:
        return Viewer(THE_DESK, NOBODY, True, utc_now(), self.settings.timezone)


def _kind(file: Path, *, cp932: bool) -> ExportFormat:
    kinds = {".csv": ExportFormat.CP932 if cp932 else ExportFormat.CSV, ".xlsx": ExportFormat.XLSX}
    kind = kinds.get(file.suffix.casefold())
    locale = settings_or_exit().madoguchi_locale
    if kind is None:
        _refuse(file, written_files.TICKETS_KIND, locale)
    if cp932 and kind is not ExportFormat.CP932:
        reason = UnwritableFileReason.ENCODING_IS_FOR_CSV
        _refuse(file, written_files.UNWRITABLE_FILE[reason], locale)
    return kind


def _refuse(file: Path, why: Wording, locale: Locale) -> NoReturn:
    fail(written_files.FILE_NOT_WRITTEN, file=str(file), reason=why.plain(locale))


def _note(database: Database, chosen: Chosen, kind: ExportFormat) -> None:
    with database.write() as session:
        unit = Unit(session, Call(THE_DESK, utc_now(), Place("terminal")))
        note(unit, AuditAction.EXPORT, None, format=kind.value, **chosen.packed())
