"""A word to who has said that a ticket is settled: shall it be marked as solved?"""

from sqlalchemy.orm import Session

from bot.call import Place
from bot.letters.delivery import Delivery
from bot.letters.kind import LetterKind
from bot.letters.solved_content import SolvedQuestionContent
from bot.letters.to_person import to_person
from bot.letters.write import write_to_place
from bot.unit import Unit
from storage.letter import Letter
from storage.thread import Side
from storage.ticket import Ticket


def write_solved_question(unit: Unit, ticket: Ticket, side: Side, thread: Place) -> None:
    """Ask who has just said so, in the thread where they did, and nobody else."""
    write_to_place(
        unit,
        LetterKind.SOLVED_QUESTION,
        thread,
        thread_ts=thread.thread_ts,
        to=unit.actor.slack_id,
        locale=unit.actor.locale,
        ticket=ticket.id,
        side=side,
    )


def compose(session: Session, letter: Letter) -> Delivery | None:
    """For that person's eyes only, as long as there is something to decide."""
    ticket = session.get_one(Ticket, letter.subject["ticket"])
    if not ticket.status.is_open:
        return None
    side = Side(letter.subject["side"])
    return to_person(letter, SolvedQuestionContent(ticket.id, ticket.number, side))
