"""What one side did with a ticket, told to the other."""

from datetime import date, datetime

from sqlalchemy.orm import Session

from bot.actor import THE_DESK
from bot.call import Place
from bot.duty.watching import watching
from bot.letters.addressing import place_of_thread, thread_of
from bot.letters.card import helpdesk_lane
from bot.letters.delivery import Delivery, Post
from bot.letters.kind import LetterKind
from bot.letters.news_content import NewsAbout, TicketNewsContent
from bot.letters.place import place_of
from bot.letters.rating_content import RatingContent
from bot.letters.reader import locale_of
from bot.letters.to_side import write_to_side
from bot.letters.write import Subject, write_letter
from bot.refusal import NotYetError
from bot.unit import Unit
from storage.conversation import is_answered
from storage.letter import Letter
from storage.person import Person
from storage.satisfaction import satisfaction_with
from storage.thread import Side, ticket_thread
from storage.ticket import Ticket
from storage.ticket_event import TicketEvent, TicketVerb

TOLD_TO_WATCHERS = (TicketVerb.SOLVE, TicketVerb.REOPEN)
MENTIONED = 30  # at most


def write_ticket_news(unit: Unit, event: TicketEvent, to: Side, helpdesk_channel: str) -> None:
    """Tell one side what happened."""
    kind = LetterKind.TICKET_NEWS
    ticket_id = event.ticket_id
    write_to_side(unit, kind, ticket_id, to, helpdesk_channel, event=event.id, to=to)


def write_joint_news(unit: Unit, event: TicketEvent, merged: Ticket) -> None:
    """Tell the requester of a merged ticket what happened to the one that stands for it."""
    kind, to = LetterKind.TICKET_NEWS, Side.REQUESTER
    write_to_side(unit, kind, merged.id, to, "", event=event.id, to=to, of=merged.id)


def write_news_below(unit: Unit, event: TicketEvent, card: Ticket, helpdesk_channel: str) -> None:
    """Tell the help desk below the card of one of two tickets, whichever stands for the other."""
    thread = ticket_thread(unit.session, card.id, Side.HELPDESK)
    channel = helpdesk_channel if thread is None else thread.channel
    subject: Subject = {"event": event.id, "to": Side.HELPDESK, "card": card.id}
    write_letter(unit, LetterKind.TICKET_NEWS, channel, helpdesk_lane(card.id), subject)


def write_ticket_note(unit: Unit, event: TicketEvent, place: Place) -> None:
    """Tell the requester where they acted, which need not be the thread of the ticket."""
    thread_ts = place.thread_ts
    subject: Subject = {"event": event.id, "to": Side.REQUESTER, "thread_ts": thread_ts}
    write_letter(unit, LetterKind.TICKET_NEWS, place.channel, place.lane, subject)


def compose(session: Session, letter: Letter) -> Delivery | None:
    """The event, in the reader's thread."""
    event = session.get_one(TicketEvent, letter.subject["event"])
    ticket = session.get_one(Ticket, event.ticket_id)
    readers = session.get_one(Ticket, letter.subject.get("of", ticket.id))
    to = Side(letter.subject["to"])
    content = news_content(
        session,
        event,
        readers,
        to,
        below_other=letter.subject.get("card", ticket.id) != ticket.id,
    )
    locale = locale_of(readers.requester) if to is Side.REQUESTER else None
    return Post(_place(session, letter, readers, to), content, locale)


def news_content(
    session: Session, event: TicketEvent, readers: Ticket, to: Side, *, below_other: bool = False
) -> TicketNewsContent:
    """What one side is told, as of now.

    Args:
        session: of the database.
        event: what happened.
        readers: the ticket that the reader knows: that of the event, or one merged into it.
        to: the side.
        below_other: it is told below the card of the other of two tickets.
    """
    ticket = session.get_one(Ticket, event.ticket_id)
    by_requester = event.actor_id == ticket.requester_id or event.details.get("of") is not None
    return TicketNewsContent(
        ticket_id=readers.id,
        number=readers.number,
        verb=event.verb,
        # What the requester of the other ticket did is told without their name.
        actor="" if readers is not ticket and by_requester else event.actor.name,
        by_side=Side.REQUESTER if by_requester else Side.HELPDESK,
        to_side=to,
        for_another=ticket.for_another and event.actor_id == ticket.opened_by_id,
        about=_about(session, event, to),
        joint=readers is not ticket,
        below_other=below_other,
        rating=_rating(session, readers, event) if to is Side.REQUESTER else None,
    )


def _rating(session: Session, ticket: Ticket, event: TicketEvent) -> RatingContent | None:
    """Asked for once, of who can know: not of who took a call for somebody without Slack."""
    if event.verb is not TicketVerb.SOLVE or ticket.caller is not None:
        return None
    given = satisfaction_with(session, ticket.id)
    if given is not None and given.at < event.at:  # when it was solved before
        return None
    commented = given is not None and bool(given.comment)
    return RatingContent(event.id, given=given is not None, commented=commented)


def _about(session: Session, event: TicketEvent, to: Side) -> NewsAbout:
    """What else there is to say; a word among colleagues is not even at hand for the requester."""
    details = event.details
    person = session.get(Person, details["assignee"]) if "assignee" in details else None
    by = session.get(Person, details["by"]) if "by" in details else None
    into = session.get(Ticket, details["into"]) if "into" in details else None
    of = session.get(Ticket, details["of"]) if details.get("of") else None
    return NewsAbout(
        name=by.name if by and to is Side.HELPDESK else str(details.get("name", "")),
        slack_id=person.slack_id if person else "",
        note=str(details.get("note", "")) if to is Side.HELPDESK else "",
        reason=str(details.get("reason", "")),
        until=date.fromisoformat(details["until"]) if details.get("until") else None,
        answer_by=_answer_by(session, event) if details.get("until") else None,
        into=into.number if into else None,
        of=of.number if of else None,
        by_desk=event.actor.slack_id == THE_DESK.slack_id,
        watchers=_watchers(session, event) if to is Side.HELPDESK else (),
    )


def _answer_by(session: Session, event: TicketEvent) -> datetime | None:
    if is_answered(session, event.ticket_id):
        return None
    return session.get_one(Ticket, event.ticket_id).answer_promised_for


def _watchers(session: Session, event: TicketEvent) -> tuple[str, ...]:
    """Who keeps an eye on it and did not do it themselves."""
    if event.verb not in TOLD_TO_WATCHERS:
        return ()
    ticket = session.get_one(Ticket, event.ticket_id)
    concerned = [one for one in watching(session, ticket) if one.id != event.actor_id]
    return tuple(one.slack_id for one in concerned[:MENTIONED])


def _place(session: Session, letter: Letter, ticket: Ticket, to: Side) -> Place:
    if "thread_ts" in letter.subject:
        return place_of(letter)
    if "card" in letter.subject:
        thread = ticket_thread(session, letter.subject["card"], to)
        if thread is None:
            raise NotYetError
        return place_of_thread(thread)
    return place_of_thread(thread_of(session, ticket.id, to))
