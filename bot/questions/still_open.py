"""Nobody says how an answer went after it was settled."""

from bot.refusal import Reason, RefusedError
from storage.question import Question, QuestionStatus


def refuse_unless_open(question: Question) -> None:
    """Let only those go on whose question waits to be settled.

    Raises:
        RefusedError: it is solved, or the help desk has it.
    """
    if question.status is QuestionStatus.SOLVED:
        raise RefusedError(Reason.ALREADY_SOLVED)
    if question.status is not QuestionStatus.OPEN:
        raise RefusedError(Reason.ALREADY_HANDED_OVER)
