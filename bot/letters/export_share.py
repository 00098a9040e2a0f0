"""The files of tickets that somebody asked for, in their direct messages."""

from sqlalchemy.orm import Session

from bot.audit import note
from bot.call import Place
from bot.letters.delivery import Delivery, ShareFiles
from bot.letters.export_content import ExportContent
from bot.letters.kind import LetterKind
from bot.letters.reader import locale_of
from bot.letters.write import Subject, write_letter
from bot.unit import Unit
from storage.audit import AuditAction
from storage.letter import Letter
from storage.ticket_export import ExportPart, TicketExport, TicketExportFile


def write_export_share(unit: Unit, export: TicketExport) -> None:
    """Show all files in one message."""
    slack_id = export.person.slack_id
    subject: Subject = {"export": export.id}
    write_letter(unit, LetterKind.EXPORT_SHARE, slack_id, f"export:{export.id}", subject)


def compose(session: Session, letter: Letter) -> Delivery:
    """The files; what names lost characters only if there are any."""
    export = session.get_one(TicketExport, letter.subject["export"])
    losses = _rows(export, ExportPart.LOSSES)
    files = [file for file in export.files if file.part is not ExportPart.LOSSES or losses]
    content = ExportContent(
        tickets=_rows(export, ExportPart.TICKETS) or _rows(export, ExportPart.BOTH),
        losses=losses,
        format=export.format,
    )
    place = Place(export.person.slack_id)
    return ShareFiles(place, tuple(map(_copy, files)), content, locale_of(export.person))


def posted(unit: Unit, letter: Letter, _ts: str) -> None:
    """That they have it is noted, though it is not they who act."""
    export = unit.session.get_one(TicketExport, letter.subject["export"])
    tickets = _rows(export, ExportPart.TICKETS) or _rows(export, ExportPart.BOTH)
    note(unit, AuditAction.EXPORTED, export=export.id, tickets=tickets, to=export.person.name)


def _rows(export: TicketExport, part: ExportPart) -> int:
    return sum(file.rows or 0 for file in export.files if file.part is part)


def _copy(file: TicketExportFile) -> str:
    return file.copy_id or ""
