"""A problem as the help desk sees it: posted once, then kept up to date."""

from sqlalchemy.orm import Session

from bot.call import Place
from bot.letters.delivery import Delivery, Post, Update
from bot.letters.kind import LetterKind
from bot.letters.problem_content import (
    LastAnnounced,
    NewestTicket,
    ProblemCardContent,
    TicketsProblem,
)
from bot.letters.write import write_letter
from bot.refusal import NotYetError
from bot.unit import Unit
from storage.announcement import last_announcement
from storage.letter import Letter
from storage.linked_tickets import concerned, count_linked, departments_of, newest_linked
from storage.problem import Problem

DEPARTMENTS = 5  # named on the card


def problem_lane(problem_id: int) -> str:
    """The card goes out first, then what hangs below it."""
    return f"problem:{problem_id}"


def write_problem_card(unit: Unit, problem: Problem, channel: str) -> None:
    """Show the help desk where the problem stands."""
    lane = problem_lane(problem.id)
    where = problem.channel or channel
    write_letter(unit, LetterKind.PROBLEM_CARD, where, lane, {"problem": problem.id}, lane)


def place_of_problem(problem: Problem) -> Place:
    """The thread below its card.

    Raises:
        NotYetError: the card does not stand yet.
    """
    if problem.channel is None or problem.ts is None:
        raise NotYetError
    return Place(problem.channel, problem.ts)


def tickets_problem(session: Session, problem: Problem) -> TicketsProblem:
    """As a ticket that comes of it names it."""
    last = last_announced(session, problem.id)
    return TicketsProblem(problem.title, problem.kind, problem.is_open, last)


def last_announced(session: Session, problem_id: int) -> LastAnnounced | None:
    """What was told last, by whom, and when."""
    last = last_announcement(session, problem_id)
    if last is None or last.sent_at is None:
        return None
    return LastAnnounced(last.text, last.author.name, last.sent_at)


def compose(session: Session, letter: Letter) -> Delivery | None:
    """A new message the first time, the same message changed from then on."""
    problem = session.get_one(Problem, letter.subject["problem"])
    content = _content(session, problem)
    if problem.channel is not None and problem.ts is not None:
        return Update(problem.channel, problem.ts, content)
    return Post(Place(letter.channel), content)


def posted(unit: Unit, letter: Letter, ts: str) -> None:
    """Remember where it stands."""
    problem = unit.session.get_one(Problem, letter.subject["problem"])
    problem.channel, problem.ts = letter.channel, ts


def gone(unit: Unit, letter: Letter) -> bool:
    """Somebody deleted the card: it is posted anew."""
    problem = unit.session.get_one(Problem, letter.subject["problem"])
    stood, problem.ts = problem.ts, None
    return stood is not None


def _content(session: Session, problem: Problem) -> ProblemCardContent:
    departments = departments_of(session, problem.id)
    newest = newest_linked(session, problem.id)
    return ProblemCardContent(
        problem_id=problem.id,
        title=problem.title,
        kind=problem.kind,
        workaround=problem.workaround,
        begun_by=problem.begun_by.name,
        begun_at=problem.begun_at,
        resolved_by=problem.resolved_by.name if problem.resolved_by else None,
        resolved_at=problem.resolved_at,
        tickets=count_linked(session, problem.id),
        open_tickets=len(concerned(session, problem.id)),
        departments=tuple((name or "", count) for name, count in departments[:DEPARTMENTS]),
        more_departments=max(0, len(departments) - DEPARTMENTS),
        newest=NewestTicket(newest.number, newest.title) if newest else None,
        last=last_announced(session, problem.id),
    )
