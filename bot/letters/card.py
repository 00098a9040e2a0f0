"""A ticket as the help desk sees it: posted once, then kept up to date."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.call import Place
from bot.duty.watching import watching
from bot.letters.article_content import ArticleName
from bot.letters.articles import article_name, used_for
from bot.letters.card_content import CardContent
from bot.letters.delivery import Delivery, Post, Update
from bot.letters.internal_thread import refresh_internal_root
from bot.letters.kind import LetterKind
from bot.letters.other_tickets import other_ticket
from bot.letters.posted import told_in
from bot.letters.problem_card import tickets_problem
from bot.letters.request import request_of
from bot.letters.write import Subject, write_letter
from bot.similar_tickets import similar_tickets
from bot.unit import Unit
from knowledge.finding import Decision
from storage.article_proposal import standing_proposal
from storage.conversation import is_answered
from storage.internal_note import count_notes, internal_thread_of
from storage.letter import UNSETTLED, Letter, LetterStatus
from storage.question import Question, asked_in_thread
from storage.satisfaction import score_of
from storage.template_use import templates_used
from storage.thread import Side, Thread, ticket_thread
from storage.ticket import Ticket, followed_by, merged_below
from storage.ticket_effort import minutes_spent

FOUND = 3  # articles named on the card
NAMED = 10  # at most in its menu


def helpdesk_lane(ticket_id: int) -> str:
    """The card goes out first, then what hangs below it."""
    return f"ticket:{ticket_id}"


def write_card(unit: Unit, ticket: Ticket, channel: str) -> None:
    """Show the help desk where the ticket stands: where its card is, or in the channel."""
    key = _key(ticket)
    subject: Subject = {"ticket": ticket.id}
    lane = helpdesk_lane(ticket.id)
    thread = ticket_thread(unit.session, ticket.id, Side.HELPDESK)
    where = channel if thread is None else thread.channel
    write_letter(unit, LetterKind.CARD, where, lane, subject, key)


def refresh_card(unit: Unit, ticket: Ticket) -> None:
    """Bring the card up to date where it is."""
    channel = told_in(unit.session, _key(ticket))
    if channel is not None:
        write_card(unit, ticket, channel)


def _key(ticket: Ticket) -> str:
    return f"card:{ticket.id}"


def cards_under_way(session: Session, channel: str) -> bool:
    """Whether a card may stand in the channel whose thread is not known yet."""
    unsettled = select(Letter.id).where(
        Letter.kind == LetterKind.CARD, Letter.channel == channel, Letter.status.in_(UNSETTLED)
    )
    return session.scalars(unsettled.limit(1)).first() is not None


def compose(session: Session, letter: Letter) -> Delivery | None:
    """A new message the first time, the same message changed from then on."""
    ticket = session.get_one(Ticket, letter.subject["ticket"])
    thread = ticket_thread(session, ticket.id, Side.HELPDESK)
    if thread is not None:
        return Update(thread.channel, thread.ts, _content(session, ticket))
    return Post(Place(letter.channel), _content(session, ticket))


def posted(unit: Unit, letter: Letter, ts: str) -> None:
    """From now on, replies below the card belong to the ticket."""
    ticket_id = int(letter.subject["ticket"])
    if ticket_thread(unit.session, ticket_id, Side.HELPDESK) is None:
        thread = Thread(channel=letter.channel, ts=ts, side=Side.HELPDESK, ticket_id=ticket_id)
        unit.session.add(thread)
        unit.session.flush()
        refresh_internal_root(unit, unit.session.get_one(Ticket, ticket_id))


def gone(unit: Unit, letter: Letter) -> bool:
    """Somebody deleted the card: a ticket without one would be forgotten, so it is posted anew."""
    return give_up_card(unit, int(letter.subject["ticket"]))


def give_up_card(unit: Unit, ticket_id: int) -> bool:
    """Note that a card is no longer there; the next one starts a thread of its own."""
    thread = ticket_thread(unit.session, ticket_id, Side.HELPDESK)
    if thread is None:
        return False
    thread.gone_at = unit.at
    unit.session.flush()
    return True


def post_card_anew(unit: Unit, ticket_id: int, channel: str) -> bool:
    """Post the card once more, for what hangs below it; False when there was none."""
    if not give_up_card(unit, ticket_id):
        return False
    write_card(unit, unit.session.get_one(Ticket, ticket_id), channel)
    return True


def card_behind(session: Session, letter: Letter) -> bool:
    """Whether a card waits behind a letter that may be waiting for it."""
    behind = select(Letter.id).where(
        Letter.lane == letter.lane,
        Letter.id > letter.id,
        Letter.kind == LetterKind.CARD,
        Letter.status == LetterStatus.WAITING,
    )
    return session.scalars(behind.limit(1)).first() is not None


def _content(session: Session, ticket: Ticket) -> CardContent:
    asked = _asked(session, ticket)
    proposal = standing_proposal(session, ticket.id)
    return CardContent(
        ticket_id=ticket.id,
        number=ticket.number,
        title=ticket.title,
        details=ticket.details,
        requester=ticket.requester.name,
        department=ticket.department.name if ticket.department else None,
        wanted_by=ticket.wanted_by,
        urgent_reason=ticket.urgent_reason,
        found=tuple(_found(asked)),
        status=ticket.status,
        assignee=ticket.assignee.name if ticket.assignee else None,
        opened_at=ticket.opened_at,
        answer_due_at=_answer_due(session, ticket),
        solution_due_at=ticket.solution_due_at if ticket.status.is_open else None,
        opener=ticket.opened_by.name if ticket.for_another else None,
        caller=ticket.caller,
        goes_on=bool(ticket.rest),
        proposed_by=proposal.proposer.name if proposal else None,
        article_key=proposal.article.survivor.key if proposal and proposal.article else None,
        has_question=ticket.question_id is not None,
        to_name=_to_name(asked),
        used=used_for(session, ticket),
        follows=other_ticket(ticket.follows) if ticket.follows else None,
        followed_by=tuple(map(other_ticket, followed_by(session, ticket.id))),
        templates=tuple(one.title for one in templates_used(session, ticket.id)),
        request=request_of(session, ticket),
        notes=count_notes(session, ticket.id),
        internal_thread=_internal_thread(session, ticket),
        hold_until=ticket.hold_until,
        merged_into=ticket.survivor.number if ticket.merged_into else None,
        similar=tuple(map(other_ticket, similar_tickets(session, ticket))),
        merged=tuple(map(other_ticket, merged_below(session, ticket.id))),
        problem=tickets_problem(session, ticket.problem) if ticket.problem else None,
        watchers=tuple(one.name for one in watching(session, ticket)),
        score=score_of(session, ticket.id),
        minutes=minutes_spent(session, ticket.id),
    )


def _answer_due(session: Session, ticket: Ticket) -> datetime | None:
    waits = ticket.status.is_open and not is_answered(session, ticket.id)
    return ticket.answer_due_at if waits else None


def _asked(session: Session, ticket: Ticket) -> list[Question]:
    """What the ticket came of, newest first.

    With what was asked before in the thread, for who says in the end that nothing helped.
    """
    question = ticket.question
    if question is None:
        return []
    asker = question.asker.slack_id
    return asked_in_thread(session, question.channel, question.thread_ts, asker)[::-1]


def _found(asked: list[Question]) -> list[str]:
    """What the requester has been offered; what was too far off to show is no help here either."""
    offered = [
        candidate.article.survivor.question
        for one in asked
        if one.decision != Decision.NONE
        for candidate in one.candidates[:FOUND]
    ]
    return list(dict.fromkeys(offered))[:FOUND]


def _to_name(asked: list[Question]) -> tuple[ArticleName, ...]:
    """What was found, as far as it still stands; the help desk may have used any of it."""
    found = [candidate.article.survivor for one in asked for candidate in one.standing]
    return tuple(map(article_name, dict.fromkeys(found)))[:NAMED]


def _internal_thread(session: Session, ticket: Ticket) -> Place | None:
    thread = internal_thread_of(session, ticket.id)
    return None if thread is None else Place(thread.channel, thread.ts)
