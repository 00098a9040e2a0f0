"""The tickets that come of one problem."""

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from storage.department import Department
from storage.ticket import OPEN, Ticket, TicketStatus, survivor_id


def concerned(session: Session, problem_id: int) -> list[int]:
    """The ids of the open tickets that a problem concerns, oldest first.

    Of one that was merged, the ticket that stands for it.
    """
    linked = select(Ticket.id, Ticket.status).where(
        Ticket.problem_id == problem_id,
        Ticket.status.in_((*OPEN, TicketStatus.MERGED)),
    )
    found = session.execute(linked).all()
    merged = {survivor_id(session, one.id) for one in found if one.status is TicketStatus.MERGED}
    of_merged = select(Ticket.id).where(Ticket.id.in_(merged), Ticket.status.in_(OPEN))
    standing = session.scalars(of_merged).all() if merged else ()
    open_ones = (one.id for one in found if one.status.is_open)
    return sorted({*open_ones, *standing})


def count_linked(session: Session, problem_id: int) -> int:
    """How many there are, open or not."""
    return session.scalars(select(func.count()).where(Ticket.problem_id == problem_id)).one()


def departments_of(session: Session, problem_id: int) -> Sequence[tuple[str | None, int]]:
    """From which departments they come, and how many each; the most first."""
    count = func.count()
    by_department = (
        select(Department.name, count)
        .select_from(Ticket)
        .outerjoin(Department, Department.id == Ticket.department_id)
        .where(Ticket.problem_id == problem_id)
        .group_by(Department.id, Department.name)
        .order_by(count.desc(), Department.name)
    )
    return [(name, number) for name, number in session.execute(by_department)]


def newest_linked(session: Session, problem_id: int) -> Ticket | None:
    """The one that came last."""
    linked = select(Ticket).where(Ticket.problem_id == problem_id)
    return session.scalar(linked.order_by(Ticket.number.desc()).limit(1))
