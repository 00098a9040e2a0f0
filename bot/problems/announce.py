"""Somebody tells all whom a problem concerns the same, and perhaps that it is over."""

from dataclasses import dataclass

from bot.audit import note_change
from bot.call import Call
from bot.desk import Desk
from bot.letters.announcement import write_announcement
from bot.letters.city_notice import write_city_notice
from bot.letters.problem_card import write_problem_card
from bot.letters.problem_news import write_problem_news
from bot.problems.permission import find_problem
from bot.problems.spread import aim, spread
from bot.refusal import Reason, RefusedError
from bot.unit import Unit
from storage.announcement import Announcement
from storage.audit import Change, Changed
from storage.linked_tickets import concerned
from storage.problem import ProblemKind


@dataclass(frozen=True, slots=True)
class Announced:
    """An announcement as it is shown before it goes out.

    Attributes:
        tickets: to how many it goes.
    """

    announcement_id: int
    title: str
    kind: ProblemKind
    author: str
    text: str
    tickets: int
    resolves: bool
    city_wide: bool


@dataclass(frozen=True, slots=True)
class AnnouncementDraft:
    """The form as it opens.

    Attributes:
        can_be_city_wide: whether the writer may post it for everybody too.
    """

    problem_id: int
    title: str
    tickets: int
    resolves: bool
    can_be_city_wide: bool


def draft_announcement(
    desk: Desk, call: Call, problem_id: int, *, resolves: bool
) -> AnnouncementDraft:
    """What the form shows. Nothing is changed yet.

    Raises:
        RefusedError: this person may not, or the problem is over.
    """
    with desk.database.read() as session:
        unit = Unit(session, call)
        problem = find_problem(desk, unit, problem_id)
        tickets = len(concerned(session, problem.id))
        city_wide = may_post_city_wide(desk, unit)
        return AnnouncementDraft(problem.id, problem.title, tickets, resolves, city_wide)


def may_post_city_wide(desk: Desk, unit: Unit) -> bool:
    """Whether somebody may speak to the whole city, and there is a place for it."""
    return unit.actor.manages and desk.notice_channel is not None


def write_down(
    desk: Desk, call: Call, problem_id: int, text: str, *, resolves: bool, city_wide: bool
) -> Announced:
    """Keep it, and say to whom it would go. The payload is not finished by it.

    Args:
        desk: the parts.
        call: who writes.
        problem_id: of the problem.
        text: without faults.
        resolves: the problem is over, and the tickets with it.
        city_wide: it is posted for everybody too.

    Raises:
        RefusedError: this person may not, or the problem is over.
    """
    with desk.database.write() as session:
        unit = Unit(session, call)
        problem = find_problem(desk, unit, problem_id)
        _refuse_unless_office(desk, unit, city_wide=city_wide)
        announcement = Announcement(
            problem_id=problem.id,
            author_id=unit.person().id,
            text=text.strip(),
            resolves=resolves,
            city_wide=city_wide,
            written_at=unit.at,
        )
        session.add(announcement)
        session.flush()
        tickets = len(concerned(session, problem.id))
        return Announced(
            announcement_id=announcement.id,
            title=problem.title,
            kind=problem.kind,
            author=unit.actor.name,
            text=announcement.text,
            tickets=tickets,
            resolves=resolves,
            city_wide=city_wide,
        )


def send_announcement(desk: Desk, call: Call, announcement_id: int) -> None:
    """Let it go out: to each ticket, below the problem's card, and wherever else it is to be read.

    Sent twice, it goes out once.
    """
    with desk.unit(call) as unit:
        _send(desk, unit, announcement_id)
    spread(desk, call.at)


def _send(desk: Desk, unit: Unit, announcement_id: int) -> None:
    locked = {"of": Announcement}
    announcement = unit.session.get(Announcement, announcement_id, with_for_update=locked)
    if announcement is None:
        raise RefusedError(Reason.NOT_FOUND)
    if announcement.author.slack_id != unit.actor.slack_id:
        raise RefusedError(Reason.NOT_YOUR_WORDS)
    if announcement.sent_at is not None:
        return
    problem = find_problem(desk, unit, announcement.problem_id)
    _refuse_unless_office(desk, unit, city_wide=announcement.city_wide)
    announcement.sent_at = unit.at
    where = {"city_wide": True} if announcement.city_wide else {}
    note_change(unit, Changed.ANNOUNCEMENT, Change.SENT, problem.title, **where)
    aim(unit, announcement, concerned(unit.session, problem.id))
    if announcement.resolves:
        problem.resolved_at, problem.resolved_by_id = unit.at, unit.person().id
        note_change(unit, Changed.PROBLEM, Change.RESOLVED, problem.title)
        if desk.office_channel is not None:
            write_problem_news(unit, problem, desk.office_channel, over=True)
    unit.session.flush()
    write_problem_card(unit, problem, desk.helpdesk_channel)
    write_announcement(unit, announcement, desk.helpdesk_channel)
    if announcement.city_wide and desk.notice_channel is not None:
        write_city_notice(unit, announcement, desk.notice_channel)


def _refuse_unless_office(desk: Desk, unit: Unit, *, city_wide: bool) -> None:
    if not city_wide:
        return
    if not unit.actor.manages:
        raise RefusedError(Reason.ONLY_OFFICE)
    if desk.notice_channel is None:
        raise RefusedError(Reason.NO_NOTICE_CHANNEL)
