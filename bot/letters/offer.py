"""What is said to a message that was kept and not looked up: the help desk can have it."""

from sqlalchemy.orm import Session

from bot.call import Place
from bot.letters.answer_content import OfferContent
from bot.letters.delivery import Delivery, Post
from bot.letters.joining import open_ticket_of
from bot.letters.kind import LetterKind
from bot.letters.reader import locale_of
from bot.letters.recall import recall
from bot.letters.write import write_to_place
from bot.manners.kind import MessageKind
from bot.unit import Unit
from storage.letter import Letter
from storage.question import Question, QuestionStatus


def write_offer(unit: Unit, question: Question, kind: MessageKind) -> None:
    """Say in the thread why nothing was looked up, and offer the help desk."""
    place = Place(question.channel, question.thread_ts)
    write_to_place(unit, LetterKind.OFFER, place, question=question.id, why=kind)


def compose(session: Session, letter: Letter) -> Delivery | None:
    """Why, with the ticket that the message may belong to."""
    question = session.get_one(Question, letter.subject["question"])
    place = Place(question.channel, question.thread_ts)
    if question.status is QuestionStatus.WITHDRAWN:
        return recall(letter, place)
    ticket = open_ticket_of(session, question)
    content = OfferContent(
        question_id=question.id,
        why=MessageKind(letter.subject["why"]),
        open_ticket=ticket.number if ticket else None,
        ticket_id=ticket.id if ticket else None,
    )
    return Post(place, content, locale_of(question.asker))
