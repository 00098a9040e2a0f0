"""The help desk says who is not there when; the office may say it for anybody."""

from dataclasses import dataclass
from datetime import date

from bot.audit import note_change
from bot.calendar.office_hours import today
from bot.call import Call
from bot.desk import Desk
from bot.duty.absence_form import AbsenceForm
from bot.refusal import Reason, RefusedError
from bot.unit import Unit
from storage.absence import Absence, absences_from
from storage.audit import Change, Changed


@dataclass(frozen=True, slots=True)
class AbsenceLine:
    """One absence that is not over."""

    absence_id: int
    name: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class AbsenceBoard:
    """Those that somebody may see, and take back.

    Attributes:
        for_all: whether they enter them for others as well.
    """

    lines: tuple[AbsenceLine, ...]
    for_all: bool


def look_at_absences(desk: Desk, call: Call) -> AbsenceBoard:
    """One's own; for the office, everybody's.

    Raises:
        RefusedError: it is neither of the help desk nor of the office.
    """
    _refuse_unless_answers(call)
    with desk.database.read() as session:
        known = absences_from(session, today(call.at, desk.timezone))
        theirs = [one for one in known if _is_theirs(call, one)]
        return AbsenceBoard(tuple(map(_line, theirs)), for_all=call.actor.manages)


def enter_absence(desk: Desk, call: Call, form: AbsenceForm) -> None:
    """From the first day to the last, nothing new is given to them; ``form`` has no problems."""
    with desk.unit(call) as unit:
        _refuse_unless_answers(call)
        who, first, last = form.who, form.first, form.last
        if who is None or first is None or last is None:
            return
        if not call.actor.manages and who.slack_id != call.actor.slack_id:
            raise RefusedError(Reason.ONLY_OFFICE)
        absence = Absence(
            person_id=unit.row_of(who).id,
            first_day=first,
            last_day=last,
            entered_by_id=unit.person().id,
            entered_at=unit.at,
        )
        unit.session.add(absence)
        unit.session.flush()
        _note(unit, absence, Change.ADDED)


def withdraw_absence(desk: Desk, call: Call, absence_id: int) -> None:
    """They are there after all. Nothing happens to what was withdrawn before."""
    with desk.unit(call) as unit:
        absence = _find(unit, absence_id)
        if absence.withdrawn_at is None:
            absence.withdrawn_at = unit.at
            _note(unit, absence, Change.WITHDRAWN)


def _note(unit: Unit, absence: Absence, change: Change) -> None:
    """What somebody says of themselves needs no record."""
    who = absence.person
    if who.slack_id == unit.actor.slack_id:
        return
    days = {"since": absence.first_day.isoformat(), "until": absence.last_day.isoformat()}
    note_change(unit, Changed.ABSENCE, change, who.name, **days)


def _find(unit: Unit, absence_id: int) -> Absence:
    absence = unit.session.get(Absence, absence_id, with_for_update={"of": Absence})
    if absence is None:
        raise RefusedError(Reason.NOT_FOUND)
    if not _is_theirs(unit.call, absence):
        raise RefusedError(Reason.ONLY_OFFICE)
    return absence


def _is_theirs(call: Call, absence: Absence) -> bool:
    return call.actor.manages or absence.person.slack_id == call.actor.slack_id


def _line(absence: Absence) -> AbsenceLine:
    return AbsenceLine(absence.id, absence.person.name, absence.first_day, absence.last_day)


def _refuse_unless_answers(call: Call) -> None:
    if not call.actor.answers:
        raise RefusedError(Reason.ONLY_HELPDESK)
