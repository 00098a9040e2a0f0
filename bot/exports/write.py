"""Writing a file of tickets."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from pathlib import Path

from sqlalchemy.orm import Session

from bot.actor import Actor
from bot.call import Call, Place
from bot.desk import Desk
from bot.exports.labels import ExportLabels
from bot.exports.tables import events_table, losses_table
from bot.exports.tickets import Reading, tickets_table
from bot.letters.reader import locale_of
from bot.lists.chosen import Chosen, read_chosen
from bot.lists.find import refuse_outsiders
from bot.lists.select import chosen_by
from bot.lists.viewer import Viewer, viewer_of
from bot.locale import Locale
from bot.permissions.table import Action
from bot.permissions.visible import granted_to_desk
from knowledge.exporting.tables import Table, losses_in, write_csv_table, write_xlsx_tables
from storage.moment import see_one_moment
from storage.ticket_export import ExportFormat, ExportPart, TicketExportFile


@dataclass(frozen=True, slots=True)
class ExportScribe:
    """Writes the files that people asked for, when they are sent.

    Attributes:
        actor_of: who somebody is at this moment, by their Slack id. May ask Slack.
        labels_of: what the files call things.
    """

    desk: Desk
    clock: Callable[[], datetime]
    actor_of: Callable[[str], Actor]
    labels_of: Callable[[Locale | None], ExportLabels]

    def write(self, file_id: int, path: Path) -> None:
        """Write what the person may see now of what they asked for.

        Raises:
            RefusedError: they are nothing to the desk any more.
            UnwritableFileError: a sheet cannot hold it.
        """
        with self.desk.database.read() as session:
            file = session.get_one(TicketExportFile, file_id)
            export = file.export
            part, kind, slack_id = file.part, export.format, export.person.slack_id
            chosen, labels = read_chosen(export.chosen), self.labels_of(locale_of(export.person))
        call = Call(self.actor_of(slack_id), self.clock(), Place(slack_id))
        rows = write_export(self.desk, call, chosen, path, part, kind, labels)
        with self.desk.database.write() as session:
            session.get_one(TicketExportFile, file_id).rows = rows


def write_export(
    desk: Desk,
    call: Call,
    chosen: Chosen,
    path: Path,
    part: ExportPart,
    kind: ExportFormat,
    labels: ExportLabels,
) -> int:
    """Write one file; how many rows it has: tickets, where tickets are in it.

    Raises:
        RefusedError: the person is nothing to the desk.
        UnwritableFileError: a sheet cannot hold it.
    """
    refuse_outsiders(call)
    with desk.database.read() as session:
        see_one_moment(session)
        viewer = viewer_of(desk, session, call)
        return write_for(session, viewer, chosen, path, part, kind, labels)


def write_for(
    session: Session,
    viewer: Viewer,
    chosen: Chosen,
    path: Path,
    part: ExportPart,
    kind: ExportFormat,
    labels: ExportLabels,
) -> int:
    """The same within a session that sees one moment."""
    tickets, events = tables_for(session, viewer, chosen, labels)
    in_cp932 = kind is ExportFormat.CP932
    match part:
        case ExportPart.BOTH:
            return write_xlsx_tables(path, (tickets, events))[0].rows
        case ExportPart.TICKETS:
            return write_csv_table(path, tickets, in_cp932=in_cp932).rows
        case ExportPart.EVENTS:
            return write_csv_table(path, events, in_cp932=in_cp932).rows
        case ExportPart.LOSSES:
            lost = chain(losses_in(tickets), losses_in(events))
            return write_csv_table(path, losses_table(lost, labels)).rows


def tables_for(
    session: Session, viewer: Viewer, chosen: Chosen, labels: ExportLabels
) -> tuple[Table, Table]:
    """The tickets that somebody chose and may see, and what happened to them; to be read once."""
    wanted = chosen_by(session, viewer, chosen, Action.EXPORT)
    zone, notes_for = viewer.timezone, viewer.person_id if viewer.actor.manages else None
    works = granted_to_desk(session, viewer.actor) if viewer.actor.answers else None
    return (
        tickets_table(session, wanted, labels, zone, Reading(works, viewer.actor.manages)),
        events_table(session, wanted, labels, zone, notes_for=notes_for),
    )
