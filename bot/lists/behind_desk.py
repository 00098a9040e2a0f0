"""What the help desk alone sees of a ticket in detail."""

from sqlalchemy.orm import Session

from bot.actor import Actor
from bot.duty.watching import watching
from bot.letters.articles import used_for
from bot.letters.other_tickets import other_ticket
from bot.letters.problem_card import tickets_problem
from bot.lists.detail_content import Ending, Internal, Related, Worked
from bot.notes.read import read_notes
from storage.satisfaction import Score, satisfaction_with
from storage.template_use import templates_used
from storage.ticket import Ticket, followed_by, merged_below
from storage.ticket_effort import minutes_spent, newest_summaries

WORKED = 10  # summaries at most


def ending_of(session: Session, actor: Actor, ticket: Ticket) -> Ending:
    """How it came to its end; the requester's sentence is for the office."""
    given = satisfaction_with(session, ticket.id)
    return Ending(
        score=None if given is None else Score(given.score),
        comment=given.comment if given is not None and actor.manages else "",
        minutes=minutes_spent(session, ticket.id),
        used=used_for(session, ticket),
        templates=tuple(one.title for one in templates_used(session, ticket.id)),
    )


def related_to(session: Session, ticket: Ticket) -> Related:
    """What else belongs to it."""
    return Related(
        problem=tickets_problem(session, ticket.problem) if ticket.problem else None,
        follows=other_ticket(ticket.follows) if ticket.follows else None,
        followed_by=tuple(map(other_ticket, followed_by(session, ticket.id))),
        merged=tuple(map(other_ticket, merged_below(session, ticket.id))),
        watchers=tuple(one.name for one in watching(session, ticket)),
    )


def internal_of(session: Session, ticket: Ticket) -> Internal:
    """What was said among the help desk; who asks sees to it who it is."""
    worked = newest_summaries(session, ticket.id, WORKED)
    return Internal(
        *read_notes(session, ticket.id),
        tuple(Worked(one.person.name, one.minutes, one.summary) for one in worked),
    )
