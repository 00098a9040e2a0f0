"""What the bot answered, against what became tickets."""

from dataclasses import dataclass

from sqlalchemy import and_, exists, func, select
from sqlalchemy.orm import Session

from bot.calendar.office_calendar import OfficeCalendar
from bot.figures.counting import how_many
from bot.figures.period import Period
from storage.question import Question, QuestionCandidate, QuestionStatus

_SHOWN = exists().where(
    QuestionCandidate.question_id == Question.id, QuestionCandidate.shown_at.is_not(None)
)
_STAYED = Question.status.in_((QuestionStatus.OPEN, QuestionStatus.SOLVED))


@dataclass(frozen=True, slots=True)
class Answered:
    """What became of the questions that were asked of the bot in a period; none taken back.

    Attributes:
        asked: all of them.
        answered: those to which it showed an article, and that did not become a ticket.
        solved: those of them of which the asker said that it helped.
        handed_over: those that became a ticket, or a part of one.
    """

    asked: int
    answered: int
    solved: int
    handed_over: int

    @property
    def unanswered(self) -> int:
        """Those to which it showed no article, and that became no ticket."""
        return self.asked - self.answered - self.handed_over


def answered_in(session: Session, period: Period, calendar: OfficeCalendar) -> Answered:
    """By when they were asked; what became of them as of now."""
    counted = select(
        func.count(),
        how_many(and_(_STAYED, _SHOWN)),
        how_many(and_(Question.status == QuestionStatus.SOLVED, _SHOWN)),
        how_many(Question.status == QuestionStatus.HANDED_OVER),
    ).where(
        Question.asked_at >= period.start(calendar),
        Question.asked_at < period.end(calendar),
        Question.status != QuestionStatus.WITHDRAWN,
    )
    asked, answered, solved, handed_over = session.execute(counted).one()
    return Answered(asked, int(answered), int(solved), int(handed_over))
