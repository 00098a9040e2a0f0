"""A file of tickets: written, and handed to Slack, unseen as yet."""

from datetime import timedelta

from sqlalchemy.orm import Session

from bot.actor import Actor, Role
from bot.call import Call, Place
from bot.letters.delivery import Delivery, MakeFile
from bot.letters.export_share import write_export_share
from bot.letters.kind import LetterKind
from bot.letters.reader import locale_of
from bot.letters.refusal import write_refusal
from bot.letters.write import Subject, write_letter
from bot.refusal import Reason, RefusedError
from bot.unit import Unit
from storage.letter import Letter
from storage.ticket_export import TicketExport, TicketExportFile

TIME = timedelta(minutes=10)  # for the largest, over a slow line


def write_export_file(unit: Unit, file: TicketExportFile) -> None:
    """Have it made. A lane for each: one that takes long holds nobody up."""
    # A channel of its own: nothing is posted there, and that it gets through says nothing of it.
    channel = f"export:{file.export_id}"
    subject: Subject = {"file": file.id}
    write_letter(unit, LetterKind.EXPORT_FILE, channel, f"export_file:{file.id}", subject)


def compose(session: Session, letter: Letter) -> Delivery:
    """Which file; what is in it is read when it is written."""
    file = session.get_one(TicketExportFile, letter.subject["file"])
    export = file.export
    locale = locale_of(export.person)
    return MakeFile(file.id, file.part, export.requested_at, TIME, locale)


def more_time(_session: Session, _letter: Letter) -> timedelta:
    """How long it may take."""
    return TIME


def posted(unit: Unit, letter: Letter, copy_id: str) -> None:
    """Remember the file; when it is the last one, show the person all of them."""
    file, export = _locked(unit, letter)
    file.copy_id = copy_id
    unit.session.flush()
    if all(one.copy_id is not None for one in export.files):
        write_export_share(unit, export)


def gone(unit: Unit, letter: Letter) -> bool:
    """The workspace takes no such file, or the person may not have it any more."""
    _, export = _locked(unit, letter)
    tell_refused(unit, export)
    return False


def tell_refused(unit: Unit, export: TicketExport) -> None:
    """Tell the person that there will be no file."""
    person = export.person
    actor = Actor(person.slack_id, person.name, Role.STAFF, locale=locale_of(person))
    call = Call(actor, unit.at, Place(person.slack_id))
    write_refusal(Unit(unit.session, call), RefusedError(Reason.EXPORT_NOT_TAKEN))


def _locked(unit: Unit, letter: Letter) -> tuple[TicketExportFile, TicketExport]:
    """The file and its request, locked: of two files that are done at once, one is the last."""
    file = unit.session.get_one(TicketExportFile, letter.subject["file"])
    locked = {"of": TicketExport}
    export = unit.session.get_one(TicketExport, file.export_id, with_for_update=locked)
    for one in export.files:
        unit.session.refresh(one)  # another may have got its place before the lock was free
    return file, export
