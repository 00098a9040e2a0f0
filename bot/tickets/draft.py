"""The form that a requester is shown, filled in with what they asked."""

from dataclasses import dataclass

from bot.call import Call
from bot.desk import Desk
from bot.manners.kind import MessageKind, kind_of
from bot.questions.exchange import exchange
from bot.questions.own_question import own_question
from bot.refusal import Reason, RefusedError
from bot.tickets.form import TEXT_MAX, TITLE_MAX
from bot.tickets.rest import BETWEEN
from bot.tickets.thread_owner import free_thread
from bot.unit import Unit
from storage.question import Question, QuestionStatus


@dataclass(frozen=True, slots=True)
class Draft:
    """The first content of the form.

    Attributes:
        filled_to: the newest question that is in it.
        asked_ts: the first post with which the desk was asked there.
        is_cut: there is more than the form can hold.
    """

    question_id: int
    channel: str
    thread_ts: str
    title: str
    details: str
    filled_to: int | None = None
    is_cut: bool = False
    asked_ts: str = ""


def draft_ticket(desk: Desk, call: Call, question_id: int) -> Draft:
    """What the form shows. Nothing is changed yet.

    Raises:
        RefusedError: somebody else asked, or the question is a ticket already.
    """
    with desk.database.read() as session:
        unit = Unit(session, call)
        question = own_question(unit, question_id)
        if question.status is QuestionStatus.HANDED_OVER:
            raise RefusedError(Reason.ALREADY_HANDED_OVER)
        free_thread(unit, question)
        return draft_of(unit, question)


def draft_of(unit: Unit, question: Question) -> Draft:
    """The same of a question that is to be handed over: all that was asked in its thread."""
    asked = exchange(unit.session, question)
    # What was corrected to nothing says nothing here either.
    texts = [one.text for one in asked if one.text.strip()]
    details = BETWEEN.join(texts)
    return Draft(
        question_id=question.id,
        channel=question.channel,
        thread_ts=question.thread_ts,
        title=title_of(texts[0]) if texts else "",
        details=details[:TEXT_MAX],
        filled_to=asked[-1].id,
        is_cut=len(details) > TEXT_MAX,
        asked_ts=asked[0].ts,
    )


def title_of(text: str) -> str:
    """The first line; of several questions all, or the others would seem to be lost."""
    several = kind_of(text) is MessageKind.SEVERAL
    title = " ".join(text.split()) if several else text.strip().splitlines()[0].strip()
    return title if len(title) <= TITLE_MAX else title[: TITLE_MAX - 1] + "…"
