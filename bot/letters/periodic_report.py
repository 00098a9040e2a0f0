"""A report of a week or a month: files that are handed over unseen, then a message with them."""

from datetime import timedelta

from sqlalchemy.orm import Session

from bot.call import Place
from bot.letters.delivery import Delivery, MakeReport, Post, ShareFiles
from bot.letters.kind import LetterKind
from bot.letters.periodic_report_content import PeriodicReportContent
from bot.letters.write import Subject, write_letter
from bot.unit import Unit
from storage.letter import Letter
from storage.periodic_report import PeriodicReport, PeriodicReportFile

TIME = timedelta(minutes=5)  # for one file, over a slow line
NOT_TAKEN = ""  # in place of Slack's id


def write_report_files(unit: Unit, report: PeriodicReport) -> None:
    """Have all of them made; the message follows."""
    # A channel of its own: nothing is posted there, and that it gets through says nothing of it.
    channel = f"periodic:{report.id}"
    for file in report.files:
        lane = f"periodic_file:{file.id}"
        write_letter(unit, LetterKind.PERIODIC_FILE, channel, lane, {"file": file.id})


def compose_file(session: Session, letter: Letter) -> Delivery:
    """Which one."""
    file = session.get_one(PeriodicReportFile, letter.subject["file"])
    return MakeReport(file.report_id, file.form, TIME)


def more_time(_session: Session, _letter: Letter) -> timedelta:
    """How long it may take."""
    return TIME


def file_made(unit: Unit, letter: Letter, copy_id: str) -> None:
    """Remember it; when it is the last one, tell the office."""
    _keep(unit, letter, copy_id)


def file_not_taken(unit: Unit, letter: Letter) -> bool:
    """The workspace takes no such file: the message comes with the others, or without any."""
    _keep(unit, letter, NOT_TAKEN)
    return False


def compose(session: Session, letter: Letter) -> Delivery:
    """The message with the files that were taken."""
    report = session.get_one(PeriodicReport, letter.subject["report"])
    copies = tuple(file.copy_id for file in report.files if file.copy_id)
    place, content = Place(letter.channel), PeriodicReportContent(report.figures, len(copies))
    return ShareFiles(place, copies, content) if copies else Post(place, content)


def _keep(unit: Unit, letter: Letter, copy_id: str) -> None:
    """Under a lock: of two files that are done at once, one is the last."""
    session = unit.session
    file = session.get_one(PeriodicReportFile, letter.subject["file"])
    locked = {"of": PeriodicReport}
    report = session.get_one(PeriodicReport, file.report_id, with_for_update=locked)
    for one in report.files:
        session.refresh(one)  # another may have got its place before the lock was free
    file.copy_id = copy_id
    session.flush()
    if all(one.copy_id is not None for one in report.files):
        subject: Subject = {"report": report.id}
        lane = f"periodic:{report.id}"
        write_letter(unit, LetterKind.PERIODIC_SHARE, report.channel, lane, subject)
