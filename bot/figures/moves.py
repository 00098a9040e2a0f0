"""Events by which tickets come to be open, and cease to be, as conditions of a query."""

from sqlalchemy import ColumnElement, and_, case, or_

from storage.ticket import OPEN
from storage.ticket_event import TicketEvent, TicketVerb

WAS_OPEN = and_(TicketEvent.from_status.is_not(None), TicketEvent.from_status.in_(OPEN))
IS_OPEN = TicketEvent.to_status.in_(OPEN)

# A ticket comes in once, and may come back.
COMES_IN: ColumnElement[bool] = TicketEvent.verb == TicketVerb.OPEN
COMES_BACK: ColumnElement[bool] = and_(
    IS_OPEN, TicketEvent.from_status.is_not(None), TicketEvent.from_status.not_in(OPEN)
)
ENDS: ColumnElement[bool] = and_(WAS_OPEN, ~IS_OPEN)
IS_SOLVED: ColumnElement[bool] = and_(ENDS, TicketEvent.verb == TicketVerb.SOLVE)

# By how many more are open after it: 1, 0 or -1.
NET: ColumnElement[int] = case((or_(COMES_IN, COMES_BACK), 1), (ENDS, -1), else_=0)
