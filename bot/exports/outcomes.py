"""What tickets have besides their own row, looked up for a few at a time."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from storage.label import Label, LabelSource
from storage.reply_template import ReplyTemplate
from storage.satisfaction import Satisfaction
from storage.template_use import TemplateUse
from storage.ticket import Ticket
from storage.ticket_answer import TicketAnswer
from storage.ticket_effort import TicketEffort
from storage.ticket_event import TicketEvent, TicketVerb

BETWEEN = "\n"
ENDS = (TicketVerb.SOLVE, TicketVerb.WITHDRAW, TicketVerb.MERGE)


@dataclass(frozen=True, slots=True)
class Known:
    """Of each ticket that has it, by its id.

    Attributes:
        answers: what was filled in for its kind.
        ended: by what it came to the end at which it is.
    """

    answers: Mapping[int, str]
    ended: Mapping[int, TicketEvent]


@dataclass(frozen=True, slots=True)
class Outcomes:
    """Likewise, of those on which somebody works.

    Attributes:
        minutes: that the help desk worked.
        templates: that were sent.
        articles: by which it was solved, with its number.
        satisfaction: what the requester said.
    """

    minutes: Mapping[int, int]
    templates: Mapping[int, str]
    articles: Mapping[int, str]
    satisfaction: Mapping[int, Satisfaction]


def known_of(session: Session, tickets: Sequence[Ticket]) -> Known:
    """What everybody may read who reads the ticket."""
    given = select(TicketAnswer).where(TicketAnswer.ticket_id.in_(_ids(tickets)))
    answers: dict[int, list[str]] = defaultdict(list)
    for one in session.scalars(given.order_by(TicketAnswer.position)):
        answers[one.ticket_id].append(f"{one.label}: {one.value}")
    over = [ticket.id for ticket in tickets if not ticket.status.is_open]
    ends = select(TicketEvent).where(TicketEvent.ticket_id.in_(over), TicketEvent.verb.in_(ENDS))
    in_order = ends.order_by(TicketEvent.sequence).options(joinedload(TicketEvent.actor))
    return Known(_joined(answers), {one.ticket_id: one for one in session.scalars(in_order)})


def outcomes_of(session: Session, tickets: Sequence[Ticket]) -> Outcomes:
    """What only the help desk reads."""
    ids = _ids(tickets)
    spent = select(TicketEffort.ticket_id, func.sum(TicketEffort.minutes))
    per_ticket = spent.where(TicketEffort.ticket_id.in_(ids)).group_by(TicketEffort.ticket_id)
    said = select(Satisfaction).where(Satisfaction.ticket_id.in_(ids))
    return Outcomes(
        minutes={one: int(minutes) for one, minutes in session.execute(per_ticket)},
        templates=_joined(_templates(session, ids)),
        articles=_articles(session, tickets),
        satisfaction={one.ticket_id: one for one in session.scalars(said)},
    )


def _templates(session: Session, ids: Sequence[int]) -> Mapping[int, list[str]]:
    used = select(TemplateUse.ticket_id, ReplyTemplate.title).join(
        ReplyTemplate, ReplyTemplate.id == TemplateUse.template_id
    )
    in_order = used.where(TemplateUse.ticket_id.in_(ids)).order_by(TemplateUse.id)
    titles: dict[int, list[str]] = defaultdict(list)
    for ticket_id, title in session.execute(in_order):
        titles[ticket_id].append(title)
    return titles


def _articles(session: Session, tickets: Sequence[Ticket]) -> Mapping[int, str]:
    asked = {one.id: one.question_id for one in tickets if one.question_id is not None}
    used = select(Label).where(
        Label.question_id.in_(set(asked.values())), Label.source == LabelSource.USED
    )
    labels = session.scalars(used.options(joinedload(Label.article)))
    named = {one.question_id: one.article.survivor for one in labels}
    used_for = {one: named[question] for one, question in asked.items() if question in named}
    return {one: f"{article.key}: {article.question}" for one, article in used_for.items()}


def _ids(tickets: Sequence[Ticket]) -> list[int]:
    return [ticket.id for ticket in tickets]


def _joined(lines: Mapping[int, list[str]]) -> Mapping[int, str]:
    return {ticket_id: BETWEEN.join(texts) for ticket_id, texts in lines.items()}
