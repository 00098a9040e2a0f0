"""The requester says how content they are with what became of their ticket."""

from dataclasses import dataclass
from datetime import timedelta

from bot.call import Call
from bot.desk import Desk
from bot.letters.card import write_card
from bot.letters.rating import write_rating
from bot.permissions.table import Action, permit
from bot.refusal import Reason, RefusedError
from bot.tickets.find import find_ticket, is_requester
from bot.unit import Unit
from storage.insert import insert_unless_there
from storage.satisfaction import Satisfaction, Score, satisfaction_with
from storage.ticket import Ticket, merged_below
from storage.ticket_event import TicketEvent

COMMENT_MAX = 500  # characters
CHANGEABLE = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class RatingDraft:
    """What the form shows."""

    number: int
    score: Score | None
    comment: str


def rate_ticket(
    desk: Desk, call: Call, event_id: int, score: Score, ts: str, comment: str | None = None
) -> None:
    """Keep the requester's word, and thank them in the message in which they were asked.

    Args:
        desk: the parts.
        call: who says it, in the channel of that message.
        event_id: by which the ticket became solved.
        score: how much it helped.
        ts: of that message.
        comment: for the office; None leaves what was said before.
    """
    with desk.unit(call) as unit:
        event, ticket = _find(unit, event_id)
        permit(desk, unit, ticket, Action.RATE)
        _keep(unit, ticket, score, comment)
        write_rating(unit, event, ticket, call.place.channel, ts)
        write_card(unit, ticket, desk.helpdesk_channel)


def draft_rating(desk: Desk, call: Call, event_id: int) -> RatingDraft:
    """What the requester said so far. Nothing is changed yet.

    Raises:
        RefusedError: somebody else pressed, or it was long ago.
    """
    with desk.database.read() as session:
        unit = Unit(session, call)
        _, ticket = _find(unit, event_id)
        permit(desk, unit, ticket, Action.RATE)
        given = satisfaction_with(session, ticket.id)
        _refuse_if_long_ago(unit, given)
        score = None if given is None else Score(given.score)
        return RatingDraft(ticket.number, score, "" if given is None else given.comment)


def _find(unit: Unit, event_id: int) -> tuple[TicketEvent, Ticket]:
    event = unit.session.get(TicketEvent, event_id)
    if event is None:
        raise RefusedError(Reason.NOT_FOUND)
    return event, _own(unit, find_ticket(unit, event.ticket_id))


def _own(unit: Unit, solved: Ticket) -> Ticket:
    """Which of the tickets that were solved together is theirs."""
    together = (solved, *merged_below(unit.session, solved.id))
    return next((one for one in together if is_requester(unit, one)), solved)


def _keep(unit: Unit, ticket: Ticket, score: Score, comment: str | None) -> None:
    said = {"score": score.value} if comment is None else _said(score, comment)
    first = {"ticket_id": ticket.id, "comment": "", **said, "at": unit.at}
    if insert_unless_there(unit.session, Satisfaction, **first) is not None:
        return
    given = satisfaction_with(unit.session, ticket.id)
    _refuse_if_long_ago(unit, given)
    for name, value in said.items():
        setattr(given, name, value)


def _said(score: Score, comment: str) -> dict[str, str | int]:
    return {"score": score.value, "comment": comment.strip()[:COMMENT_MAX]}


def _refuse_if_long_ago(unit: Unit, given: Satisfaction | None) -> None:
    if given is not None and unit.at - given.at > CHANGEABLE:
        raise RefusedError(Reason.RATED_LONG_AGO)
