"""The reply to a question: an answer, a few candidates, or that there is none."""

from sqlalchemy.orm import Session

from bot.call import Place
from bot.letters.answer_content import (
    AnswerContent,
    CandidatesContent,
    NothingFoundContent,
    Reached,
)
from bot.letters.answers_given import refresh_if_solved_meanwhile
from bot.letters.articles import article_text, asked_by_office, may_edit
from bot.letters.content import Content
from bot.letters.delivery import Delivery, Post, Update
from bot.letters.joining import open_ticket_of
from bot.letters.kind import LetterKind
from bot.letters.posted import posted_ts_of
from bot.letters.reader import locale_of
from bot.letters.recall import recall
from bot.letters.removal import write_removal
from bot.letters.unhelped import is_only_unhelped
from bot.letters.write import Subject, write_letter
from bot.unit import Unit
from knowledge.finding import CERTAIN, Decision
from storage.letter import Letter
from storage.question import Question, QuestionStatus
from storage.ticket import Ticket

SHOWN = 3  # candidates at most: more is reading, not choosing
_STANDS = {Decision.ANSWER.value: AnswerContent, Decision.SUGGEST.value: CandidatesContent}


def write_reply(unit: Unit, question: Question) -> None:
    """Answer in the thread of the question, or bring the answer there up to date."""
    place = Place(question.channel, question.thread_ts)
    subject: Subject = {"question": question.id, "by_office": asked_by_office(unit, question)}
    key = f"reply:{question.id}"
    write_letter(unit, LetterKind.REPLY, place.channel, place.lane, subject, key)


def compose(session: Session, letter: Letter) -> Delivery | None:
    """What was found for the question as it reads now; nothing when it was taken back."""
    question = session.get_one(Question, letter.subject["question"])
    place = Place(question.channel, question.thread_ts)
    if question.status is QuestionStatus.WITHDRAWN:
        return recall(letter, place)
    content = _content(question, open_ticket_of(session, question), can_edit=may_edit(letter))
    locale = locale_of(question.asker)
    posted_ts = posted_ts_of(session, letter)
    if posted_ts is not None:
        if _stays(question, content):
            return None
        return Update(letter.channel, posted_ts, content, locale)
    return Post(place, content, locale)


def posted(unit: Unit, letter: Letter, ts: str) -> None:
    """The question may have been taken back, or solved, while the reply went out."""
    question_id = letter.subject["question"]
    question = unit.session.get_one(Question, question_id, with_for_update={"of": Question})
    if question.status is QuestionStatus.WITHDRAWN:
        write_removal(unit, letter.channel, ts, letter.lane)
    else:
        refresh_if_solved_meanwhile(unit, question, letter, ts)


def _stays(question: Question, content: Content) -> bool:
    """Whether what stood there was withdrawn since: once it is solved, nothing takes its place."""
    stood = _STANDS.get(question.decision)
    is_solved = question.status is QuestionStatus.SOLVED
    return is_solved and stood is not None and not isinstance(content, stood)


def _content(question: Question, ticket: Ticket | None, *, can_edit: bool) -> Content:
    """What was found; when the sure answer was withdrawn meanwhile, the next is worth a look."""
    standing = question.standing
    articles = [article_text(candidate.article.survivor) for candidate in standing[:SHOWN]]
    number = ticket.number if ticket else None
    ticket_id = ticket.id if ticket else None
    unhelped = is_only_unhelped(question)
    is_solved = question.status is QuestionStatus.SOLVED
    if question.decision == Decision.NONE or not standing:
        return NothingFoundContent(question.id, number, ticket_id, unhelped)
    if question.decision == Decision.ANSWER and standing[0] is question.candidates[0]:
        return AnswerContent(
            question.id,
            articles[0],
            has_others=len(standing) > 1,
            open_ticket=number,
            ticket_id=ticket_id,
            reached=Reached.BY_NUMBER if question.confidence == CERTAIN else Reached.FOUND,
            can_edit=can_edit,
            is_solved=is_solved,
        )
    return CandidatesContent(
        question.id, tuple(articles), number, ticket_id, unhelped, is_solved=is_solved
    )
