"""What the office is told of trouble: once when it begins, once when it is over."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.call import Place
from bot.letters.delivery import Delivery, Post
from bot.letters.incident_content import IncidentContent, IncidentOverContent, Whereabouts
from bot.letters.kind import LetterKind
from bot.letters.write import write_letter
from bot.unit import Unit
from storage.conversation import Message
from storage.incident import Incident, IncidentKind
from storage.letter import Letter, LetterStatus
from storage.person import Person
from storage.question import Question
from storage.ticket import Ticket
from storage.ticket_event import TicketEvent

COUNTED = 200  # letters that are looked through for the tickets they belong to


def write_incident(unit: Unit, incident: Incident, channel: str) -> None:
    """Tell of trouble in a channel, or to a person by their Slack id."""
    lane = _lane(incident, channel)
    write_letter(unit, LetterKind.INCIDENT, channel, lane, {"incident": incident.id})


def write_incident_over(unit: Unit, incident: Incident, channel: str, sent_again: int) -> None:
    """Tell that it works again."""
    subject: dict[str, str | int | None] = {"incident": incident.id, "sent_again": sent_again}
    write_letter(unit, LetterKind.INCIDENT_OVER, channel, _lane(incident, channel), subject)


def compose(session: Session, letter: Letter) -> Delivery | None:
    """The trouble and its mend; nothing when it is over before anybody heard of it."""
    incident = session.get_one(Incident, letter.subject["incident"])
    if incident.ended_at is not None:
        return None
    aside = _set_aside(session, incident)
    content = IncidentContent(
        incident_id=incident.id,
        where=whereabouts(session, incident),
        problem=incident.problem,
        first_at=incident.first_at,
        letters=len(aside),
        tickets=_tickets(session, aside),
    )
    return Post(Place(letter.channel), content)


def compose_over(session: Session, letter: Letter) -> Delivery | None:
    """It works again; nothing for who never heard that it did not."""
    incident = session.get_one(Incident, letter.subject["incident"])
    unknown = incident.kind is IncidentKind.CHANNEL and incident.told_at is None
    if incident.ended_at is None or unknown:
        return None
    content = IncidentOverContent(
        where=whereabouts(session, incident),
        problem=incident.problem,
        first_at=incident.first_at,
        ended_at=incident.ended_at,
        sent_again=int(letter.subject["sent_again"]),
    )
    return Post(Place(letter.channel), content)


def posted(unit: Unit, letter: Letter, _ts: str) -> None:
    """The office can read of it."""
    incident = unit.session.get_one(Incident, letter.subject["incident"])
    incident.told_at = incident.told_at or unit.at


def whereabouts(session: Session, incident: Incident) -> Whereabouts | None:
    """What the trouble is with, as people know it; None when it is with all of Slack."""
    if incident.kind is IncidentKind.SLACK:
        return None
    return Whereabouts(incident.about, _whose(session, incident.about))


def _lane(incident: Incident, channel: str) -> str:
    return f"incident:{incident.id}:{channel}"


def _whose(session: Session, channel: str) -> str | None:
    """The name of the person whose direct messages these are."""
    asker = select(Person.name).join(Question).where(Question.channel == channel).limit(1)
    if channel.startswith("D"):
        return session.scalar(asker)
    return session.scalar(select(Person.name).where(Person.slack_id == channel))


def _set_aside(session: Session, incident: Incident) -> list[Letter]:
    aside = (
        select(Letter)
        .where(Letter.channel == incident.about, Letter.status == LetterStatus.SET_ASIDE)
        .order_by(Letter.id)
    )
    return list(session.scalars(aside.limit(COUNTED)))


def _tickets(session: Session, letters: list[Letter]) -> tuple[int, ...]:
    """The numbers of the tickets that letters belong to."""
    ids = [_ticket_of(session, letter) for letter in letters]
    numbers = select(Ticket.number).where(Ticket.id.in_(ids)).order_by(Ticket.number)
    return tuple(session.scalars(numbers))


def _ticket_of(session: Session, letter: Letter) -> int | None:
    subject = letter.subject
    if message := subject.get("message"):
        return session.get_one(Message, message).ticket_id
    if event := subject.get("event"):
        return session.get_one(TicketEvent, event).ticket_id
    ticket: int | None = subject.get("ticket")
    return ticket
