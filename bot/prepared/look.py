"""The office looks through what it prepared."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.call import Call
from bot.desk import Desk
from bot.prepared.revise import Kept, may_prepare
from storage.reply_template import ReplyTemplate, ReplyTemplateRevision
from storage.request_type import RequestType, RequestTypeRevision

PAGE = 10  # things at a time


@dataclass(frozen=True, slots=True)
class PreparedLine:
    """One of them in the list.

    Attributes:
        author: who changed it last; "" = it is as it came with the product.
    """

    kept_id: int
    name: str
    words: str
    is_withdrawn: bool
    author: str
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class PreparedPage:
    """A few of them.

    Attributes:
        count: of all pages.
        page: 0 = the first.
    """

    lines: tuple[PreparedLine, ...]
    count: int
    page: int

    @property
    def has_more(self) -> bool:
        """Whether there is a page after this one."""
        return (self.page + 1) * PAGE < self.count


def look_at_prepared(desk: Desk, call: Call, table: type[Kept], page: int = 0) -> PreparedPage:
    """One page, oldest first; the last one at most.

    Raises:
        RefusedError: it is not for this person.
    """
    may_prepare(call)
    with desk.database.read() as session:
        count = session.scalars(select(func.count()).select_from(table)).one()
        page = max(0, min(page, (count - 1) // PAGE))
        in_order = select(table).order_by(table.id)
        shown = session.scalars(in_order.offset(page * PAGE).limit(PAGE)).all()
        return PreparedPage(tuple(_line(session, one) for one in shown), count, page)


def _line(session: Session, kept: ReplyTemplate | RequestType) -> PreparedLine:
    name, words = kept.summary
    return PreparedLine(
        kept.id, name, words, kept.is_withdrawn, _author(session, kept), kept.changed_at
    )


def _author(session: Session, kept: ReplyTemplate | RequestType) -> str:
    if isinstance(kept, ReplyTemplate):
        of_template = select(ReplyTemplateRevision.author).filter_by(template_id=kept.id)
        return session.scalars(of_template.filter_by(revision=kept.revision)).one()
    of_type = select(RequestTypeRevision.author).filter_by(type_id=kept.id)
    return session.scalars(of_type.filter_by(revision=kept.revision)).one()
