"""What stands in the database."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.letters.kind import LetterKind
from storage.conversation import Message, Shows
from storage.database import Database
from storage.letter import Letter
from storage.question import Question
from storage.ticket import Ticket
from storage.ticket_event import TicketEvent, TicketVerb
from tests.faults.facts import Fact, What
from tests.faults.ledger import CODE
from tests.faults.left_over import given_up, unsettled

Events = Sequence[TicketEvent]

_NO_NEWS = (
    LetterKind.REPLY,
    LetterKind.RECEIPT,
    LetterKind.CARD,
    LetterKind.RELAY,
    LetterKind.FILE_COPY,
    LetterKind.FILES,
)
_COUNTED = {TicketVerb.TAKE: What.TAKE, TicketVerb.SOLVE: What.SOLVE}


@dataclass(frozen=True)
class Books:
    """The database, read once everything has settled.

    Attributes:
        facts: rows that stand for something that people did.
        news: what else must stand in Slack, such as that a ticket was taken.
        question_of: the code of the question that became a ticket, by the ticket's id.
        problems: what should never be there at the end.
    """

    facts: Counter[Fact]
    news: Counter[Fact]
    question_of: dict[int, str]
    problems: list[str]


def read_books(database: Database) -> Books:
    """Read everything."""
    with database.read() as session:
        tickets = session.scalars(select(Ticket).order_by(Ticket.number)).all()
        question_of = {ticket.id: _code(_question(session, ticket).text) for ticket in tickets}
        events = session.scalars(select(TicketEvent).order_by(TicketEvent.id)).all()
        return Books(
            facts=Counter([*_rows(session, question_of), *_done(events, question_of)]),
            news=Counter(_news(session)),
            question_of=question_of,
            problems=[
                *unsettled(session),
                *given_up(session),
                *_wrongly_told(session, events),
                *_gaps("ticket numbers", [ticket.number for ticket in tickets]),
                *(problem for ticket in tickets for problem in _gaps_in_history(ticket, events)),
            ],
        )


def _code(text: str) -> str:
    found = CODE.search(text)
    return found.group() if found else "?"


def _question(session: Session, ticket: Ticket) -> Question:
    return session.get_one(Question, ticket.question_id)


def _rows(session: Session, question_of: dict[int, str]) -> Iterator[Fact]:
    yield from (Fact(What.QUESTION, _code(text)) for text in session.scalars(select(Question.text)))
    yield from (Fact(What.TICKET, code) for code in question_of.values())
    for message in session.scalars(select(Message)):
        yield Fact(What.MESSAGE, _code(message.text))
        for copy in message.copies:
            if copy.shows is Shows.TEXT:
                yield Fact(What.COPY_ROW, _code(message.text))


def _done(events: Events, question_of: dict[int, str]) -> Iterator[Fact]:
    for event in events:
        if event.verb in _COUNTED:
            yield Fact(_COUNTED[event.verb], question_of[event.ticket_id])


def _news(session: Session) -> Iterator[Fact]:
    """Posts that are not about one thing that somebody said: by where they must stand."""
    letters = select(Letter).where(Letter.posted_ts.is_not(None), Letter.kind.not_in(_NO_NEWS))
    for letter in session.scalars(letters):
        yield Fact(What.NEWS, f"{letter.channel}:{letter.posted_ts}")


def _is_by_answering(event: TicketEvent, events: Events) -> bool:
    """Whether somebody has a ticket because they answered first: no press, and no news of it."""
    return event.verb is TicketVerb.TAKE and any(
        other.verb is TicketVerb.START
        and (other.ticket_id, other.at) == (event.ticket_id, event.at)
        for other in events
    )


TOLD_BY_THE_CARD = (TicketVerb.OPEN, TicketVerb.START, TicketVerb.CLOSE)


def _wrongly_told(session: Session, events: Events) -> Iterator[str]:
    letters = session.scalars(select(Letter).where(Letter.kind == LetterKind.TICKET_NEWS))
    told = Counter((letter.subject["event"], letter.subject["to"]) for letter in letters)
    yield from (
        f"event {event} was told to the {to} {n} times" for (event, to), n in told.items() if n > 1
    )
    silent = {
        event.id
        for event in events
        if event.verb not in TOLD_BY_THE_CARD and not _is_by_answering(event, events)
    }
    yield from (
        f"nobody was told of event {event}" for event in silent - {event for event, _ in told}
    )


def _gaps(name: str, numbers: list[int]) -> Iterator[str]:
    if numbers != list(range(1, len(numbers) + 1)):
        yield f"{name} have a gap or are doubled: {numbers}"


def _gaps_in_history(ticket: Ticket, events: Events) -> Iterator[str]:
    sequence = sorted(event.sequence for event in events if event.ticket_id == ticket.id)
    yield from _gaps(f"events of ticket {ticket.number}", sequence)
