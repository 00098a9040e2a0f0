"""Somebody asks for a file of tickets."""

from bot.audit import note
from bot.call import Call
from bot.desk import Desk
from bot.letters.export_file import write_export_file
from bot.lists.chosen import Chosen
from bot.lists.find import refuse_outsiders
from storage.audit import AuditAction
from storage.ticket_export import ExportFormat, ExportPart, TicketExport, TicketExportFile

PARTS = {
    ExportFormat.CSV: (ExportPart.TICKETS, ExportPart.EVENTS),
    ExportFormat.CP932: (ExportPart.TICKETS, ExportPart.EVENTS, ExportPart.LOSSES),
    ExportFormat.XLSX: (ExportPart.BOTH,),
}


def request_export(desk: Desk, call: Call, chosen: Chosen, kind: ExportFormat) -> None:
    """Have the files written and sent to their direct messages.

    Raises:
        RefusedError: it is an outsider.
    """
    with desk.unit(call) as unit:
        refuse_outsiders(call)
        export = TicketExport(
            person_id=unit.person().id,
            format=kind,
            chosen=chosen.packed(),
            requested_at=unit.at,
            files=[TicketExportFile(part=part) for part in PARTS[kind]],
        )
        unit.session.add(export)
        unit.session.flush()
        for file in export.files:
            write_export_file(unit, file)
        about = {"export": export.id, "format": kind.value}
        note(unit, AuditAction.EXPORT, None, **about, **chosen.packed())
