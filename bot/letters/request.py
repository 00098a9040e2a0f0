"""What was filled in for a ticket's kind of request."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from bot.letters.parts import sent_length
from bot.letters.request_content import GivenAnswer, RequestContent
from storage.ticket import Ticket
from storage.ticket_answer import TicketAnswer, answers_of

SHOWN_MAX = 3000  # characters of all answers as they are sent, on a card or a receipt
AROUND = 10  # characters that stand around one


def request_of(session: Session, ticket: Ticket) -> RequestContent | None:
    """What a card and a receipt say; None when no kind was chosen."""
    if ticket.request_type is None:
        return None
    answers = answers_of(session, ticket.id)
    given = tuple(GivenAnswer(one.label, one.value) for one in answers)
    return RequestContent(ticket.request_type.name, given, is_long(answers))


def is_long(answers: Sequence[TicketAnswer]) -> bool:
    """Whether they are more than a card shows."""
    sizes = (sent_length(one.label) + sent_length(one.value) + AROUND for one in answers)
    return sum(sizes) > SHOWN_MAX


def answers_text(answers: Sequence[TicketAnswer]) -> str:
    """All of them, one after another."""
    return "\n\n".join(f"{one.label}\n{one.value}" for one in answers)
