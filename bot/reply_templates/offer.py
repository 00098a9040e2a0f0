"""The help desk replies to a ticket with a template."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from bot.calendar.office_hours import today
from bot.call import Call
from bot.desk import Desk
from bot.permissions.table import Action, permit
from bot.refusal import Reason, RefusedError
from bot.reply_templates.answers import answers_in
from bot.reply_templates.facts import ReplyFacts
from bot.tickets.verbs import RULES
from bot.unit import Unit
from knowledge.article import Article
from knowledge.finding import Decision
from knowledge.shortlist import find_among
from storage.reply_template import ReplyTemplate, offered_templates
from storage.ticket import Ticket
from storage.ticket_event import TicketVerb

SUGGESTED = 3  # templates that stand first


@dataclass(frozen=True, slots=True)
class NamedTemplate:
    """A template as it is named in a menu."""

    template_id: int
    title: str


@dataclass(frozen=True, slots=True)
class ReplyOffer:
    """What somebody who is about to reply chooses from.

    Attributes:
        fitting: those that fit the ticket, best first.
        others: all others, oldest first.
        can_wait: whether the ticket can wait for the requester from now on.
    """

    ticket_id: int
    number: int
    title: str
    requester: str
    fitting: tuple[NamedTemplate, ...]
    others: tuple[NamedTemplate, ...]
    can_wait: bool = False


@dataclass(frozen=True, slots=True)
class ChosenTemplate:
    """A template, and what to fill in."""

    template_id: int
    text: str
    facts: ReplyFacts


def offer_templates(desk: Desk, call: Call, ticket_id: int) -> ReplyOffer:
    """Which templates there are for a ticket.

    Raises:
        RefusedError: it is not for this person, or there is no such ticket.
    """
    with desk.database.read() as session:
        ticket = _ticket(desk, session, call, ticket_id)
        templates = offered_templates(session)
        fitting = _fitting(templates, _words(ticket))
        named = {one.id: NamedTemplate(one.id, one.title) for one in templates}
        return ReplyOffer(
            ticket_id=ticket.id,
            number=ticket.number,
            title=ticket.title,
            requester=ticket.requester.name,
            fitting=tuple(named[one] for one in fitting),
            others=tuple(one for key, one in named.items() if key not in fitting),
            can_wait=ticket.status in RULES[TicketVerb.WAIT].moves,
        )


def choose_template(desk: Desk, call: Call, ticket_id: int, template_id: int) -> ChosenTemplate:
    """One of them, with what it says of the ticket.

    Raises:
        RefusedError: likewise, or the template is offered no more.
    """
    with desk.database.read() as session:
        ticket = _ticket(desk, session, call, ticket_id)
        template = session.get(ReplyTemplate, template_id)
        if template is None or template.is_withdrawn:
            raise RefusedError(Reason.NOT_FOUND)
        facts = _facts(desk, session, call, ticket, template.text)
        return ChosenTemplate(template.id, template.text, facts)


def _ticket(desk: Desk, session: Session, call: Call, ticket_id: int) -> Ticket:
    ticket = session.get(Ticket, ticket_id)
    if ticket is None:
        raise RefusedError(Reason.NOT_FOUND)
    permit(desk, Unit(session, call), ticket, Action.REPLY)
    return ticket


def _words(ticket: Ticket) -> str:
    kind = ticket.request_type.name if ticket.request_type else ""
    return "\n".join([kind, ticket.title, ticket.details])


def _fitting(templates: Sequence[ReplyTemplate], text: str) -> list[int]:
    """Found as articles are; where nothing fits, nobody is misled."""
    articles = [Article(str(one.id), one.title, one.text) for one in templates]
    finding = find_among(articles, text, SUGGESTED)
    if finding.decision is Decision.NONE:
        return []
    return [int(candidate.key) for candidate in finding.candidates]


def _facts(desk: Desk, session: Session, call: Call, ticket: Ticket, text: str) -> ReplyFacts:
    day, sender = today(call.at, desk.timezone), call.actor.name
    return ReplyFacts(
        requester=ticket.requester.name,
        number=ticket.number,
        title=ticket.title,
        assignee=ticket.assignee.name if ticket.assignee else sender,
        sender=sender,
        received=today(ticket.opened_at, desk.timezone),
        today=day,
        next_business_day=desk.calendar.business_days_after(day, 1),
        answers=answers_in(session, text),
    )
