"""A draft from what was said in a ticket."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.articles.answer_in import answer_in
from bot.articles.draft import ArticleDraft, question_of, review_day
from bot.articles.form import ANSWER_MAX, ArticleForm
from bot.articles.target import Target, free_ticket
from bot.call import Call
from bot.desk import Desk
from bot.people.circle import circle_of
from bot.sensitive import Masks
from bot.unit import Unit
from knowledge.masking.mask import mask
from storage.conversation import Message
from storage.thread import Side
from storage.ticket import Ticket
from storage.ticket_effort import summaries_of


def draft_of_ticket(desk: Desk, call: Call, ticket_id: int, masks: Masks) -> ArticleDraft:
    """The question of a ticket and the help desk's answer, without who they are. Changes nothing.

    Args:
        desk: knows the ticket.
        call: of who opens the form.
        ticket_id: what was solved.
        masks: what stands in place of personal data.

    Raises:
        RefusedError: the person may not, or somebody was quicker.
    """
    with desk.database.read() as session:
        ticket = free_ticket(Unit(session, call), ticket_id)
        told = [*_helpdesk_said(session, ticket), *summaries_of(session, ticket.id)]
        answer, asked = answer_in(told), _asked(ticket)
        circle = circle_of(session, ticket).about(ticket.title, answer, *asked)
        question, answer = question_of(ticket.title, masks, circle), mask(answer, masks, circle)
        phrasings = {question_of(text, masks, circle) for text in asked} - {question}
        form = ArticleForm(
            question=question,
            answer=answer[:ANSWER_MAX],
            phrasings=tuple(phrasings),
            review_on=review_day(desk, call),
        )
        return ArticleDraft(form, Target(ticket_id=ticket.id), len(answer) > ANSWER_MAX)


def _asked(ticket: Ticket) -> tuple[str, ...]:
    """How the requester put it at first, if they have not taken it back."""
    return (ticket.question.text,) if ticket.question and ticket.question.text else ()


def _helpdesk_said(session: Session, ticket: Ticket) -> list[str]:
    said = select(Message.text).where(
        Message.ticket_id == ticket.id,
        Message.side == Side.HELPDESK,
        Message.deleted_at.is_(None),
    )
    return list(session.scalars(said.order_by(Message.said_at, Message.id)))
