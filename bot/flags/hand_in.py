"""A flagged message becomes a ticket of who wrote it."""

from bot.actor import Actor
from bot.desk import Desk
from bot.files.keep import keep_files
from bot.flags.flagged import Flagged
from bot.questions.asked import Asked
from bot.questions.remember import remember
from bot.questions.serve_thread import serve_thread
from bot.refusal import Reason, RefusedError
from bot.tickets.draft import draft_of, title_of
from bot.tickets.form import TicketForm
from bot.tickets.open import hand_over
from bot.unit import Unit
from knowledge.finding import Decision, Finding
from storage.message_flag import FlagStatus, MessageFlag
from storage.question import Question, question_at

_NOT_LOOKED_UP = Finding(Decision.NONE, confidence=0.0, candidates=())


def hand_in(desk: Desk, unit: Unit, flag: MessageFlag, flagged: Flagged, author: Actor) -> None:
    """Open it as if the author had asked in the thread and sent the form as it was filled in.

    Raises:
        RefusedError: there is nothing in it, or the thread belongs to another ticket.
    """
    question = question_at(unit.session, flagged.channel, flagged.ts)
    if question is None:
        question = _ask(desk, unit, flag, flagged)
    draft = draft_of(unit, question)
    named = [draft.title, *(title_of(file.name) for file in flagged.files)]
    title = next((one for one in named if one), None)
    if title is None:
        raise RefusedError(Reason.NOTHING_IN_IT)
    own = unit.actor.slack_id == author.slack_id
    ticket = hand_over(
        desk,
        unit,
        question,
        TicketForm(title, draft.details),
        None if own else author,
        draft.filled_to,
        in_their_name=True,
    )
    flag.status, flag.decided_at, flag.text = FlagStatus.OPENED, unit.at, ""
    flag.ticket = ticket


def _ask(desk: Desk, unit: Unit, flag: MessageFlag, flagged: Flagged) -> Question:
    where = (flagged.channel, flagged.ts, flagged.thread_ts)
    asked = Asked(*where, flagged.text, flagged.files)
    question = remember(unit, asked, _NOT_LOOKED_UP, flag.author)
    keep_files(unit, *where, flagged.files, desk.file_max_mb, flag.author)
    serve_thread(unit, question)
    return question
